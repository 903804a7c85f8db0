// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"
#include "gateway.h"

#include <QCoroSignal>
#include <QCoroTimer>
#include <QHash>
#include <QMap>
#include <QSet>

#include <QRegularExpression>

#include <chrono>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

/// A gateway without a network: a list of people whose remarks can be set, that does what a test
/// says and writes down what it was asked. Every answer comes through the event loop.
class FakeGateway : public Gateway
{
    Q_OBJECT

public:
    QMap<QString, ContactDetails> people; ///< by id; the list is its keys
    QHash<QString, GroupMembers> groups;
    QList<Label> labelList;
    Capabilities able{.detailsBatch = 20, .pace = {}};

    QStringList calls; ///< "roster", "contacts a,b", "setRemark a=text", …
    /// Errors for the next calls of a kind ("contacts"), used up one by one.
    QHash<QString, QList<Error>> nextErrors;
    /// Kinds of call that never answer until cancel().
    QSet<QString> hanging;
    /// The number of the call, from 1, that never answers until cancel(); 0 = none.
    qsizetype hangsAt = 0;
    /// Called with each call, when it is written down.
    std::function<void()> whenAsked;
    /// Kinds of call whose answers wait for release().
    QSet<QString> held;
    /// Ids that a contacts() call must not contain, and such that keep it from being answered.
    QSet<QString> poison;
    QSet<QString> mute;
    QSet<QString> muteGroups;
    /// What setRemark() does with the remark.
    enum class Keeps { Remark, Nothing } keeps = Keeps::Remark;
    /// The remark is kept, though setRemark() fails with the next error.
    bool keepsDespiteErrors = false;
    bool rosterIsEmpty = false;
    Profile me{.wxid = u"wxid_me"_s, .nickname = u"Me"_s};
    /// Whether the list tells what is known of the people on it.
    enum class List { Ids, Rows } list = List::Ids;
    std::optional<Learnt> learnsWhenCancelled;
    Roster::Ids idsLast = Roster::Ids::ForEver;
    std::optional<qsizetype> expected; ///< what the list says of itself

    [[nodiscard]] int count(const QString &kind) const
    {
        return int(calls.filter(QRegularExpression(u"^%1( |$)"_s.arg(kind))).size());
    }
    void addGroup(const QString &id)
    {
        people.insert(id, {.id = id, .nickname = id});
        groups.insert(id, {.groupId = id, .ownerId = u"a"_s, .members = {{.id = u"a"_s}}});
    }
    void addPeople(int number)
    {
        for (int i = 0; i < number; ++i) {
            const QString id = u"wxid_%1"_s.arg(i, 5, 10, QChar(u'0'));
            people.insert(id, {.id = id, .nickname = u"Friend %1"_s.arg(i), .remark = QString()});
        }
    }

    [[nodiscard]] Capabilities capabilities() const override { return able; }
    QCoro::Task<Result<Profile>> profile() override
    {
        return answer<Profile>(u"profile"_s, {}, me);
    }
    QCoro::Task<Result<bool>> isOnline() override { return answer<bool>(u"isOnline"_s, {}, true); }
    QCoro::Task<Result<Roster>> roster() override
    {
        Roster all;
        all.ids = idsLast;
        all.expected = expected;
        for (const QString &id : rosterIsEmpty ? QStringList() : people.keys())
            all.entries.append({id, kindOfId(id)});
        if (list == List::Rows) {
            all.rows = people.values();
            all.rowsTell = Roster::RowsTell::Everything;
        }
        return answer<Roster>(u"roster"_s, {}, all);
    }
    QCoro::Task<Result<QList<ContactDetails>>> contacts(QStringList ids) override
    {
        QList<ContactDetails> found;
        if (QSet<QString>(ids.cbegin(), ids.cend()).intersects(poison))
            nextErrors[u"contacts"_s].append({.kind = Error::Kind::Rejected});
        if (QSet<QString>(ids.cbegin(), ids.cend()).intersects(mute))
            nextErrors[u"contacts"_s].append({.kind = Error::Kind::Network});
        for (const QString &id : ids) {
            if (people.contains(id))
                found.append(people.value(id));
        }
        return answer<QList<ContactDetails>>(u"contacts"_s, ids.join(u','), found);
    }
    QCoro::Task<Result<GroupMembers>> members(QString groupId) override
    {
        if (muteGroups.contains(groupId))
            nextErrors[u"members"_s].append({.kind = Error::Kind::Timeout});
        return answer<GroupMembers>(u"members"_s, groupId, groups.value(groupId));
    }
    QCoro::Task<Result<QList<Label>>> labels() override
    {
        return answer<QList<Label>>(u"labels"_s, {}, labelList);
    }
    QCoro::Task<Result<void>> setRemark(QString id, ContactKind, QString text) override
    {
        const bool fails = !nextErrors.value(u"setRemark"_s).isEmpty();
        if (keeps == Keeps::Remark && (!fails || keepsDespiteErrors))
            people[id].remark = text;
        const Result<int> done = co_await answer<int>(u"setRemark"_s, id + u'=' + text, 0);
        if (!done)
            co_return failure(done.error());
        co_return {};
    }
    QCoro::Task<Result<QString>> remark(QString id, ContactKind) override
    {
        return answer<QString>(u"remark"_s, id, people.value(id).remark.value_or(QString()));
    }
    void cancel() override
    {
        ++m_cancels;
        if (const std::optional<Learnt> what = std::exchange(learnsWhenCancelled, std::nullopt))
            Q_EMIT learnt(*what);
        // At once, from in here, like the real ones; and whoever is told may destroy the gateway.
        const QList<Answer<void>> hung = std::exchange(m_hung, {});
        for (const Answer<void> &answer : hung)
            answer.give({});
    }

    void learn(const Learnt &what) { Q_EMIT learnt(what); }
    void release()
    {
        held.clear();
        Q_EMIT released();
    }

Q_SIGNALS:
    void released();

protected:
    template <typename T>
    QCoro::Task<Result<T>> answer(QString kind, QString details, T value)
    {
        calls.append(details.isEmpty() ? kind : kind + u' ' + details);
        if (whenAsked)
            whenAsked();
        const int cancels = m_cancels;
        if (calls.size() == hangsAt || hanging.contains(kind)) {
            const Answer<void> end;
            m_hung.append(end);
            co_await end;
        } else if (held.contains(kind)) {
            co_await qCoro(this, &FakeGateway::released);
        } else {
            co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        }
        if (m_cancels != cancels)
            co_return failure(Error::Kind::Cancelled);
        QList<Error> &errors = nextErrors[kind];
        if (!errors.isEmpty())
            co_return failure(errors.takeFirst());
        co_return value;
    }

    QList<Answer<void>> m_hung;
    int m_cancels = 0;
};

} // namespace Lianxi
