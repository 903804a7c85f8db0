// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkflow.h"

#include "accountbook.h"
#include "avatarstore.h"
#include "contacttable.h"
#include "edittext.h"
#include "errortext.h"
#include "remarkdialog.h"
#include "store.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype undoSteps = 20;

/// Whether `edit`, which is to be undone, changed nothing over there: writing the earlier remark
/// back would overwrite what somebody else wrote meanwhile.
bool neverArrived(const RemarkEdit &live, const RemarkEdit &edit)
{
    return live.key == edit.key
        && (live.state == RemarkEdit::State::Conflict || live.state == RemarkEdit::State::Refused);
}
// The size of the details pane, so that it is there already.
constexpr int dialogAvatar = 96;
// Long enough to read and to reach the button; Undo in the menu works for longer.
constexpr auto answerStands = 30s;

/// What became of several edits.
struct Outcome
{
    QList<RemarkEdit> done = {};
    qsizetype leftAlone = 0; ///< another state by now, or a newer edit
    std::optional<Error> problem = {}; ///< the others were not tried any more
};

// Free of any window, which may be gone before they end: they touch the book and the store alone.

QCoro::Task<Outcome> forEach(AccountBook &book, QList<RemarkEdit> edits,
                             QCoro::Task<Result<void>> (AccountBook::*step)(EditKey))
{
    Outcome outcome;
    for (qsizetype i = 0; i < edits.size() && !outcome.problem; ++i) {
        const Result<void> done = co_await (book.*step)(edits[i].key);
        if (done)
            outcome.done.append(edits[i]);
        else if (done.error().kind == Error::Kind::Invalid)
            ++outcome.leftAlone;
        else
            outcome.problem = done.error();
    }
    co_return outcome;
}

/// A remark that was changed elsewhere goes on asking; any other one goes out.
QCoro::Task<Result<RemarkEdit>> putBack(AccountBook &book, Store &store, RemarkEdit edit)
{
    if (edit.state != RemarkEdit::State::Conflict) {
        Result<RemarkEdit> saved = co_await book.saveRemark(edit.contact, edit.remark);
        co_return saved;
    }
    // Past the book, so that nobody sends it: the store does one thing after the other, and this
    // closes it before anybody else can have read it and marked it as sent.
    Result<RemarkEdit> added = co_await store.addEdit(edit.contact, edit.remark);
    if (!added)
        co_return added;
    const QString theirs = added->base;
    const Result<void> closed
        = co_await store.closeEdit(added->key, RemarkEdit::State::Conflict, theirs, theirs);
    if (closed)
        co_return added;
    [[maybe_unused]] const Result<void> discarded = co_await store.discardEdit(added->key);
    co_return failure(closed.error());
}

QCoro::Task<Outcome> putBackAll(AccountBook &book, Store &store, QList<RemarkEdit> edits)
{
    Outcome outcome;
    for (qsizetype i = 0; i < edits.size() && !outcome.problem; ++i) {
        const Result<std::optional<RemarkEdit>> newer = co_await store.editOf(edits[i].contact);
        // What the user wrote since is newer; a contact that is gone for good has no remark.
        if ((newer && *newer) || (!newer && newer.error().kind == Error::Kind::Invalid)) {
            ++outcome.leftAlone;
            continue;
        }
        const Result<RemarkEdit> back = co_await putBack(book, store, edits[i]);
        if (back)
            outcome.done.append(*back);
        else
            outcome.problem = back.error();
    }
    co_return outcome;
}

} // namespace

RemarkFlow::RemarkFlow(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    connect(&services.book, &AccountBook::editSettled, this, &RemarkFlow::takeOutcome);
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(answerStands);
    connect(&m_answerTimer, &QTimer::timeout, this,
            [this] { Q_EMIT messageSettled(discardedMessage(1, {}).id); });
}

std::optional<Contact> RemarkFlow::find(ContactKey contact) const
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(contact);
    return row ? std::optional(m_services.contacts.contact(*row)) : std::nullopt;
}

