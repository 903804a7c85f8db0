// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include <QMap>
#include <QRandomGenerator>

#include <algorithm>

namespace Lianxi {

/// An account as it is behind a gateway: who is on its list, what they are called, who is in its
/// groups. Changes at random, with few different names, so that some of it is undone before anybody
/// looks.
class RandomWorld
{
public:
    explicit RandomWorld(QRandomGenerator &random)
        : m_random(random)
    {
        for (qsizetype count = 5 + below(45); count > 0; --count)
            appear();
        for (qsizetype count = 1 + below(4); count > 0; --count)
            appearGroup();
    }

    void change()
    {
        switch (below(12)) {
        case 0:
            appear();
            break;
        case 1:
            if (below(4) == 0)
                appearGroup();
            break;
        case 2:
            vanish();
            break;
        case 3:
            comeBack();
            break;
        case 4:
            one().nickname = word(QLatin1Char('n'));
            break;
        case 5:
            one().alias = word(QLatin1Char('a'));
            break;
        case 6:
            one().remark = below(3) == 0 ? QString() : word(QLatin1Char('r'));
            break;
        case 7:
            if (below(12) == 0)
                vanishMany();
            break;
        case 8:
            std::ranges::shuffle(m_list, m_random);
            break;
        default:
            changeMembers();
        }
    }
    void setRemark(const QString &id, const QString &remark) { m_faces[id].remark = remark; }

    [[nodiscard]] QStringList list() const { return m_list; }

    /// What a details call says of these. A brief one leaves out what it likes.
    QList<ContactDetails> details(const QStringList &ids)
    {
        QList<ContactDetails> reply;
        for (const QString &id : ids) {
            const ContactDetails &face = m_faces[id];
            ContactDetails told{.id = id};
            if (below(8) > 0)
                told.nickname = face.nickname;
            if (below(8) > 0)
                told.alias = face.alias;
            if (below(8) > 0)
                told.remark = face.remark;
            reply.append(told);
        }
        return reply;
    }

    /// The members of a group; now and then not all of them.
    GroupMembers members(const QString &group)
    {
        const GroupMembers &all = m_groups[group];
        GroupMembers reply = all;
        if (below(6) == 0) {
            reply.members.removeIf([this](const Member &) { return below(4) == 0; });
            reply.expected = static_cast<int>(all.members.size());
        }
        if (below(8) == 0)
            reply.ownerId.clear();
        for (Member &member : reply.members) {
            if (below(8) == 0)
                member.nickname.clear();
        }
        return reply;
    }

    qsizetype below(qsizetype end) { return m_random.bounded(static_cast<qint64>(end)); }
    QString word(QChar letter) { return letter + QString::number(below(4)); }

private:
    /// Somebody on the list, or who was.
    ContactDetails &one() { return std::next(m_faces.begin(), below(m_faces.size())).value(); }

    void add(const QString &id)
    {
        m_faces.insert(id,
                       {.id = id,
                        .nickname = below(6) == 0 ? QString() : word(QLatin1Char('n')),
                        .remark = below(3) > 0 ? QString() : word(QLatin1Char('r')),
                        .alias = below(3) > 0 ? QString() : word(QLatin1Char('a'))});
        m_list.insert(below(m_list.size() + 1), id);
    }
    void appear() { add(QStringLiteral("wxid_%1").arg(++m_last)); }
    void appearGroup()
    {
        const QString id = QStringLiteral("%1@chatroom").arg(++m_last);
        add(id);
        m_groups.insert(id, {.groupId = id});
        for (qsizetype count = 1 + below(12); count > 0; --count)
            join(m_groups[id]);
    }
    void vanish()
    {
        if (!m_list.isEmpty())
            m_list.removeAt(below(m_list.size()));
    }
    void vanishMany() { m_list.resize(m_list.size() * below(8) / 8); }
    void comeBack()
    {
        const QString id = one().id;
        if (!m_list.contains(id))
            m_list.insert(below(m_list.size() + 1), id);
    }

    void join(GroupMembers &group)
    {
        // Strangers, and those who are or will be contacts.
        const QString id = QStringLiteral("wxid_%1").arg(below(2) == 0 ? 1 + below(30) : -below(9));
        if (std::ranges::find(group.members, id, &Member::id) != group.members.end())
            return;
        group.members.insert(below(group.members.size() + 1),
                             {.id = id,
                              .nickname = word(QLatin1Char('p')),
                              .groupNickname = below(2) == 0 ? QString() : word(QLatin1Char('g'))});
    }
    void changeMembers()
    {
        GroupMembers &group = std::next(m_groups.begin(), below(m_groups.size())).value();
        Member &member = group.members[below(group.members.size())];
        switch (below(5)) {
        case 0:
        case 1:
            join(group);
            break;
        case 2:
            if (group.members.size() > 1)
                group.members.removeAt(below(group.members.size()));
            break;
        case 3:
            member.groupNickname = below(3) == 0 ? QString() : word(QLatin1Char('g'));
            break;
        case 4:
            // It may be somebody who leaves, or who is not listed.
            group.ownerId = below(8) == 0 ? QStringLiteral("wxid_0") : member.id;
            break;
        }
    }

    QRandomGenerator &m_random;
    qsizetype m_last = 0;
    QStringList m_list;
    QMap<QString, ContactDetails> m_faces; ///< of everybody who ever was on the list
    QMap<QString, GroupMembers> m_groups;
};

} // namespace Lianxi
