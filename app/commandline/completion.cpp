// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completion.h"

#include "changekinds.h"
#include "fields.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Option → what its value looks like, empty without one.
using Options = QMap<QString, QString>;

/// One way to call a command.
struct Form
{
    QList<QStringList> literals; ///< the words at the beginning, each with its alternatives
    QStringList names; ///< "NAME", "NAME...", "FILE|-"
    Options options;
    bool takesMore = false; ///< "[OPTIONS]": the others are in the help
};

bool isLiteral(const QString &token)
{
    return !token.isEmpty() && (token.front().isLower() || token.front() == u'-');
}

/// The words of a synopsis; brackets and bars of their own stand alone.
QStringList tokensOf(QString synopsis)
{
    static const QRegularExpression bracket(u"([\\[\\]])"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    static const QRegularExpression optionBar(u"\\|(?=--)"_s);
    synopsis.replace(bracket, u" \\1 "_s).replace(optionBar, u" | "_s);
    synopsis.remove(u"…"_s);
    return synopsis.split(blanks, Qt::SkipEmptyParts);
}

Form formOf(const QString &synopsis)
{
    Form form;
    const QStringList tokens = tokensOf(synopsis);
    bool isAtBegin = true;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString &token = tokens[i];
        if (token.startsWith("--"_L1)) {
            isAtBegin = false;
            const QString next = tokens.value(i + 1);
            const bool hasValue = !next.isEmpty() && next.front().isLetterOrNumber();
            form.options.insert(token, hasValue ? next : QString());
            i += hasValue ? 1 : 0;
        } else if (token == "["_L1 || token == "]"_L1 || token == "|"_L1 || token == "..."_L1) {
            // Which of them have to be there is for the command to say.
            isAtBegin = isAtBegin && token == "|"_L1;
        } else if (token == "OPTIONS"_L1) {
            form.takesMore = true;
        } else if (isAtBegin && isLiteral(token)) {
            form.literals.append(token.split(u'|'));
        } else {
            isAtBegin = false;
            const bool isRepeated = token.endsWith("..."_L1) || tokens.value(i + 1) == "..."_L1;
            form.names.append(isRepeated && !token.endsWith("..."_L1) ? token + u"..."_s : token);
        }
    }
    return form;
}

/// What the lines of a help text that begin with an option say of it.
Options optionsIn(const QString &help)
{
    static const QRegularExpression option(
        u"(?:^ +|, )(--[a-z][a-z-]*)(?: ([^\\s,]\\S*?))?(?=,|  |\\n|$)"_s,
        QRegularExpression::MultilineOption);
    Options options;
    for (auto matches = option.globalMatch(help); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        options.insert(match.captured(1), match.captured(2));
    }
    return options;
}

QList<Form> formsOf(const Command &command)
{
    QList<Form> forms;
    const Options more = optionsIn(command.help());
    for (const QString &synopsis : command.synopsis()) {
        Form form = formOf(synopsis);
        for (auto it = more.cbegin(); it != more.cend(); ++it) {
            if (form.takesMore || (form.options.contains(it.key()) && !it.value().isEmpty()))
                form.options.insert(it.key(), it.value());
        }
        forms.append(form);
    }
    return forms;
}

/// The stable names for --columns, --kind and the like, which take several with commas between.
QStringList listedValues(const QString &option, const QStringList &words)
{
    QStringList values;
    if (option == "--columns"_L1 && words.contains(u"members"_s)) {
        for (const MemberField field : allMemberFields())
            values.append(fieldName(field));
    } else if (option == "--columns"_L1) {
        for (const ContactField field : allContactFields())
            values.append(fieldName(field));
    } else if (option == "--kind"_L1) {
        values = changeKindNames();
    }
    return values;
}

Completion withPrefix(Completion all, const QString &begin)
{
    all.begin = begin;
    all.words.removeIf([&begin](const QString &word) { return !word.startsWith(begin); });
    all.words.removeDuplicates();
    all.words.sort();
    return all;
}