QString RemarkFlow::nameOf(const RemarkEdit &edit) const
{
    const std::optional<Contact> contact = find(edit.contact);
    return contact ? oneLine(firstVisible({contact->nickname, contact->membersTitle, contact->id}))
                   : edit.contactId;
}

void RemarkFlow::edit(ContactKey contact)
{
    openDialog(contact, {});
}

void RemarkFlow::editAgain(const RemarkEdit &edit)
{
    openDialog(edit.contact, edit.remark);
}

void RemarkFlow::openDialog(ContactKey key, const std::optional<QString> &wanted)
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
    if (wanted)
        dialog->setRemark(*wanted);
    connect(dialog, &RemarkDialog::saveRequested, this,
            [this, key, dialog](const QString &remark) { save(key, remark, dialog); });
    dialog->open();
}

void RemarkFlow::save(ContactKey contact, const QString &remark, RemarkDialog *dialog)
{
    QCoro::connect(m_services.book.saveRemark(contact, remark), this,
                   [this, dialog = QPointer(dialog)](const Result<RemarkEdit> &edit) {
                       if (edit) {
                           remember(Step::Kind::Saved, {*edit});
                           decided({*edit});
                           if (dialog)
                               dialog->saved();
                       } else if (dialog) {
                           dialog->showError(errorText(edit.error(), {}));
                       } else {
                           report(edit.error());
                       }
                   });
}

void RemarkFlow::remember(Step::Kind kind, const QList<RemarkEdit> &edits)
{
    // Who goes on to write another remark has no use for the offer to take a discard back.
    if (kind == Step::Kind::Saved)
        Q_EMIT messageSettled(discardedMessage(1, {}).id);
    m_done.append({++m_lastNumber, kind, edits, {}});
    if (m_done.size() > undoSteps)
        m_done.removeFirst();
    Q_EMIT undoChanged();
}

void RemarkFlow::rememberBatch(const RemarkBatch &batch)
{
    m_done.append(
        {.number = ++m_lastNumber, .kind = Step::Kind::Batch, .edits = {}, .batch = batch});
    if (m_done.size() > undoSteps)
        m_done.removeFirst();
    Q_EMIT undoChanged();
}

void RemarkFlow::undo()
{
    if (m_done.isEmpty())
        return;
    const Step last = m_done.takeLast();
    Q_EMIT undoChanged();
    takeBack(last);
}

void RemarkFlow::undoDiscard(qint64 number)
{
    const auto step = std::ranges::find(m_done, number, &Step::number);
    if (step == m_done.end())
        return;
    const Step found = *step;
    m_done.erase(step);
    Q_EMIT undoChanged();
    takeBack(found);
}

void RemarkFlow::takeBack(const Step &step)
{
    if (step.kind == Step::Kind::Batch) {
        Q_EMIT batchUndoRequested(step.batch.key);
        return;
    }
    if (step.kind == Step::Kind::Discarded) {
        Q_EMIT messageSettled(discardedMessage(1, {}).id);
        QCoro::connect(putBackAll(m_services.book, m_services.store, step.edits), this,
                       [this, step](const Outcome &outcome) {
                           // Whatever was not put back can still be.
                           Step rest = step;
                           rest.edits.remove(0, outcome.done.size() + outcome.leftAlone);
                           if (!rest.edits.isEmpty()) {
                               m_done.append(rest);
                               Q_EMIT undoChanged();
                           }
                           report(outcome.problem, outcome.leftAlone);
                       });
        return;
    }
    QCoro::connect(m_services.store.editOf(step.edits.first().contact), this,
                   [this, step](const Result<std::optional<RemarkEdit>> &live) {
                       if (live && *live && neverArrived(**live, step.edits.first()))
                           discardEdits({**live});
                       else
                           writeBack(step);
                   });
}

void RemarkFlow::writeBack(const Step &step)
{
    const RemarkEdit &edit = step.edits.first();
    decided({edit});
    QCoro::connect(m_services.book.saveRemark(edit.contact, edit.earlier), this,
                   [this, step](const Result<RemarkEdit> &saved) {
                       if (saved)
                           return;
                       m_done.append(step);
                       Q_EMIT undoChanged();
                       report(saved.error());
                   });
}

