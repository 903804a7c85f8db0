// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkflow.h"

#include "accountbook.h"
#include "avatarstore.h"
#include "contacttable.h"
#include "errortext.h"
#include "remarkdialog.h"

#include <QPointer>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype undoSteps = 20;
// The size of the details pane, so that it is there already.
constexpr int dialogAvatar = 96;

} // namespace

RemarkFlow::RemarkFlow(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    connect(&services.book, &AccountBook::editSettled, this, &RemarkFlow::takeOutcome);
}

std::optional<Contact> RemarkFlow::find(ContactKey contact) const
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(contact);
    return row ? std::optional(m_services.contacts.contact(*row)) : std::nullopt;
}

void RemarkFlow::edit(ContactKey key)
{
    const std::optional<Contact> contact = find(key);
    if (!contact)
        return;
    const QString name = u"remark-%1"_s.arg(key);
    if (auto *open = m_window->findChild<RemarkDialog *>(name)) {
        open->raise();
        open->activateWindow();
        return;
    }
    const int pixels = qRound(dialogAvatar * m_window->devicePixelRatioF());
    const QImage avatar = contact->avatarUrl.isEmpty()
        ? QImage()
        : m_services.avatars.picture(contact->avatarUrl, pixels);
    auto *dialog = new RemarkDialog(*contact, avatar, m_window);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemarkDialog::saveRequested, this,
            [this, key, dialog = QPointer(dialog)](const QString &remark) {
                auto saving = m_services.book.saveRemark(key, remark);
                QCoro::connect(std::move(saving), this,
                               [this, dialog](const Result<RemarkEdit> &edit) {
                                   if (edit) {
                                       m_done.append(*edit);
                                       if (m_done.size() > undoSteps)
                                           m_done.removeFirst();
                                       Q_EMIT undoChanged();
                                       if (dialog)
                                           dialog->saved();
                                   } else if (dialog) {
                                       dialog->showError(errorText(edit.error(), {}));
                                   } else {
                                       report(failure(edit.error()));
                                   }
                               });
            });
    dialog->open();
}

void RemarkFlow::undo()
{
    if (m_done.isEmpty())
        return;
    const RemarkEdit last = m_done.takeLast();
    Q_EMIT undoChanged();
    QCoro::connect(m_services.book.saveRemark(last.contact, last.earlier), this,
                   [this, last](const Result<RemarkEdit> &edit) {
                       if (edit)
                           return;
                       m_done.append(last);
                       Q_EMIT undoChanged();
                       report(failure(edit.error()));
                   });
}

void RemarkFlow::forget(AccountKey account)
{
    m_done.removeIf([account](const RemarkEdit &edit) { return edit.account == account; });
    Q_EMIT undoChanged();
}

void RemarkFlow::retry(ContactKey contact)
{
    withEditOf(contact, &RemarkFlow::retryEdit);
}

void RemarkFlow::discard(ContactKey contact)
{
    withEditOf(contact, &RemarkFlow::discardEdit);
}

void RemarkFlow::withEditOf(ContactKey contact, void (RemarkFlow::*then)(const RemarkEdit &))
{
    QCoro::connect(m_services.store.editOf(contact), this,
                   [this, then](const Result<std::optional<RemarkEdit>> &edit) {
                       if (!edit)
                           report(failure(edit.error()));
                       else if (*edit)
                           (this->*then)(**edit);
                   });
}

void RemarkFlow::retryEdit(const RemarkEdit &edit)
{
    QCoro::connect(m_services.book.retryEdit(edit.key), this,
                   [this](const Result<void> &done) { report(done); });
}

void RemarkFlow::discardEdit(const RemarkEdit &edit)
{
    m_done.removeIf([&edit](const RemarkEdit &done) { return done.key == edit.key; });
    Q_EMIT undoChanged();
    QCoro::connect(m_services.book.discardEdit(edit.key), this,
                   [this](const Result<void> &done) { report(done); });
}

void RemarkFlow::takeOutcome(const RemarkEdit &edit, const std::optional<Error> &problem)
{
    if (edit.state == RemarkEdit::State::Confirmed) {
        Q_EMIT remarkSettled(edit.contact);
        return;
    }
    if (edit.state != RemarkEdit::State::Refused && edit.state != RemarkEdit::State::NotKept)
        return;
    const std::optional<Contact> contact = find(edit.contact);
    const QString name
        = contact ? oneLine(firstVisible({contact->nickname, contact->id})) : edit.contactId;
    const std::optional<Account> account = m_services.book.account(edit.account);
    const QString why
        = problem ? accountErrorText(*problem, account.value_or(Account())) : QString();
    Q_EMIT remarkRefused(edit.contact,
                         why.isEmpty() ? tr("The remark of %1 was not taken.").arg(name)
                                       : tr("The remark of %1 was not taken. %2").arg(name, why));
}

void RemarkFlow::report(const Result<void> &result)
{
    if (result || result.error().kind == Error::Kind::Cancelled)
        return;
    Q_EMIT failed(errorText(result.error(), {}));
}

} // namespace Lianxi
