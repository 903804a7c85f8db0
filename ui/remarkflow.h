// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "message.h"
#include "remarkedit.h"
#include "result.h"
#include "services.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

class QWidget;

namespace Lianxi {

class RemarkDialog;

/// The way of a remark from the dialog to the outbox, and back: retry, discard, undo. The dialog
/// closes when the edit is committed; what the gateway says later is told by messageArose().
/// Nothing that was typed is lost: what is discarded can be put back.
class RemarkFlow : public QObject
{
    Q_OBJECT

public:
    /// `window` is the dialogs' parent.
    RemarkFlow(const Services &services, QWidget *window);

    /// Opens the dialog; a second one for the same contact comes to the front instead.
    void edit(ContactKey contact);
    /// The same, with the remark that an edit wants in the field.
    void editAgain(const RemarkEdit &edit);
    void retry(ContactKey contact);
    void discard(ContactKey contact);
    void retryEdits(const QList<RemarkEdit> &edits);
    void discardEdits(const QList<RemarkEdit> &edits);
    /// Takes back what was done last: writes back what an edit replaced, puts back what was
    /// discarded.
    void undo();
    /// Puts back what was discarded, whatever was done since; see Message::Action::UndoDiscard.
    void undoDiscard(qint64 number);
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    /// Many were saved together; undo() takes all of them back.
    void rememberBatch(const RemarkBatch &batch);
    void forget(AccountKey account);
    /// The user looks at the edits that need a decision; they need not be told of any more.
    void undecidedSeen();

Q_SIGNALS:
    void undoChanged();
    /// It is the batch's turn to be taken back.
    void batchUndoRequested(Lianxi::BatchKey batch);
    /// For the message bar; one with the same id takes the place of the earlier one.
    void messageArose(const Lianxi::Message &message);
    void messageSettled(const QString &id);
    /// Something could not be stored.
    void failed(const QString &sentence);

private:
    /// One thing that the user did.
    struct Step
    {
        enum class Kind { Saved, Discarded, Batch };
        qint64 number = 0;
        Kind kind = Kind::Saved;
        QList<RemarkEdit> edits = {};
        RemarkBatch batch = {};
    };
    void openDialog(ContactKey contact, const std::optional<QString> &wanted);
    void save(ContactKey contact, const QString &remark, RemarkDialog *dialog);
    void withEditOf(ContactKey contact, void (RemarkFlow::*then)(const QList<RemarkEdit> &));
    void takeDiscarded(const QList<RemarkEdit> &edits);
    void remember(Step::Kind kind, const QList<RemarkEdit> &edits);
    void takeBack(const Step &step);
    void writeBack(const Step &step);
    void takeOutcome(const RemarkEdit &edit);
    void tellUndecided();
    void decided(const QList<RemarkEdit> &edits);
    [[nodiscard]] std::optional<Contact> find(ContactKey contact) const;
    [[nodiscard]] QString nameOf(const RemarkEdit &edit) const;
    void report(const std::optional<Error> &problem, qsizetype leftAlone = 0);

    Services m_services;
    QWidget *m_window;
    QList<Step> m_done; ///< newest at the end
    qint64 m_lastNumber = 0;
    QHash<ContactKey, RemarkEdit> m_undecided; ///< that the user was told of
    QTimer m_answerTimer; ///< how long an answer stands
};

} // namespace Lianxi
