// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "remarkedit.h"
#include "result.h"
#include "services.h"

#include <QObject>

#include <optional>

class QWidget;

namespace Lianxi {

/// The way of a remark from the dialog to the outbox, and back: retry, discard, undo. The dialog
/// closes when the edit is committed; what the gateway says later is told by problemArose().
class RemarkFlow : public QObject
{
    Q_OBJECT

public:
    /// `window` is the dialogs' parent.
    RemarkFlow(const Services &services, QWidget *window);

    /// Opens the dialog; a second one for the same contact comes to the front instead.
    void edit(ContactKey contact);
    void retry(ContactKey contact);
    void discard(ContactKey contact);
    /// Writes back what the last edit replaced.
    void undo();
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    void forget(AccountKey account);

Q_SIGNALS:
    void undoChanged();
    /// The gateway did not take a remark.
    void remarkRefused(Lianxi::ContactKey contact, const QString &sentence);
    void remarkSettled(Lianxi::ContactKey contact);
    /// Something could not be stored.
    void failed(const QString &sentence);

private:
    void withEditOf(ContactKey contact, void (RemarkFlow::*then)(const RemarkEdit &));
    void retryEdit(const RemarkEdit &edit);
    void discardEdit(const RemarkEdit &edit);
    void takeOutcome(const RemarkEdit &edit, const std::optional<Error> &problem);
    [[nodiscard]] std::optional<Contact> find(ContactKey contact) const;
    void report(const Result<void> &result);

    Services m_services;
    QWidget *m_window;
    QList<RemarkEdit> m_done; ///< the last edits, newest at the end
};

} // namespace Lianxi