void RemarkFlow::forget(AccountKey account)
{
    const auto isTheirs = [account](const RemarkEdit &edit) { return edit.account == account; };
    for (Step &step : m_done)
        step.edits.removeIf(isTheirs);
    m_done.removeIf(
        [](const Step &step) { return step.kind != Step::Kind::Batch && step.edits.isEmpty(); });
    m_undecided.removeIf([account](const auto &entry) { return entry->account == account; });
    Q_EMIT undoChanged();
    tellUndecided();
}

void RemarkFlow::retry(ContactKey contact)
{
    withEditOf(contact, &RemarkFlow::retryEdits);
}

void RemarkFlow::discard(ContactKey contact)
{
    withEditOf(contact, &RemarkFlow::discardEdits);
}

void RemarkFlow::withEditOf(ContactKey contact, void (RemarkFlow::*then)(const QList<RemarkEdit> &))
{
    QCoro::connect(m_services.store.editOf(contact), this,
                   [this, then](const Result<std::optional<RemarkEdit>> &edit) {
                       if (!edit)
                           report(edit.error());
                       else if (*edit)
                           (this->*then)({**edit});
                   });
}

void RemarkFlow::retryEdits(const QList<RemarkEdit> &edits)
{
    if (edits.isEmpty())
        return;
    QCoro::connect(forEach(m_services.book, edits, &AccountBook::retryEdit), this,
                   [this](const Outcome &outcome) {
                       decided(outcome.done);
                       report(outcome.problem, outcome.leftAlone);
                   });
}

void RemarkFlow::discardEdits(const QList<RemarkEdit> &edits)
{
    if (edits.isEmpty())
        return;
    QCoro::connect(forEach(m_services.book, edits, &AccountBook::discardEdit), this,
                   [this](const Outcome &outcome) {
                       takeDiscarded(outcome.done);
                       report(outcome.problem, outcome.leftAlone);
                   });
}

void RemarkFlow::takeDiscarded(const QList<RemarkEdit> &edits)
{
    if (edits.isEmpty())
        return;
    decided(edits);
    // Saving them is undone already.
    QSet<EditKey> keys;
    for (const RemarkEdit &edit : edits)
        keys.insert(edit.key);
    m_done.removeIf([&keys](const Step &step) {
        return step.kind == Step::Kind::Saved && keys.contains(step.edits.first().key);
    });
    remember(Step::Kind::Discarded, edits);
    Message message = discardedMessage(edits.size(), nameOf(edits.first()));
    message.subject = m_lastNumber;
    m_answerTimer.start();
    Q_EMIT messageArose(message);
}

void RemarkFlow::takeOutcome(const RemarkEdit &edit)
{
    if (isOpen(edit.state))
        return;
    if (needsDecision(edit.state))
        m_undecided.insert(edit.contact, edit);
    else if (!m_undecided.remove(edit.contact))
        return;
    tellUndecided();
}

void RemarkFlow::decided(const QList<RemarkEdit> &edits)
{
    qsizetype known = 0;
    for (const RemarkEdit &edit : edits)
        known += m_undecided.remove(edit.contact) ? 1 : 0;
    if (known > 0)
        tellUndecided();
}

void RemarkFlow::undecidedSeen()
{
    m_undecided.clear();
    tellUndecided();
}

void RemarkFlow::tellUndecided()
{
    if (m_undecided.isEmpty())
        Q_EMIT messageSettled(undecidedMessage(0).id);
    else if (m_undecided.size() == 1)
        Q_EMIT messageArose(messageFor(*m_undecided.begin(), nameOf(*m_undecided.begin())));
    else
        Q_EMIT messageArose(undecidedMessage(m_undecided.size()));
}

void RemarkFlow::report(const std::optional<Error> &problem, qsizetype leftAlone)
{
    if (problem && problem->kind != Error::Kind::Cancelled)
        Q_EMIT failed(errorText(*problem, {}));
    else if (leftAlone > 0)
        Q_EMIT failed(tr("%n remark(s) changed meanwhile and were left as they are.", nullptr,
                         static_cast<int>(leftAlone)));
}

} // namespace Lianxi
