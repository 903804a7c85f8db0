// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoworldbuilder.h"

#include "demonames.h"
#include "demowords.h"
#include "difficultnames.h"

#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Groups that exist but were not saved to the address book: no list names them.
constexpr qsizetype unsavedGroups = 3;

constexpr qsizetype weComContacts = 4;

/// The first group is the largest, the second the smallest; the others lean to the small side.
qsizetype groupSize(const DemoSizes &sizes, DemoRandom &random, qsizetype index)
{
    if (index == 0)
        return sizes.largestGroup;
    if (index == 1)
        return sizes.smallestGroup;
    const double u = random.unit();
    return sizes.smallestGroup
        + static_cast<qsizetype>(u * u * u
                                 * static_cast<double>(sizes.largestGroup - sizes.smallestGroup));
}

} // namespace

DemoWorldBuilder::DemoWorldBuilder(const DemoSizes &sizes, quint64 seed)
    : m_sizes(sizes)
    , m_seed(seed)
{
    m_sizes.smallestGroup = qMax(qsizetype(2), m_sizes.smallestGroup);
    m_sizes.largestGroup = qMax(m_sizes.smallestGroup, m_sizes.largestGroup);
}

DemoWorld DemoWorldBuilder::build()
{
    addLabels();
    addOwner();
    addSystemContacts();
    addFriends();
    addWeComContacts();
    addPublicAccounts();
    addStrangers();
    addGroups();
    return std::move(m_world);
}

DemoRandom DemoWorldBuilder::stream(QStringView topic, qsizetype index) const
{
    return DemoRandom::of(m_seed, topic.toString() + QString::number(index));
}