/// What a place like "NAME", "FILE|-" or "csv|json" can be.
Completion placeholder(const QString &name)
{
    Completion result;
    QString plain = name;
    plain.remove(u"..."_s);
    for (const QString &part : plain.split(u'|')) {
        if (part == "NAME"_L1)
            result.also = Completion::Also::Accounts;
        else if (part == "FILE"_L1 || part.endsWith(".csv"_L1))
            result.also = Completion::Also::Files;
        else if (part == "DIR"_L1)
            result.also = Completion::Also::Folders;
        else if (isLiteral(part) && plain.contains(u'|'))
            result.words.append(part);
    }
    return result;
}

Completion valuesOf(const QString &option, const QString &value, const QStringList &words)
{
    const QString &begin = words.constLast();
    const QStringList listed = listedValues(option, words);
    if (listed.isEmpty()) {
        // Names of labels and presets are no accounts.
        const bool isOtherName = value == "NAME"_L1 && option != "--account"_L1;
        return isOtherName ? Completion{} : withPrefix(placeholder(value), begin);
    }
    Completion result;
    const QString before = begin.first(begin.lastIndexOf(u',') + 1);
    for (const QString &one : listed)
        result.words.append(before + one);
    return withPrefix(result, begin);
}

/// The words that are no options and no values of any.
QStringList namesIn(const QStringList &words, const Options &options)
{
    QStringList names;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].startsWith("--"_L1))
            names.append(words[i]);
        else if (!options.value(words[i]).isEmpty())
            ++i;
    }
    return names;
}

bool fits(const Form &form, const QStringList &names)
{
    for (qsizetype i = 0; i < std::min(form.literals.size(), names.size()); ++i) {
        if (!form.literals[i].contains(names[i]))
            return false;
    }
    return true;
}

Completion completionIn(const Command &command, const QStringList &words)
{
    const QList<Form> forms = formsOf(command);
    Options all;
    for (const Form &form : forms)
        all.insert(form.options);
    const QString &begin = words.constLast();
    const QStringList before = words.first(words.size() - 1);
    if (const QString option = before.constLast(); !all.value(option).isEmpty())
        return valuesOf(option, all.value(option), words);
    const QStringList names = namesIn(before, all);
    Completion result;
    for (const Form &form : forms) {
        if (!fits(form, names))
            continue;
        if (begin.startsWith(u'-')) {
            for (const QString &option : form.options.keys()) {
                // Some may be said several times, but hardly ever are.
                if (!before.contains(option))
                    result.words.append(option);
            }
        } else if (names.size() < form.literals.size()) {
            result.words += form.literals[names.size()];
        } else if (!form.names.isEmpty()) {
            const qsizetype place = names.size() - form.literals.size();
            const bool isRepeated = form.names.constLast().endsWith("..."_L1);
            const QString name = place < form.names.size() || !isRepeated ? form.names.value(place)
                                                                          : form.names.constLast();
            const Completion one = placeholder(name);
            result.words += one.words;
            if (result.also == Completion::Also::Nothing)
                result.also = one.also;
        }
    }
    if (begin.startsWith(u'-') && !before.contains(u"--help"_s))
        result.words.append(u"--help"_s);
    return withPrefix(result, begin);
}

} // namespace

Completion completionOf(Commands commands, const QStringList &typed)
{
    QStringList words = typed;
    if (words.isEmpty())
        words.append(QString());
    Completion result;
    if (words.size() >= 2 && words.first() == "--profile"_L1) {
        if (words.size() == 2) {
            result.also = Completion::Also::Folders;
            return withPrefix(result, words.constLast());
        }
        words.remove(0, 2);
    }
    QStringList names;
    for (const auto &command : commands)
        names.append(command->name());
    if (words.size() == 1) {
        result.words
            = names + QStringList{u"--profile"_s, u"--demo"_s, u"--help"_s, u"--version"_s};
        return withPrefix(result, words.constFirst());
    }
    if (words.first() == "help"_L1 && words.size() == 2) {
        result.words = names;
        return withPrefix(result, words.constLast());
    }
    const auto found = std::ranges::find(names, words.constFirst());
    if (found == names.end())
        return result;
    return completionIn(*commands[std::size_t(found - names.begin())], words);
}

QStringList documentedOptions(const Command &command, const QString &part)
{
    Options all;
    for (const Form &form : formsOf(command)) {
        if (part.isEmpty() || (form.literals.size() > 1 && form.literals[1].contains(part)))
            all.insert(form.options);
    }
    return all.keys();
}

} // namespace Lianxi
