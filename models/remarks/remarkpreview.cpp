// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkpreview.h"

#include "remarkcolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype PieceSize = 500;

template <typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

QString tidy(const QString &text)
{
    // One blank for a line break of two characters.
    return oneLine(QString(text).replace(u"\r\n"_s, u"\n"_s)).trimmed();
}

QString numberText(const RemarkKinds::Number &rule, qsizetype index)
{
    // Wraps around rather than overflows.
    const auto number
        = static_cast<qint64>(static_cast<quint64>(rule.start)
                              + static_cast<quint64>(index) * static_cast<quint64>(rule.step));
    const QString digits = QString::number(number).remove(u'-');
    const QString padded = digits.rightJustified(std::clamp(rule.digits, 1, 18), u'0');
    return number < 0 ? u'-' + padded : padded;
}

QString numbered(const RemarkKinds::Number &rule, const QString &remark, qsizetype index)
{
    const QString number = numberText(rule, index);
    if (rule.place == RemarkKinds::Number::Place::Instead || remark.isEmpty())
        return number;
    return rule.place == RemarkKinds::Number::Place::Before ? number + rule.separator + remark
                                                            : remark + rule.separator + number;
}

QString replaced(const RemarkKinds::Replace &rule, const QString &remark)
{
    // Half a character is nobody's wish.
    const bool isCut = rule.find.isEmpty() || rule.find.front().isLowSurrogate()
        || rule.find.back().isHighSurrogate();
    if (isCut || !remark.contains(rule.find, rule.caseSensitivity))
        return remark;
    QString text = remark;
    return tidy(text.replace(rule.find, rule.replacement, rule.caseSensitivity));
}

using Maker = std::function<QString(const Contact &, const ContactContext &, qsizetype index)>;

/// What makes a remark of a contact; nothing for a table.
Maker makerFor(const RemarkRule &rule)
{
    return std::visit(Overloaded{
                          [](const RemarkKinds::Replace &r) -> Maker {
                              return [r](const Contact &c, auto &, qsizetype) {
                                  return replaced(r, c.remark);
                              };
                          },
                          [](const RemarkKinds::Prefix &r) -> Maker {
                              return [r](const Contact &c, auto &, qsizetype) {
                                  return r.text.isEmpty() ? c.remark : tidy(r.text + c.remark);
                              };
                          },
                          [](const RemarkKinds::Suffix &r) -> Maker {
                              return [r](const Contact &c, auto &, qsizetype) {
                                  return r.text.isEmpty() ? c.remark : tidy(c.remark + r.text);
                              };
                          },
                          [](const RemarkKinds::Number &r) -> Maker {
                              return [r](const Contact &c, auto &, qsizetype index) {
                                  return tidy(numbered(r, c.remark, index));
                              };
                          },
                          [](const RemarkKinds::Column &r) -> Maker {
                              return [r](const Contact &c, const ContactContext &x, qsizetype) {
                                  return tidy(RemarkColumns::value(r.name, c, x));
                              };
                          },
                          [](const RemarkKinds::Template &r) -> Maker {
                              return [filled = RemarkColumns::Template(r.text)](
                                         const Contact &c, const ContactContext &x, qsizetype) {
                                  return tidy(filled.fill(c, x));
                              };
                          },
                          [](const RemarkKinds::Table &) -> Maker { return {}; },
                      },
                      rule);
}

RemarkPreviewRow rowFor(const RemarkSubject &subject, const QString &after,
                        const RemarkPreviewOptions &options)
{
    const Contact &contact = subject.contact;
    RemarkPreviewRow row{
        .contact = contact.key,
        .account = subject.account,
        .name = firstVisible({contact.nickname, contact.membersTitle, contact.alias, contact.id}),
        .before = contact.remark,
        .after = after,
    };
    row.marks.setFlag(RemarkMark::Unchanged, row.before == after);
    row.marks.setFlag(RemarkMark::Clears, after.isEmpty() && !row.before.isEmpty());
    row.marks.setFlag(RemarkMark::TooLong,
                      options.longest > 0 && remarkLength(after) > options.longest);
    row.marks.setFlag(RemarkMark::EditWaits, contact.remarkState != RemarkState::Settled);
    row.marks.setFlag(RemarkMark::Gone, contact.goneSince > 0);
    row.marks.setFlag(RemarkMark::NotPossible, !subject.isPossible);
    return row;
}

