// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreport.h"

#include "commandcontext.h"
#include "commandtext.h"
#include "remarktelling.h"
#include "texttable.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Reason = RemarkImport::Reason;
using State = RemarkEdit::State;

/// Stable for ever: a part of the documented JSON.
QString reasonName(Reason reason)
{
    switch (reason) {
    case Reason::NotText:
        return u"not-text"_s;
    case Reason::UnclosedQuote:
        return u"unclosed-quote"_s;
    case Reason::TextAfterQuote:
        return u"text-after-quote"_s;
    case Reason::TooLong:
        return u"too-long"_s;
    case Reason::TooManyColumns:
        return u"too-many-columns"_s;
    case Reason::NoRemark:
        return u"no-remark"_s;
    case Reason::EmptyId:
        return u"empty-id"_s;
    case Reason::UnknownId:
        return u"unknown-id"_s;
    case Reason::AmbiguousAlias:
        return u"ambiguous-alias"_s;
    case Reason::Duplicate:
        return u"duplicate"_s;
    case Reason::OtherAccount:
        return u"other-account"_s;
    case Reason::NotOneLine:
        return u"not-one-line"_s;
    case Reason::NotSettable:
        break;
    }
    return u"not-settable"_s;
}

QString reasonText(const RemarkImport::BadLine &bad)
{
    switch (bad.reason) {
    case Reason::NotText:
        return CommandText::tr("it has bytes that are not text");
    case Reason::UnclosedQuote:
        return CommandText::tr("a quotation mark is never closed");
    case Reason::TextAfterQuote:
        return CommandText::tr("there is text behind a closing quotation mark");
    case Reason::TooLong:
        return CommandText::tr("it is longer than a megabyte");
    case Reason::TooManyColumns:
        return CommandText::tr("it has too many columns");
    case Reason::NoRemark:
        return CommandText::tr("it ends before the remark");
    case Reason::EmptyId:
        return CommandText::tr("it does not say whose remark it is");
    case Reason::UnknownId:
        return CommandText::tr("there is no contact “%1”").arg(bad.text);
    case Reason::AmbiguousAlias:
        return CommandText::tr("several contacts have the WeChat ID “%1”; say the id")
            .arg(bad.text);
    case Reason::Duplicate:
        return CommandText::tr("“%1” stands in line %2 already").arg(bad.text).arg(bad.other);
    case Reason::OtherAccount:
        return CommandText::tr("it is of another account, “%1”").arg(bad.text);
    case Reason::NotOneLine:
        return CommandText::tr("the remark of “%1” is not one line of plain text").arg(bad.text);
    case Reason::NotSettable:
        break;
    }
    return CommandText::tr("this gateway cannot set the remark of “%1”").arg(bad.text);
}

QString encodingName(FileEncoding encoding)
{
    switch (encoding) {
    case FileEncoding::Utf8:
        return u"utf-8"_s;
    case FileEncoding::Utf16LittleEndian:
        return u"utf-16le"_s;
    case FileEncoding::Utf16BigEndian:
        return u"utf-16be"_s;
    case FileEncoding::Gb18030:
        break;
    }
    return u"gb18030"_s;
}

QString separatorName(QChar separator)
{
    if (separator == u',')
        return u"comma"_s;
    if (separator == u';')
        return u"semicolon"_s;
    return separator == u'\t' ? u"tab"_s : QString(separator);
}

bool tellsWhatIsThere(const RemarkEdit &edit)
{
    return edit.state == State::NotKept || edit.state == State::Conflict;
}

} // namespace

ImportReport::ImportReport(QString account, RemarkImport import, Form form)
    : m_account(std::move(account))
    , m_import(std::move(import))
    , m_form(form)
{
}

void ImportReport::sayBadLines(CommandContext &context) const
{
    for (const RemarkImport::BadLine &bad : m_import.bad)
        context.say(CommandText::tr("line %1: %2").arg(bad.line).arg(reasonText(bad)));
}

void ImportReport::print(CommandContext &context) const
{
    if (m_form == Form::Json)
        printJson(context);
    else
        printTable(context);
}

