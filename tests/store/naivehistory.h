// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Lianxi {

/// The history once more, from what the store is given: each reply is compared with the ones before
/// it, in memory and without regard to speed.
class NaiveHistory
{
public:
    /// One line for each change, as by lineOf(), and the sync that it belongs to.
    QStringList lines;
    QList<SyncRunKey> runs;
    SyncRunKey run = 0;

    void roster(const QStringList &ids)
    {
        const bool isFirst = !m_hasList || m_contacts.isEmpty();
        QList<Known *> missing;
        qsizetype listed = 0;
        for (Known &known : m_contacts) {
            listed += known.isGone ? 0 : 1;
            if (!known.isGone && !ids.contains(known.id))
                missing.append(&known);
        }
        std::ranges::sort(missing, {},
                          [](const Known *one) { return std::pair(one->position, one->number); });
        QStringList sorted = ids;
        sorted.sort();
        const bool isHeld = ids.isEmpty()
            ? listed > 0
            : missing.size() > 20 && missing.size() * 3 > listed && sorted != m_held;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            Known &known = m_contacts[ids[i]];
            const bool isNew = known.id.isEmpty();
            if (isNew) {
                known.id = ids[i];
                known.number = m_contacts.size();
            }
            if (!isFirst && isNew)
                add(QStringLiteral("appeared ") + known.id);
            else if (!isFirst && known.isGone)
                add(QStringLiteral("returned ") + known.id);
            known.isGone = false;
            known.position = i;
        }
        m_held = isHeld ? sorted : QStringList();
        if (isHeld)
            return;
        m_hasList = true;
        for (Known *known : std::as_const(missing)) {
            known->isGone = true;
            if (!isFirst)
                add(QStringLiteral("gone ") + known->id);
        }
    }

    void details(const QList<ContactDetails> &reply)
    {
        for (const ContactDetails &told : reply) {
            Known &known = m_contacts[told.id];
            const auto text
                = [&](const char *word, QString &before, const std::optional<QString> &after) {
                      if (!after || after->isEmpty() || *after == before)
                          return;
                      if (known.hasDetails || !before.isEmpty())
                          add(changed(word, known.id, before, *after));
                      before = *after;
                  };
            text("renamed", known.nickname, told.nickname);
            text("alias", known.alias, told.alias);
            if (told.remark && *told.remark != known.remark) {
                if (known.hasRemark || !known.remark.isEmpty()) {
                    const bool ours = known.sent == told.remark;
                    add(changed(ours ? "remark by us" : "remark", known.id, known.remark,
                                *told.remark));
                    known.sent.reset(); // whatever comes now was not brought by it
                }
                known.remark = *told.remark;
            }
            known.hasDetails = true;
            known.hasRemark |= told.remark.has_value();
        }
    }

    /// An edit of ours is under way.
    void sent(const QString &id, const QString &remark)
    {
        m_contacts[id].sent = remark;
        m_contacts[id].shown = remark;
    }
    [[nodiscard]] bool isSent(const QString &id) const { return m_contacts[id].shown.has_value(); }

    void members(const GroupMembers &reply)
    {
        Group &group = m_groups[reply.groupId];
        const bool wasComplete = group.wasComplete;
        for (qsizetype i = 0; i < reply.members.size(); ++i) {
            const Member &told = reply.members[i];
            Person &person = m_persons[told.id];
            if (person.number == 0)
                person.number = ++m_lastPerson;
            if (!told.nickname.isEmpty())
                person.nickname = told.nickname;
            const auto known = group.members.constFind(told.id);
            const bool isNew = known == group.members.cend();
            const QString before = isNew ? QString() : known->name;
            group.members[told.id] = {told.groupNickname, i};
            if (isNew && wasComplete)
                add(QStringLiteral("joined ") + inGroup(reply.groupId, told.id));
            if (!isNew && before != told.groupNickname)
                add(changed("in group", inGroup(reply.groupId, told.id), before,
                            told.groupNickname));
        }
        if (reply.expected.value_or(0) <= reply.members.size()) {
            removeMissing(reply, wasComplete);
            group.wasComplete = true;
        }
        if (reply.ownerId.isEmpty())
            return;
        if (!group.owner.isEmpty() && group.owner != reply.ownerId)
            add(changed("owner", inGroup(reply.groupId, reply.ownerId), group.owner,
                        reply.ownerId));
        group.owner = reply.ownerId;
    }

    [[nodiscard]] QStringList memberIds(const QString &group) const
    {
        return m_groups[group].members.keys();
    }

private:
    struct Known
    {
        QString id;
        qsizetype number = 0; ///< the how many-th
        qsizetype position = 0;
        bool isGone = false;
        bool hasDetails = false;
        bool hasRemark = false;
        QString nickname;
        QString alias;
        QString remark;
        std::optional<QString> sent; ///< an edit that nobody saw arrive so far
        std::optional<QString> shown; ///< the remark that the screen shows in its place
    };
    struct Person
    {
        qsizetype number = 0;
        QString nickname;
    };
    struct InGroup
    {
        QString name;
        qsizetype position = 0;
    };
    struct Group
    {
        QMap<QString, InGroup> members;
        bool wasComplete = false;
        QString owner;
    };

    void add(const QString &line)
    {
        lines.append(line);
        runs.append(run);
    }
    static QString changed(const char *word, const QString &whom, const QString &before,
                           const QString &after)
    {
        return QStringLiteral("%1 %2: %3 > %4").arg(QLatin1StringView(word), whom, before, after);
    }
    [[nodiscard]] QString inGroup(const QString &group, const QString &id) const
    {
        const Known contact = m_contacts.value(id);
        const QString name = firstVisible({m_groups[group].members.value(id).name,
                                           contact.shown.value_or(contact.remark),
                                           m_persons.value(id).nickname, id});
        return QStringLiteral("%1 %2 (%3)").arg(group, id, name);
    }
    void removeMissing(const GroupMembers &reply, bool wasComplete)
    {
        Group &group = m_groups[reply.groupId];
        QStringList missing;
        for (auto it = group.members.cbegin(); it != group.members.cend(); ++it) {
            if (std::ranges::find(reply.members, it.key(), &Member::id) == reply.members.end())
                missing.append(it.key());
        }
        std::ranges::sort(missing, {}, [&](const QString &id) {
            return std::pair(group.members[id].position, m_persons[id].number);
        });
        for (const QString &id : std::as_const(missing)) {
            if (wasComplete)
                add(QStringLiteral("left ") + inGroup(reply.groupId, id));
            group.members.remove(id);
            if (std::ranges::none_of(m_groups,
                                     [&id](const Group &one) { return one.members.contains(id); }))
                m_persons.remove(id); // in none of the groups: forgotten
        }
    }

    QMap<QString, Known> m_contacts;
    QMap<QString, Group> m_groups;
    QMap<QString, Person> m_persons;
    qsizetype m_lastPerson = 0;
    bool m_hasList = false;
    QStringList m_held;
};

} // namespace Lianxi