QString DemoWorldBuilder::pictureKey(const QString &id) const
{
    DemoRandom random = DemoRandom::of(m_seed ^ 0x5049'4354ULL, id);
    return DemoNames::hex(random, 24);
}

void DemoWorldBuilder::add(DemoPerson person)
{
    person.pictureKey = pictureKey(person.id);
    if (person.picture != DemoPerson::Picture::None)
        m_world.m_idByPictureKey.insert(person.pictureKey, person.id);
    m_world.m_personById.insert(person.id, m_world.m_people.size());
    m_world.m_people.append(std::move(person));
}

QString DemoWorldBuilder::freePersonId(DemoRandom &random) const
{
    for (;;) {
        QString id;
        switch (random.below(16)) {
        case 0: // accounts from the first years have ids that their owners chose
            id = DemoNames::alias(random);
            break;
        case 1:
            id = u"qq"_s + DemoNames::digits(random, 9);
            break;
        default:
            id = u"wxid_"_s + DemoNames::token(random, 14);
        }
        if (!m_world.m_personById.contains(id))
            return id;
    }
}

DemoPerson DemoWorldBuilder::inventPerson(DemoRandom &random) const
{
    DemoPerson person;
    person.id = freePersonId(random);
    DemoName name = DemoNames::nickname(random);
    person.nickname = std::move(name.text);
    person.pinyin = std::move(name.pinyin);
    person.initials = std::move(name.initials);
    const qsizetype sex = random.below(5);
    person.sex = sex == 0 ? DemoPerson::Sex::Unknown
        : sex % 2 == 0    ? DemoPerson::Sex::Female
                          : DemoPerson::Sex::Male;
    const qsizetype picture = random.below(100);
    person.picture = picture < 91 ? DemoPerson::Picture::Drawn
        : picture < 95            ? DemoPerson::Picture::None
        : picture < 98            ? DemoPerson::Picture::Missing
                                  : DemoPerson::Picture::Stub;
    if (!random.oneIn(4))
        person.region = random.below(static_cast<qsizetype>(std::size(DemoWords::regions)));
    if (!random.oneIn(3))
        person.signature = DemoNames::signature(random);
    return person;
}

void DemoWorldBuilder::describeFriend(DemoPerson &person, DemoRandom &random) const
{
    if (!random.oneIn(3))
        person.alias = DemoNames::alias(random);
    if (random.oneIn(3))
        person.remark = DemoNames::remark(random);
    if (random.oneIn(8))
        person.description = u"展会认识，%1"_s.arg(DemoNames::remark(random));
    if (random.oneIn(10)) // the range that nobody is given
        person.phone = u"1000000"_s + DemoNames::digits(random, 4);
    const qsizetype labels = m_sizes.labels == 0 ? 0 : qMax(qsizetype(0), random.below(5) - 2);
    for (qsizetype i = 0; i < labels; ++i) {
        const int label = static_cast<int>(random.below(m_sizes.labels)) + 1;
        if (!person.labelIds.contains(label))
            person.labelIds.append(label);
    }
}

void DemoWorldBuilder::addLabels()
{
    for (qsizetype i = 0; i < m_sizes.labels; ++i) {
        const qsizetype known = static_cast<qsizetype>(std::size(DemoWords::labelNames));
        QString name = DemoWords::labelNames[i % known].toString();
        if (i >= known)
            name += u' ' + QString::number(i / known + 1);
        m_world.m_labels.append({static_cast<int>(i) + 1, name});
    }
}

void DemoWorldBuilder::addOwner()
{
    DemoRandom random = stream(u"owner", 0);
    DemoPerson owner = inventPerson(random);
    owner.kind = DemoPerson::Kind::Owner;
    owner.picture = DemoPerson::Picture::Drawn;
    DemoName name = DemoNames::realName(random);
    owner.nickname = name.text;
    owner.pinyin = name.pinyin;
    owner.initials = name.initials;
    owner.alias = DemoNames::alias(random);
    owner.region = 0;
    add(std::move(owner));
}

void DemoWorldBuilder::addSystemContacts()
{
    for (const DemoWords::SystemContact &contact : DemoWords::systemContacts) {
        DemoPerson person;
        person.id = contact.id.toString();
        person.kind = DemoPerson::Kind::System;
        person.nickname = contact.nickname.toString();
        add(std::move(person));
    }
}

void DemoWorldBuilder::addFriends()
{
    const qsizetype first = m_world.m_people.size();
    for (qsizetype i = 0; i < m_sizes.friends; ++i) {
        DemoRandom random = stream(u"friend", i);
        DemoPerson person = inventPerson(random);
        describeFriend(person, random);
        add(std::move(person));
    }
    addDifficultNames(first, m_sizes.friends);
}

void DemoWorldBuilder::addDifficultNames(qsizetype first, qsizetype count)
{
    // Spread over the list, so that ordinary names surround each; a small world has only some of
    // them.
    const auto spread = [&](const QStringList &texts, qsizetype offset, auto change) {
        const qsizetype step = qMax(qsizetype(4), count / qMax(qsizetype(1), texts.size()));
        for (qsizetype i = 0; i < texts.size() && offset + i * step < count; ++i)
            change(m_world.m_people[first + offset + i * step], texts.at(i));
    };
    spread(difficultNames(), 2, [](DemoPerson &person, const QString &text) {
        person.nickname = text;
        person.pinyin.clear();
        person.initials.clear();
    });
    spread(difficultRemarks(), 1,
           [](DemoPerson &person, const QString &text) { person.remark = text; });
}

void DemoWorldBuilder::addWeComContacts()
{
    for (qsizetype i = 0; i < qMin(weComContacts, m_sizes.friends); ++i) {
        DemoRandom random = stream(u"wecom", i);
        DemoPerson person = inventPerson(random);
        person.kind = DemoPerson::Kind::WeCom;
        person.id = u"2598498"_s + DemoNames::digits(random, 10) + u"@openim"_s;
        person.description = random.pick(DemoWords::companies).toString();
        add(std::move(person));
    }
}

void DemoWorldBuilder::addPublicAccounts()
{
    const qsizetype ownIds = static_cast<qsizetype>(std::size(DemoWords::publicIds));
    for (qsizetype i = 0; i < m_sizes.publicAccounts; ++i) {
        DemoRandom random = stream(u"public", i);
        DemoPerson account;
        account.kind = DemoPerson::Kind::PublicAccount;
        account.nickname = DemoNames::publicAccount(random);
        const bool chosenId = i % 7 == 3 && i / 7 < ownIds;
        account.id = chosenId ? DemoWords::publicIds[i / 7].toString()
                              : u"gh_"_s + DemoNames::hex(random, 12);
        account.signature = DemoNames::signature(random);
        account.region = random.below(static_cast<qsizetype>(std::size(DemoWords::regions)));
        if (random.oneIn(5))
            account.alias = DemoNames::alias(random);
        add(std::move(account));
    }
}

void DemoWorldBuilder::addStrangers()
{
    if (m_sizes.groups == 0)
        return;
    // Enough for the largest group of an owner without friends.
    for (qsizetype i = 0; i < 2 * m_sizes.largestGroup; ++i) {
        DemoRandom random = stream(u"stranger", i);
        DemoPerson person = inventPerson(random);
        person.kind = DemoPerson::Kind::Stranger;
        add(std::move(person));
    }
}

void DemoWorldBuilder::addGroups()
{
    for (qsizetype i = 0; i < m_sizes.groups; ++i) {
        DemoRandom random = stream(u"size", i);
        addGroup(i, groupSize(m_sizes, random, i), DemoGroup::Saved::InAddressBook);
    }
    for (qsizetype i = 0; i < unsavedGroups && m_sizes.groups > 0; ++i)
        addGroup(m_sizes.groups + i, m_sizes.smallestGroup, DemoGroup::Saved::Not);
}

void DemoWorldBuilder::addGroup(qsizetype index, qsizetype size, DemoGroup::Saved saved)
{
    DemoRandom random = stream(u"group", index);
    DemoGroup group;
    do {
        group.id = DemoNames::digits(random, random.oneIn(3) ? 8 : 11) + u"@chatroom"_s;
    } while (m_world.m_groupById.contains(group.id));
    group.saved = saved;
    group.title = DemoNames::groupTitle(random, index);
    const QStringList difficult = difficultTitles();
    if (index % 4 == 2 && index / 4 < difficult.size())
        group.title = difficult.at(index / 4);
    if (random.oneIn(4))
        group.remark = DemoNames::groupRemark(random);
    addMembers(group, random, size);
    if (!random.oneIn(8)) {
        group.pictureKey = pictureKey(group.id);
        m_world.m_idByPictureKey.insert(group.pictureKey, group.id);
    }
    m_world.m_groupById.insert(group.id, m_world.m_groups.size());
    m_world.m_groups.append(std::move(group));
}

void DemoWorldBuilder::addMembers(DemoGroup &group, DemoRandom &random, qsizetype size)
{
    const QString self = m_world.owner().id;
    group.members.reserve(size);
    group.members.append({self, {}, {}});
    QSet<QString> inside{self};
    while (group.members.size() < size) {
        const DemoPerson &person = m_world.m_people.at(random.below(m_world.m_people.size()));
        const bool human = person.kind == DemoPerson::Kind::Friend
            || person.kind == DemoPerson::Kind::Stranger || person.kind == DemoPerson::Kind::WeCom;
        if (!human || inside.contains(person.id))
            continue;
        inside.insert(person.id);
        DemoMember member{person.id, {}, {}};
        if (random.oneIn(4))
            member.displayName = DemoNames::nameInGroup(random, person.nickname);
        if (!random.oneIn(5))
            member.inviterId = group.members.at(random.below(group.members.size())).id;
        group.members.append(std::move(member));
    }
    group.members.swapItemsAt(0, random.below(size)); // the account's owner is not always first
    group.ownerId = group.members.at(random.below(qMin(size, qsizetype(3)))).id;
    for (qsizetype i = random.below(3); i > 0; --i) {
        const QString id = group.members.at(random.below(size)).id;
        if (id != group.ownerId && !group.adminIds.contains(id))
            group.adminIds.append(id);
    }
}

} // namespace Lianxi
