// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoworld.h"

#include "demonames.h"
#include "demoworldbuilder.h"

#include <algorithm>

namespace Lianxi {

namespace {

quint64 lookSeed(const QString &pictureKey)
{
    return DemoRandom::of(0, pictureKey).next();
}

} // namespace

DemoWorld DemoWorld::build(const DemoSizes &sizes, quint64 seed)
{
    return DemoWorldBuilder(sizes, seed).build();
}

const DemoPerson *DemoWorld::person(const QString &id) const
{
    const auto found = m_personById.constFind(id);
    return found == m_personById.cend() ? nullptr : &m_people.at(*found);
}

const DemoGroup *DemoWorld::group(const QString &id) const
{
    const auto found = m_groupById.constFind(id);
    return found == m_groupById.cend() ? nullptr : &m_groups.at(*found);
}

QStringList DemoWorld::idsOf(std::initializer_list<DemoPerson::Kind> kinds) const
{
    QStringList ids;
    for (const DemoPerson &person : m_people) {
        if (std::ranges::find(kinds, person.kind) != kinds.end())
            ids.append(person.id);
    }
    return ids;
}

QStringList DemoWorld::friendIds() const
{
    using enum DemoPerson::Kind;
    return idsOf({Friend, WeCom, System});
}

QStringList DemoWorld::publicIds() const
{
    return idsOf({DemoPerson::Kind::PublicAccount});
}

QStringList DemoWorld::groupIds() const
{
    QStringList ids;
    for (const DemoGroup &group : m_groups) {
        if (group.saved == DemoGroup::Saved::InAddressBook)
            ids.append(group.id);
    }
    return ids;
}

bool DemoWorld::setRemark(const QString &id, const QString &remark)
{
    if (const auto person = m_personById.constFind(id); person != m_personById.cend()) {
        m_people[*person].remark = remark;
        return true;
    }
    if (const auto group = m_groupById.constFind(id); group != m_groupById.cend()) {
        m_groups[*group].remark = remark;
        return true;
    }
    return false;
}

bool DemoWorld::rename(const QString &id, const QString &nickname)
{
    if (const auto person = m_personById.constFind(id); person != m_personById.cend()) {
        DemoPerson &renamed = m_people[*person];
        renamed.nickname = nickname;
        renamed.pinyin.clear();
        renamed.initials.clear();
        return true;
    }
    if (const auto group = m_groupById.constFind(id); group != m_groupById.cend()) {
        m_groups[*group].title = nickname;
        return true;
    }
    return false;
}

bool DemoWorld::changePicture(const QString &id)
{
    const auto found = m_personById.constFind(id);
    if (found == m_personById.cend())
        return false;
    DemoPerson &person = m_people[*found];
    m_idByPictureKey.remove(person.pictureKey);
    DemoRandom random = DemoRandom::of(1, person.pictureKey);
    person.pictureKey = DemoNames::hex(random, 24);
    person.picture = DemoPerson::Picture::Drawn;
    m_idByPictureKey.insert(person.pictureKey, id);
    return true;
}

bool DemoWorld::leave(const QString &id)
{
    if (const auto person = m_personById.constFind(id); person != m_personById.cend()) {
        m_people[*person].kind = DemoPerson::Kind::Stranger;
        return true;
    }
    if (const auto group = m_groupById.constFind(id); group != m_groupById.cend()) {
        m_groups[*group].saved = DemoGroup::Saved::Not;
        return true;
    }
    return false;
}

bool DemoWorld::enter(const QString &id)
{
    if (const auto person = m_personById.constFind(id); person != m_personById.cend()) {
        m_people[*person].kind = DemoPerson::Kind::Friend;
        return true;
    }
    if (const auto group = m_groupById.constFind(id); group != m_groupById.cend()) {
        m_groups[*group].saved = DemoGroup::Saved::InAddressBook;
        return true;
    }
    return false;
}

bool DemoWorld::setAlias(const QString &id, const QString &alias)
{
    const auto person = m_personById.constFind(id);
    if (person == m_personById.cend())
        return false;
    m_people[*person].alias = alias;
    return true;
}

DemoMember *DemoWorld::memberOf(const QString &group, const QString &person)
{
    const auto found = m_groupById.constFind(group);
    if (found == m_groupById.cend())
        return nullptr;
    QList<DemoMember> &members = m_groups[*found].members;
    const auto member = std::ranges::find(members, person, &DemoMember::id);
    return member == members.end() ? nullptr : &*member;
}

bool DemoWorld::joinGroup(const QString &group, const QString &person)
{
    const auto found = m_groupById.constFind(group);
    if (found == m_groupById.cend() || !this->person(person) || memberOf(group, person))
        return false;
    m_groups[*found].members.append({.id = person, .displayName = {}, .inviterId = {}});
    return true;
}

bool DemoWorld::quitGroup(const QString &group, const QString &person)
{
    if (!memberOf(group, person))
        return false;
    m_groups[m_groupById.value(group)].members.removeIf(
        [&person](const DemoMember &member) { return member.id == person; });
    return true;
}

bool DemoWorld::renameInGroup(const QString &group, const QString &person, const QString &name)
{
    DemoMember *member = memberOf(group, person);
    if (member)
        member->displayName = name;
    return member;
}

bool DemoWorld::changeOwner(const QString &group, const QString &person)
{
    if (!memberOf(group, person))
        return false;
    m_groups[m_groupById.value(group)].ownerId = person;
    return true;
}

std::optional<DemoWorld::PictureReply> DemoWorld::picture(const QString &key) const
{
    const auto found = m_idByPictureKey.constFind(key);
    if (found == m_idByPictureKey.cend())
        return std::nullopt;
    PictureReply reply;
    reply.look.seed = lookSeed(key);
    if (const DemoPerson *who = person(*found)) {
        reply.state = who->picture;
        if (who->kind == DemoPerson::Kind::PublicAccount)
            reply.look.motif = DemoLook::Motif::Brand;
        else if (who->kind == DemoPerson::Kind::System)
            reply.look.motif = DemoLook::Motif::Service;
        return reply;
    }
    reply.state = DemoPerson::Picture::Drawn;
    reply.look.motif = DemoLook::Motif::Group;
    for (const DemoMember &member :
         group(*found)->members.first(qMin(qsizetype(9), group(*found)->members.size()))) {
        reply.look.faces.append(lookSeed(person(member.id)->pictureKey));
    }
    return reply;
}

} // namespace Lianxi
