// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "commandtext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// How many letters have to be put in, taken out or changed (Levenshtein).
qsizetype distance(const QString &from, const QString &to)
{
    QList<qsizetype> row(to.size() + 1);
    std::ranges::generate(row, [n = qsizetype(0)]() mutable { return n++; });
    for (qsizetype i = 1; i <= from.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const qsizetype change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.last();
}

} // namespace

Arguments::Arguments(const QList<QCommandLineOption> &options)
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOptions(options);
    for (const QCommandLineOption &option : options)
        m_known.append(u"--"_s + option.names().constFirst());
}

std::optional<QString> Arguments::read(const QStringList &arguments, Count count)
{
    // The parser takes the first one for the program's name.
    const bool isRead = m_parser.parse(QStringList(u"lianxi"_s) + arguments);
    if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString option
            = (unknown.constFirst().size() > 1 ? u"--"_s : u"-"_s) + unknown.constFirst();
        return m_known.isEmpty() ? CommandText::tr("There is no option “%1” here.").arg(option)
                                 : CommandText::tr("There is no option “%1” here. There are: %2")
                                       .arg(option, m_known.join(", "_L1));
    }
    if (!isRead)
        return m_parser.errorText();
    const QStringList given = names();
    if (given.size() < count.least)
        return CommandText::tr("Something is missing.");
    if (given.size() > count.most) {
        return CommandText::tr("“%1” is too much. Names with blanks need quotation marks.")
            .arg(given.at(count.most));
    }
    return std::nullopt;
}

QCommandLineOption Option::plain(const QString &name)
{
    return QCommandLineOption(name);
}

QCommandLineOption Option::withValue(const QString &name)
{
    return {name, QString(), name.toUpper()};
}

QString nearestWord(const QString &typed, const QStringList &words)
{
    QString nearest;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const QString &word : words) {
        const bool isBeginning = typed.size() >= 2 && word.startsWith(typed);
        const qsizetype steps = isBeginning ? 0 : distance(typed.toLower(), word);
        if (steps < least) {
            least = steps;
            nearest = word;
        }
    }
    return least <= 2 && least < typed.size() ? nearest : QString();
}

} // namespace Lianxi