void ImportReport::printTable(CommandContext &context) const
{
    QStringList columns{u"line"_s, u"id"_s, u"name"_s, u"before"_s, u"remark"_s};
    if (!m_edits.isEmpty())
        columns += {u"state"_s, u"reason"_s};
    TextTable table(columns, context.out().controls());
    for (qsizetype i = 0; i < m_import.changes.size(); ++i) {
        const RemarkImport::Change &change = m_import.changes[i];
        QStringList row{QString::number(change.line), change.id, change.name, change.before,
                        change.after};
        if (i < m_edits.size())
            row += {editStateName(m_edits[i].state), editReason(m_edits[i])};
        table.append(row);
    }
    if (!m_import.changes.isEmpty())
        context.out().write(table.toString() + u'\n');
    context.out().line(summary());
}

void ImportReport::printJson(CommandContext &context) const
{
    QJsonArray changes;
    for (qsizetype i = 0; i < m_import.changes.size(); ++i) {
        const RemarkImport::Change &change = m_import.changes[i];
        QJsonObject object{{"line"_L1, change.line},
                           {"id"_L1, change.id},
                           {"name"_L1, change.name},
                           {"before"_L1, change.before},
                           {"remark"_L1, change.after}};
        if (i < m_edits.size()) {
            const RemarkEdit &edit = m_edits[i];
            object.insert("state"_L1, editStateName(edit.state));
            object.insert("reason"_L1, tellsWhatIsThere(edit) ? QString() : edit.words);
            if (tellsWhatIsThere(edit))
                object.insert("there"_L1, edit.words);
        }
        changes.append(object);
    }
    QJsonArray bad;
    for (const RemarkImport::BadLine &line : m_import.bad) {
        QJsonObject object{{"line"_L1, line.line},
                           {"reason"_L1, reasonName(line.reason)},
                           {"about"_L1, line.text},
                           {"text"_L1, reasonText(line)}};
        if (line.reason == Reason::Duplicate)
            object.insert("duplicate_of"_L1, line.other);
        bad.append(object);
    }
    context.print(QJsonDocument(QJsonObject{{"account"_L1, m_account},
                                            {"applied"_L1, !m_edits.isEmpty()},
                                            {"encoding"_L1, encodingName(m_import.encoding)},
                                            {"separator"_L1, separatorName(m_import.separator)},
                                            {"header"_L1, m_import.hasHeader},
                                            {"changes"_L1, changes},
                                            {"unchanged"_L1, m_import.unchanged},
                                            {"bad"_L1, bad}}));
}

QString ImportReport::summary() const
{
    QStringList parts;
    const int changes = int(m_import.changes.size());
    if (m_edits.isEmpty()) {
        parts += CommandText::tr("%n remark(s) would change", nullptr, changes);
    } else {
        const int confirmed = int(count({State::Confirmed}));
        const int open = int(count({State::Waiting, State::Sent}));
        parts += CommandText::tr("%n remark(s) changed", nullptr, confirmed);
        if (open > 0)
            parts += CommandText::tr("%n still wait(s)", nullptr, open);
        if (changes > confirmed + open)
            parts += CommandText::tr("%n failed", nullptr, changes - confirmed - open);
    }
    const int cleared = int(std::ranges::count_if(
        m_import.changes, [](const auto &change) { return change.after.isEmpty(); }));
    if (cleared > 0)
        parts += CommandText::tr("%n of these is (are) cleared", nullptr, cleared);
    parts += CommandText::tr("%n stay(s) as it is (they are)", nullptr, int(m_import.unchanged));
    if (!m_import.bad.isEmpty())
        parts += CommandText::tr("%n line(s) cannot be used", nullptr, int(m_import.bad.size()));
    return m_account + u": "_s + parts.join(", "_L1);
}

qsizetype ImportReport::count(const QList<State> &states) const
{
    return std::ranges::count_if(
        m_edits, [&states](const RemarkEdit &edit) { return states.contains(edit.state); });
}

bool ImportReport::isComplete() const
{
    return m_import.bad.isEmpty() && count({State::Confirmed}) == m_import.changes.size();
}

bool ImportReport::isAnythingDone() const
{
    return count({State::Confirmed, State::Waiting, State::Sent}) > 0;
}

ExitCode ImportReport::codeOfReading() const
{
    if (m_import.bad.isEmpty())
        return ExitCode::Done;
    return m_import.changes.isEmpty() && m_import.unchanged == 0 ? ExitCode::Failed
                                                                 : ExitCode::Partly;
}

} // namespace Lianxi
