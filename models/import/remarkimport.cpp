// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkimport.h"

#include "csvreader.h"
#include "csvwriter.h"
#include "remarkcolumns.h"
#include "remarktargets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Reason = RemarkImport::Reason;
using BadLine = RemarkImport::BadLine;

/// Whether a gateway may be sent this: no line break, no control, no turning of the line.
bool isOneLine(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        const bool turns = (c >= QChar(0x202A) && c <= QChar(0x202E))
            || (c >= QChar(0x2066) && c <= QChar(0x2069));
        return turns || c.category() == QChar::Other_Control
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

/// `text` without the apostrophe that our export put in front of it.
QString withoutGuard(const QString &text)
{
    if (!text.startsWith(u'\''))
        return text;
    const QString bare = text.sliced(1);
    return csvText(bare, FormulaGuard::On) == text ? bare : text;
}

/// Whether our export writes `present` as this field, in any of its ways.
bool isAsExported(const QString &field, const QString &present)
{
    return field == present || field == csvText(present, FormulaGuard::On)
        || field == csvText(present, FormulaGuard::Off);
}

Reason reasonOf(CsvProblem problem)
{
    switch (problem) {
    case CsvProblem::UnclosedQuote:
        return Reason::UnclosedQuote;
    case CsvProblem::TextAfterQuote:
        return Reason::TextAfterQuote;
    case CsvProblem::TooLong:
        return Reason::TooLong;
    case CsvProblem::None:
    case CsvProblem::NotText:
        break;
    }
    return Reason::NotText;
}

class Reading
{
public:
    Reading(QIODevice &device, RemarkImportScope scope)
        : m_reader(device)
        , m_account(std::move(scope.account))
        , m_settable(std::move(scope.settable))
        , m_targets(std::move(scope.contacts))
    {
    }

    std::expected<RemarkImport, RemarkFileProblem> read(const std::atomic_bool &cancelled)
    {
        using Kind = RemarkFileProblem::Kind;
        while (const std::optional<CsvRecord> record = m_reader.next()) {
            if (cancelled)
                return std::unexpected(RemarkFileProblem{Kind::Cancelled});
            if (m_reader.isPacked())
                return std::unexpected(RemarkFileProblem{Kind::Spreadsheet});
            if (record->problem != CsvProblem::None) {
                m_import.bad.append({record->line, reasonOf(record->problem)});
                continue;
            }
            if (m_isFirst) {
                m_isFirst = false;
                if (const auto problem = readFirst(*record))
                    return std::unexpected(*problem);
                if (m_import.hasHeader)
                    continue;
            }
            readRow(*record);
        }
        if (!m_reader.error().isEmpty())
            return std::unexpected(RemarkFileProblem{Kind::Unreadable, m_reader.error()});
        if (m_isFirst && m_import.bad.isEmpty())
            return std::unexpected(RemarkFileProblem{Kind::Empty});
        m_import.encoding = m_reader.encoding();
        m_import.separator = m_reader.separator();
        return std::move(m_import);
    }

private:
    std::optional<RemarkFileProblem> readFirst(const CsvRecord &record)
    {
        switch (firstRecord(record.fields, m_columns)) {
        case FirstRecord::Header:
            m_import.hasHeader = true;
            break;
        case FirstRecord::BrokenHeader: {
            RemarkColumns found;
            const bool hasRemark
                = firstRecord(record.fields + QStringList{u"id"_s}, found) == FirstRecord::Header;
            return RemarkFileProblem{hasRemark ? RemarkFileProblem::Kind::NoIdColumn
                                               : RemarkFileProblem::Kind::NoRemarkColumn};
        }
        case FirstRecord::Row:
            break;
        }
        return std::nullopt;
    }

    void readRow(const CsvRecord &record)
    {
        if (const std::optional<BadLine> bad = judge(record))
            m_import.bad.append(*bad);
    }

    /// The field in a column that the file may not have.
    [[nodiscard]] static QString fieldAt(const CsvRecord &record, qsizetype column)
    {
        return column < 0 ? QString() : record.fields.value(column);
    }

    /// Takes a row in; what is wrong with it, if anything.
    [[nodiscard]] std::optional<BadLine> judge(const CsvRecord &record)
    {
        const auto isSurplus = [](const QString &field) { return !field.isEmpty(); };
        if (record.fields.size() > m_columns.count
            && std::ranges::any_of(record.fields.sliced(m_columns.count), isSurplus))
            return BadLine{record.line, Reason::TooManyColumns};
        const QString account = fieldAt(record, m_columns.account);
        if (!m_account.isEmpty() && !account.isEmpty() && !isAsExported(account, m_account))
            return BadLine{record.line, Reason::OtherAccount, account};
        const std::expected<qsizetype, BadLine> target = find(record);
        if (!target)
            return target.error();
        if (record.fields.size() <= m_columns.remark)
            return BadLine{record.line, Reason::NoRemark, m_targets.at(*target).id};
        return take(record.line, *target, record.fields[m_columns.remark]);
    }

    [[nodiscard]] std::expected<qsizetype, BadLine> find(const CsvRecord &record) const
    {
        QString who = fieldAt(record, m_columns.id).trimmed();
        if (who.isEmpty())
            who = fieldAt(record, m_columns.alias).trimmed();
        if (who.isEmpty())
            return std::unexpected(BadLine{record.line, Reason::EmptyId});
        std::expected<qsizetype, RemarkTargets::Miss> found = m_targets.find(who);
        if (!found && m_import.hasHeader && withoutGuard(who) != who)
            found = m_targets.find(withoutGuard(who));
        if (found)
            return *found;
        return std::unexpected(BadLine{record.line,
                                       found.error() == RemarkTargets::Miss::Unknown
                                           ? Reason::UnknownId
                                           : Reason::AmbiguousAlias,
                                       who});
    }

    [[nodiscard]] std::optional<BadLine> take(qint64 line, qsizetype target, const QString &field)
    {
        const Contact &contact = m_targets.at(target);
        const bool isUnchanged = isAsExported(field, contact.remark);
        const auto earlier = m_lines.constFind(target);
        // A list of members has the same contact in each of their groups.
        if (earlier != m_lines.cend() && isUnchanged && earlier->isUnchanged) {
            ++m_import.unchanged;
            return std::nullopt;
        }
        if (earlier != m_lines.cend())
            return BadLine{line, Reason::Duplicate, contact.id, earlier->line};
        m_lines.insert(target, {line, isUnchanged});
        if (isUnchanged) {
            ++m_import.unchanged;
            return std::nullopt;
        }
        const QString after = m_import.hasHeader ? withoutGuard(field) : field;
        if (!m_settable.contains(contact.kind))
            return BadLine{line, Reason::NotSettable, contact.id};
        if (!isOneLine(after))
            return BadLine{line, Reason::NotOneLine, contact.id};
        m_import.changes.append(
            {line, contact.key, contact.id,
             firstVisible({contact.nickname, contact.membersTitle, contact.alias, contact.id}),
             contact.remark, after});
        return std::nullopt;
    }

    struct Taken
    {
        qint64 line = 0;
        bool isUnchanged = false;
    };

    CsvReader m_reader;
    const QString m_account;
    const QList<ContactKind> m_settable;
    const RemarkTargets m_targets;
    QHash<qsizetype, Taken> m_lines; ///< by the contact
    RemarkColumns m_columns;
    bool m_isFirst = true;
    RemarkImport m_import;
};

} // namespace

std::expected<RemarkImport, RemarkFileProblem>
readRemarks(QIODevice &device, RemarkImportScope scope, const std::atomic_bool &cancelled)
{
    return Reading(device, std::move(scope)).read(cancelled);
}

} // namespace Lianxi
