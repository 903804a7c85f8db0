// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Lives through one run over a profile, to be killed at any moment: syncs its only account and
// writes remarks. What it prints is true by then:
//
//   opened                  the accounts are known
//   have CONTACTS DETAILS GROUPS    so many contacts, with details, groups with members are stored
//   saved KEY REMARK        the edit is committed
//   batched KEY             all edits of a batch are committed
//   settled KEY STATE       so it ended
//   synced | failed WORDS   the sync is over
//   done                    nothing is left to do
//
// On standard input: "secret …", "edit ID REMARK" for each remark, "batch ID REMARK" for each that
// is saved with the others, "quiet" for a run without a sync, "go"; when it ends, so does the
// program.

#include "accountbook.h"
#include "memorycredentialstore.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// Nobody has to wait for a pause.
class QuickClock final : public Clock
{
public:
    milliseconds now() const override { return m_clock.now() * 200; }
    void callAfter(milliseconds delay, QObject *context, std::function<void()> function) override
    {
        m_clock.callAfter(delay / 200, context, std::move(function));
    }

private:
    SystemClock m_clock;
};

struct Orders
{
    struct Edit
    {
        QString id;
        QString remark;
    };
    QString secret;
    QList<Edit> edits;
    QList<Edit> batch;
    bool isQuiet = false;
};

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

std::optional<Orders> readOrders()
{
    Orders orders;
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly | QFile::Unbuffered))
        return std::nullopt;
    for (;;) {
        const QByteArray raw = input.readLine();
        if (raw.isEmpty())
            return std::nullopt;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line == "go"_L1)
            return orders;
        if (line.startsWith("secret "_L1))
            orders.secret = line.sliced(7);
        else if (line == "quiet"_L1)
            orders.isQuiet = true;
        else
            (line.startsWith("batch "_L1) ? orders.batch : orders.edits)
                .append({line.section(u' ', 1, 1), line.section(u' ', 2)});
    }
}

class Worker : public QObject
{
public:
    explicit Worker(Orders orders)
        : m_orders(std::move(orders))
        , m_book({.store = m_store,
                  .keychain = m_keychain,
                  .sessionSecrets = m_session,
                  .clock = m_clock,
                  .gatewayFor = makeGateway,
                  .pace = PaceRange{{}, {}}})
    {
        connect(&m_store, &Store::committed, this, &Worker::count);
        connect(&m_book, &AccountBook::editSettled, this,
                [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                    if (problem)
                        return;
                    say(u"settled %1 %2"_s.arg(QString::number(edit.key),
                                               QString::number(int(edit.state))));
                    lookWhetherDone();
                });
    }

    QCoro::Task<void> live(QString profile)
    {
        const Result<Store::Opened> opened = co_await m_store.open(profile);
        const Result<QList<Account>> accounts = co_await m_store.accounts();
        if (!opened || !accounts || accounts->isEmpty()) {
            say(u"failed to open"_s);
            co_return;
        }
        const Account account = accounts->constFirst();
        m_account = account.key;
        const Result<void> kept = co_await m_keychain.write(account.secretId, m_orders.secret);
        const Result<void> read = co_await m_book.open();
        say(kept && read ? u"opened"_s : u"failed to read the accounts"_s);
        // What is known already can be written to while the sync runs.
        const Result<QList<Contact>> contacts = co_await m_store.contacts(m_account);
        if (contacts)
            remember(*contacts);
        writeNext();
        if (!m_orders.batch.isEmpty()) {
            const Result<RemarkBatch> saved = co_await m_book.saveRemarks(takeBatch());
            say(saved ? u"batched %1"_s.arg(saved->key)
                      : u"failed to save "_s + saved.error().words);
        }
        if (m_orders.isQuiet) {
            m_isSynced = true;
            lookWhetherDone();
            co_return;
        }
        const Result<SyncOutcome> synced = co_await m_book.sync(m_account, SyncScope::Members);
        say(synced ? u"synced"_s : u"failed "_s + synced.error().words);
        m_isSynced = synced.has_value();
        lookWhetherDone();
    }

    QCoro::Task<void> end()
    {
        co_await m_book.shutDown();
        QCoreApplication::quit();
    }

private:
    void remember(const QList<Contact> &contacts)
    {
        for (const Contact &contact : contacts) {
            m_keys.insert(contact.id, contact.key);
            if (contact.detailsAt != 0)
                m_withDetails.insert(contact.key);
            if (contact.membersAt != 0)
                m_withMembers.insert(contact.key);
        }
    }

    QList<RemarkWish> takeBatch()
    {
        QList<RemarkWish> wishes;
        for (const Orders::Edit &edit : std::exchange(m_orders.batch, {}))
            wishes.append({m_keys.value(edit.id), edit.remark});
        return wishes;
    }

    void count(const ChangeSet &changes)
    {
        if (changes.contacts.isEmpty())
            return;
        remember(changes.contacts);
        const QString now = u"have %1 %2 %3"_s.arg(m_keys.size())
                                .arg(m_withDetails.size())
                                .arg(m_withMembers.size());
        if (std::exchange(m_said, now) != now)
            say(now);
        if (!m_isWriting)
            writeNext();
    }

    void writeNext()
    {
        if (m_orders.edits.isEmpty())
            return;
        // Whoever writes to a contact before its details came is asked whether to replace a remark
        // that nobody has seen.
        if (!m_withDetails.contains(m_keys.value(m_orders.edits.constFirst().id)))
            return;
        m_isWriting = true;
        const Orders::Edit edit = m_orders.edits.takeFirst();
        [[maybe_unused]] const auto writing = write(m_keys.value(edit.id), edit.remark);
    }

    QCoro::Task<void> write(ContactKey contact, QString remark)
    {
        const Result<RemarkEdit> saved = co_await m_book.saveRemark(contact, remark);
        if (saved)
            say(u"saved %1 %2"_s.arg(QString::number(saved->key), remark));
        else
            say(u"failed to save "_s + saved.error().words);
        m_isWriting = false;
        QTimer::singleShot(3, this, [this] { writeNext(); });
        lookWhetherDone();
    }

    QCoro::Task<void> lookWhetherDone()
    {
        if (!m_isSynced || m_isWriting || !m_orders.edits.isEmpty() || m_isDone)
            co_return;
        const Result<std::optional<RemarkEdit>> open = co_await m_store.openEditAfter(m_account, 0);
        const bool isOpenOne = !open || open->has_value();
        if (!isOpenOne && !std::exchange(m_isDone, true))
            say(u"done"_s);
    }

    Orders m_orders;
    QuickClock m_clock;
    Store m_store;
    MemoryCredentialStore m_keychain;
    MemoryCredentialStore m_session;
    AccountBook m_book;
    AccountKey m_account = 0;
    QHash<QString, ContactKey> m_keys;
    QSet<ContactKey> m_withDetails;
    QSet<ContactKey> m_withMembers;
    QString m_said;
    bool m_isWriting = false;
    bool m_isSynced = false;
    bool m_isDone = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::optional<Orders> orders = readOrders();
    if (!orders || argc != 2)
        return 2;
    Worker worker(*std::move(orders));
    QSocketNotifier inputEnds(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&inputEnds, &QSocketNotifier::activated, &worker, [&] {
        inputEnds.setEnabled(false);
        worker.end();
    });
    [[maybe_unused]] const auto living = worker.live(QString::fromLocal8Bit(argv[1]));
    return QCoreApplication::exec();
}
