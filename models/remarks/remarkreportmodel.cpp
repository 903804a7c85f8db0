// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkreportmodel.h"

#include "edittext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString stateWord(RemarkEdit::State state)
{
    switch (state) {
    case RemarkEdit::State::Waiting:
        return u"waiting"_s;
    case RemarkEdit::State::Sent:
        return u"sent"_s;
    case RemarkEdit::State::Confirmed:
        return u"confirmed"_s;
    case RemarkEdit::State::Refused:
        return u"refused"_s;
    case RemarkEdit::State::NotKept:
        return u"not_kept"_s;
    case RemarkEdit::State::Superseded:
        return u"superseded"_s;
    case RemarkEdit::State::Unknown:
        return u"unknown"_s;
    case RemarkEdit::State::Conflict:
        break;
    }
    return u"conflict"_s;
}

RemarkReportModel::RemarkReportModel(NameOf nameOf, QObject *parent)
    : QAbstractTableModel(parent)
    , m_nameOf(std::move(nameOf))
{
}

void RemarkReportModel::setEdits(const QList<RemarkEdit> &edits)
{
    if (!std::ranges::equal(edits, m_edits, {}, &RemarkEdit::key, &RemarkEdit::key)) {
        beginResetModel();
        m_edits = edits;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < edits.size(); ++i) {
        if (edits.at(i) == m_edits.at(i))
            continue;
        m_edits[i] = edits.at(i);
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), StateColumn));
    }
}

void RemarkReportModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, StateColumn);
    if (!m_edits.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_edits.size()) - 1, StateColumn));
}

QString RemarkReportModel::nameOf(const RemarkEdit &edit) const
{
    const QString name = m_nameOf ? m_nameOf(edit.contact) : QString();
    return name.isEmpty() ? edit.contactId : name;
}

QString RemarkReportModel::stateText(const RemarkEdit &edit) const
{
    const auto hindrance = m_hindrances.constFind(edit.key);
    const EditWords words = editWords(
        edit, {},
        hindrance == m_hindrances.constEnd() ? std::nullopt : std::optional<Error>(*hindrance));
    return words.reason.isEmpty() ? words.title : tr("%1: %2").arg(words.title, words.reason);
}

QStringList RemarkReportModel::reportHeader() const
{
    return {u"id"_s,    u"name"_s,  u"remark_before"_s, u"remark"_s,
            u"state"_s, u"words"_s, u"tries"_s};
}

QStringList RemarkReportModel::reportRow(int row) const
{
    const RemarkEdit &edit = m_edits.at(row);
    return {edit.contactId,
            nameOf(edit),
            edit.earlier,
            edit.remark,
            stateWord(edit.state),
            edit.words,
            QString::number(edit.tries)};
}

int RemarkReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_edits.size());
}

int RemarkReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : StateColumn + 1;
}

QVariant RemarkReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RemarkEdit &edit = m_edits.at(index.row());
    if (role == StateRole)
        return static_cast<int>(edit.state);
    if (role == ContactRole)
        return edit.contact;
    if (role == Qt::ToolTipRole) // the whole of what may be cut; markup is nobody's business
        return data(index, Qt::DisplayRole).toString().toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case ContactColumn:
        return oneLine(nameOf(edit));
    case BeforeColumn:
        return oneLine(edit.earlier);
    case AfterColumn:
        return oneLine(edit.remark);
    case StateColumn:
        return stateText(edit);
    default:
        return {};
    }
}

QVariant RemarkReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ContactColumn:
        return tr("Contact");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("New");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace Lianxi
