// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worldhistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Kind = Change::Kind;

QString lineOf(Kind kind, const QString &contact, const QString &before = {},
               const QString &after = {}, const QString &person = {})
{
    return QStringList{QString::number(int(kind)), contact, person, before, after}.join(u'|');
}

template <typename T>
const T &oneOf(const QList<T> &list, QRandomGenerator &random)
{
    return list.at(random.bounded(int(list.size())));
}

/// Somebody whose names are plain, so that every system tells them as they are.
bool isPlain(const DemoPerson &person)
{
    const auto isUsual = [](QChar letter) { return letter.isLetterOrNumber(); };
    return std::ranges::all_of(person.nickname, isUsual) && !person.nickname.isEmpty()
        && std::ranges::all_of(person.remark, isUsual);
}

class Life
{
public:
    Life(DemoWorld &world, QRandomGenerator &random)
        : m_world(world)
        , m_random(random)
    {
        for (const DemoPerson &person : world.people()) {
            if (person.kind == DemoPerson::Kind::Friend && isPlain(person))
                m_friends.append(person.id);
            else if (person.kind == DemoPerson::Kind::Stranger && isPlain(person))
                m_strangers.append(person.id);
        }
        for (const DemoGroup &group : world.groups()) {
            if (group.saved == DemoGroup::Saved::InAddressBook)
                m_groups.append(group.id);
            else
                m_unsaved.append(group.id);
        }
        std::shuffle(m_friends.begin(), m_friends.end(), random);
    }

    void change()
    {
        const QString text = u"now %1"_s.arg(m_random.bounded(100'000));
        switch (m_random.bounded(10)) {
        case 0:
            if (m_friends.size() > 5)
                m_world.leave(take(m_friends));
            break;
        case 1:
            if (!m_strangers.isEmpty())
                m_world.enter(take(m_strangers));
            break;
        case 2:
            if (!m_friends.isEmpty())
                m_world.rename(take(m_friends), text);
            break;
        case 3:
            if (!m_friends.isEmpty())
                m_world.setAlias(take(m_friends), u"alias_%1"_s.arg(m_random.bounded(100'000)));
            break;
        case 4:
            // Who has none may have no such field either: then nobody knows that there was none.
            if (!m_friends.isEmpty() && !m_world.person(m_friends.constFirst())->remark.isEmpty())
                m_world.setRemark(m_friends.takeFirst(), text);
            break;
        case 5:
            if (m_groups.size() > 2)
                m_world.leave(take(m_groups));
            else if (!m_unsaved.isEmpty())
                m_world.enter(take(m_unsaved));
            break;
        default:
            if (!m_groups.isEmpty())
                changeGroup(take(m_groups), text);
        }
    }

private:
    QString take(QStringList &ids) { return ids.takeAt(m_random.bounded(int(ids.size()))); }

    void changeGroup(const QString &id, const QString &text)
    {
        const DemoGroup group = *m_world.group(id);
        const QString member = oneOf(group.members, m_random).id;
        switch (m_random.bounded(5)) {
        case 0:
            m_world.rename(id, text);
            break;
        case 1:
            m_world.joinGroup(id, oneOf(m_world.people(), m_random).id);
            break;
        case 2:
            if (group.members.size() > 3 && member != group.ownerId)
                m_world.quitGroup(id, member);
            break;
        case 3:
            m_world.renameInGroup(id, member, text);
            break;
        case 4:
            m_world.changeOwner(id, member);
            break;
        }
    }

    DemoWorld &m_world;
    QRandomGenerator &m_random;
    QStringList m_friends;
    QStringList m_strangers;
    QStringList m_groups;
    QStringList m_unsaved;
};

} // namespace

WorldView::WorldView(const DemoWorld &world)
{
    for (const QString &id : world.friendIds() + world.publicIds()) {
        const DemoPerson *person = world.person(id);
        m_people.insert(id, {person->nickname, person->alias, person->remark});
    }
    for (const QString &id : world.groupIds()) {
        const DemoGroup *group = world.group(id);
        Group seen{.title = group->title, .owner = group->ownerId};
        for (const DemoMember &member : group->members)
            seen.members.insert(member.id, member.displayName);
        m_groups.insert(id, seen);
    }
}

QSet<QString> WorldView::listed() const
{
    const QStringList ids = m_people.keys() + m_groups.keys();
    return {ids.begin(), ids.end()};
}

QStringList WorldView::changesTo(const WorldView &later, const QSet<QString> &everListed,
                                 const QSet<QString> &owned) const
{
    QStringList lines;
    const QSet<QString> before = listed();
    const QSet<QString> after = later.listed();
    for (const QString &id : before - after)
        lines.append(lineOf(Kind::Gone, id));
    for (const QString &id : after - before)
        lines.append(lineOf(everListed.contains(id) ? Kind::Returned : Kind::Appeared, id));
    const auto compare = [&lines](Kind kind, const QString &contact, const QString &from,
                                  const QString &to, const QString &person = {}) {
        if (from != to)
            lines.append(lineOf(kind, contact, from, to, person));
    };
    for (auto one = m_people.cbegin(); one != m_people.cend(); ++one) {
        if (!later.m_people.contains(one.key()))
            continue;
        const Person &now = later.m_people[one.key()];
        compare(Kind::Renamed, one.key(), one->name, now.name);
        compare(Kind::AliasChanged, one.key(), one->alias, now.alias);
        compare(Kind::RemarkElsewhere, one.key(), one->remark, now.remark);
    }
    for (auto one = m_groups.cbegin(); one != m_groups.cend(); ++one) {
        if (!later.m_groups.contains(one.key()))
            continue;
        const Group &now = later.m_groups[one.key()];
        compare(Kind::Renamed, one.key(), one->title, now.title);
        if (owned.contains(one.key()))
            compare(Kind::OwnerChanged, one.key(), one->owner, now.owner, now.owner);
        for (auto member = one->members.cbegin(); member != one->members.cend(); ++member) {
            if (!now.members.contains(member.key()))
                lines.append(lineOf(Kind::Left, one.key(), {}, {}, member.key()));
            else
                compare(Kind::RenamedInGroup, one.key(), *member, now.members[member.key()],
                        member.key());
        }
        for (auto member = now.members.cbegin(); member != now.members.cend(); ++member) {
            if (!one->members.contains(member.key()))
                lines.append(lineOf(Kind::Joined, one.key(), {}, {}, member.key()));
        }
    }
    lines.sort();
    return lines;
}

QString historyLine(const Change &change)
{
    return lineOf(change.kind, change.contactId, change.before, change.after, change.personId);
}

void liveOn(DemoWorld &world, QRandomGenerator &random, int changes)
{
    Life life(world, random);
    for (int i = 0; i < changes; ++i)
        life.change();
}

} // namespace Lianxi
