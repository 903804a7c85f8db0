// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"
#include "demoworld.h"

namespace Lianxi {

/// Makes one DemoWorld; used once.
class DemoWorldBuilder
{
public:
    DemoWorldBuilder(const DemoSizes &sizes, quint64 seed);

    [[nodiscard]] DemoWorld build();

private:
    void addOwner();
    void addFriends();
    void addDifficultNames(qsizetype first, qsizetype count);
    void addSystemContacts();
    void addWeComContacts();
    void addPublicAccounts();
    void addStrangers();
    void addLabels();
    void addGroups();
    void addGroup(qsizetype index, qsizetype size, DemoGroup::Saved saved);
    void addMembers(DemoGroup &group, DemoRandom &random, qsizetype size);

    [[nodiscard]] DemoRandom stream(QStringView topic, qsizetype index) const;
    [[nodiscard]] DemoPerson inventPerson(DemoRandom &random) const;
    void describeFriend(DemoPerson &person, DemoRandom &random) const;
    void add(DemoPerson person);
    [[nodiscard]] QString pictureKey(const QString &id) const;
    [[nodiscard]] QString freePersonId(DemoRandom &random) const;

    DemoSizes m_sizes;
    quint64 m_seed;
    DemoWorld m_world;
};

} // namespace Lianxi