/// Hands rows on in pieces.
class Pieces
{
public:
    explicit Pieces(const RemarkPreviewTaker &take)
        : m_take(take)
    {
        m_rows.reserve(PieceSize);
    }
    /// False: nobody wants more.
    [[nodiscard]] bool add(RemarkPreviewRow &&row)
    {
        m_rows.append(std::move(row));
        return m_rows.size() < PieceSize || flush();
    }
    bool flush() { return m_rows.isEmpty() || m_take(std::exchange(m_rows, {})); }

private:
    const RemarkPreviewTaker &m_take;
    QList<RemarkPreviewRow> m_rows;
};

/// Who is called by an id or an alias; of several the one that is selected is meant.
class Directory
{
public:
    static constexpr qsizetype Several = -1;

    explicit Directory(const QList<RemarkSubject> &subjects)
    {
        for (qsizetype i = 0; i < subjects.size(); ++i) {
            const RemarkSubject &subject = subjects.at(i);
            note(m_byId, subject.contact.id, {i, subject.isSelected});
            if (!subject.contact.alias.isEmpty())
                note(m_byAlias, subject.contact.alias, {i, subject.isSelected});
        }
    }
    /// Its place among the subjects, or Several; nothing: nobody.
    [[nodiscard]] std::optional<qsizetype> find(const QString &name) const
    {
        for (const auto *names : {&m_byId, &m_byAlias}) {
            if (const auto found = names->constFind(name); found != names->constEnd())
                return found->index;
        }
        return std::nullopt;
    }

private:
    struct Named
    {
        qsizetype index = Several;
        bool isSelected = false;
    };
    static void note(QHash<QString, Named> &names, const QString &name, const Named &named)
    {
        const auto found = names.find(name);
        if (found == names.end() || (named.isSelected && !found->isSelected))
            names.insert(name, named);
        else if (named.isSelected == found->isSelected)
            found->index = Several;
    }

    QHash<QString, Named> m_byId;
    QHash<QString, Named> m_byAlias;
};

void previewTable(const QList<RemarkSubject> &subjects, const PastedTable &table,
                  const RemarkPreviewOptions &options, Pieces &pieces)
{
    const Directory directory(subjects);
    QHash<qsizetype, int> lines;
    for (const PastedLine &line : table.lines)
        ++lines[directory.find(line.contact).value_or(Directory::Several)];
    for (const PastedLine &line : table.lines) {
        const std::optional<qsizetype> found = directory.find(line.contact);
        RemarkPreviewRow row{.name = line.contact, .after = tidy(line.remark)};
        if (found && *found >= 0) {
            row = rowFor(subjects.at(*found), row.after, options);
            row.marks.setFlag(RemarkMark::Twice, lines.value(*found) > 1);
        } else {
            row.marks = found ? RemarkMark::Ambiguous : RemarkMark::UnknownContact;
        }
        row.line = line.line;
        if (!pieces.add(std::move(row)))
            return;
    }
}

} // namespace

void previewRemarks(const QList<RemarkSubject> &subjects, const RemarkRule &rule,
                    const RemarkPreviewOptions &options, const RemarkPreviewTaker &take)
{
    if (!unknownNames(rule).isEmpty())
        return;
    Pieces pieces(take);
    const Maker maker = makerFor(rule);
    if (!maker) {
        previewTable(subjects, std::get<RemarkKinds::Table>(rule).table, options, pieces);
        pieces.flush();
        return;
    }
    const ContactContext none;
    qsizetype index = 0;
    for (const RemarkSubject &subject : subjects) {
        if (!subject.isSelected)
            continue;
        const auto context = options.contexts.constFind(subject.account);
        const QString after = maker(
            subject.contact, context == options.contexts.constEnd() ? none : *context, index++);
        if (!pieces.add(rowFor(subject, after, options)))
            return;
    }
    pieces.flush();
}

QList<RemarkPreviewRow> previewRemarks(const QList<RemarkSubject> &subjects, const RemarkRule &rule,
                                       const RemarkPreviewOptions &options)
{
    QList<RemarkPreviewRow> all;
    previewRemarks(subjects, rule, options, [&all](QList<RemarkPreviewRow> &&rows) {
        all.append(std::move(rows));
        return true;
    });
    return all;
}

qsizetype remarkLength(const QString &remark)
{
    return remark.size()
        - std::ranges::count_if(remark, [](QChar one) { return one.isLowSurrogate(); });
}

} // namespace Lianxi
