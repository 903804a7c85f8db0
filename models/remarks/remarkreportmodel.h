// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkedit.h"
#include "result.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>

namespace Lianxi {

/// What became of the edits of a batch, row by row, in the order of the wishes.
class RemarkReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ContactColumn, BeforeColumn, AfterColumn, StateColumn };
    enum Role {
        StateRole = Qt::UserRole, ///< int of RemarkEdit::State
        ContactRole, ///< ContactKey
    };
    /// What a contact is called; an empty text where it is unknown.
    using NameOf = std::function<QString(ContactKey)>;

    explicit RemarkReportModel(NameOf nameOf, QObject *parent = nullptr);

    /// What the store holds of the batch; the same edits in another state keep their rows.
    void setEdits(const QList<RemarkEdit> &edits);
    [[nodiscard]] const QList<RemarkEdit> &edits() const { return m_edits; }
    /// Why an edit was not sent at the last attempt.
    void setHindrance(EditKey edit, const Error &error) { m_hindrances.insert(edit, error); }
    void retranslate();
    /// The titles and rows of a report for a file: exact values, states as words that stay the same
    /// in every language ("confirmed", "not_kept", …).
    [[nodiscard]] QStringList reportHeader() const;
    [[nodiscard]] QStringList reportRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString nameOf(const RemarkEdit &edit) const;
    [[nodiscard]] QString stateText(const RemarkEdit &edit) const;

    NameOf m_nameOf;
    QList<RemarkEdit> m_edits;
    QHash<EditKey, Error> m_hindrances;
};

/// The word for a file: "waiting", "sent", "confirmed", "refused", "not_kept", "superseded",
/// "unknown", "conflict".
[[nodiscard]] QString stateWord(RemarkEdit::State state);

} // namespace Lianxi
