// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkcourier.h"
#include "sessionbench.h"

#include <atomic>
#include <memory>

namespace Lianxi {

/// One courier over friends whose list is stored, with a wall clock that tests turn. The gateway
/// stays when the courier is started anew.
template <typename SomeGateway = FakeGateway>
struct CourierBench
{
    explicit CourierBench(int friends = 3)
    {
        const auto opened = await(store.open({}));
        Q_ASSERT(opened);
        Account draft;
        draft.system = u"gewechat"_s;
        draft.name = u"Shop A"_s;
        draft.url = QUrl(u"http://127.0.0.1:1/v2/api"_s);
        draft.handle = u"wx_1"_s;
        account = await(store.addAccount(draft)).value().key;
        gateway.addPeople(friends);
        Roster roster;
        for (const QString &id : gateway.people.keys())
            roster.entries.append({id, kindOfId(id)});
        const auto saved = await(store.saveRoster(account, roster));
        Q_ASSERT(saved);
    }
    ~CourierBench() { stop(); }

    void start()
    {
        pacer = std::make_unique<Pacer>(PaceRange{}, clock);
        courier = std::make_unique<RemarkCourier>(account, gateway, *pacer, store, clock, tasks,
                                                  nullptr, [this] { return wall.load(); });
        QObject::connect(courier.get(), &RemarkCourier::settled, courier.get(),
                         [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                             settled.append({edit, problem});
                         });
        courier->deliver();
    }
    void stop()
    {
        if (!courier)
            return;
        courier->stop();
        gateway.cancel();
        pacer->cancelAll();
        const bool ended = turnUntil([this] { return tasks.isEmpty(); });
        Q_ASSERT(ended);
        courier.reset();
        pacer.reset();
    }
    void restart()
    {
        stop();
        start();
    }

    template <typename Condition>
    bool turnUntil(Condition done)
    {
        QElapsedTimer time;
        time.start();
        while (!done()) {
            if (time.elapsed() > 20'000)
                return false;
            turn();
        }
        return true;
    }
    void turn()
    {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        if (store.isIdle()) // else the clock outruns a slow disk
            clock.advanceToNext();
    }

    Contact contact(const QString &id)
    {
        const QList<Contact> contacts = await(store.contacts(account)).value();
        return *std::ranges::find(contacts, id, &Contact::id);
    }
    std::optional<RemarkEdit> editOf(const QString &id)
    {
        return await(store.editOf(contact(id).key)).value();
    }
    RemarkEdit add(const QString &id, const QString &remark)
    {
        return await(store.addEdit(contact(id).key, remark)).value();
    }
    RemarkEdit save(const QString &id, const QString &remark)
    {
        const RemarkEdit edit = add(id, remark);
        courier->deliver();
        return edit;
    }
    /// Tries again as the user does.
    void retry(const QString &id)
    {
        const Result<void> retried = await(store.retryEdit(editOf(id)->key));
        Q_ASSERT(retried);
        courier->deliver();
    }
    /// What the gateway has, read at this moment.
    void know(const QString &id, const QString &remark)
    {
        gateway.people[id].remark = remark;
        const RemarkEdit edit = add(id, remark);
        const Result<void> closed
            = await(store.closeEdit(edit.key, RemarkEdit::State::Confirmed, QString()));
        Q_ASSERT(closed);
    }
    bool settles(qsizetype number = 1)
    {
        return turnUntil([&] { return settled.size() >= number; });
    }
    int sends() const { return gateway.count(u"setRemark"_s); }
    int reads() const { return gateway.count(u"remark"_s); }
    QString there(const QString &id) const
    {
        return gateway.people.value(id).remark.value_or(QString());
    }
    QList<Change> remarkChanges(const QString &id)
    {
        const ChangeFilter filter{.contact = contact(id).key,
                                  .kinds
                                  = {Change::Kind::RemarkByUs, Change::Kind::RemarkElsewhere}};
        return await(store.changes(filter)).value();
    }

    struct Settled
    {
        RemarkEdit edit;
        std::optional<Error> problem;
    };
    std::atomic<qint64> wall{1'700'000'000'000}; ///< read on the Store's thread as well
    Store store{nullptr, [this] { return wall.load(); }};
    TurnableClock clock;
    SomeGateway gateway;
    AccountKey account = 0;
    RunningTasks tasks;
    std::unique_ptr<Pacer> pacer;
    std::unique_ptr<RemarkCourier> courier;
    QList<Settled> settled;
};

} // namespace Lianxi
