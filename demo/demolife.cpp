// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demolife.h"

#include "demogateway.h"
#include "demoworld.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {

constexpr std::chrono::milliseconds Pause = 10s;
constexpr int ChangesAtOnce = 3;

} // namespace

DemoLife::DemoLife(DemoGateway &gateway, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_random(seed)
{
    auto *const timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &DemoLife::goOn);
    timer->start(Pause);
}

QString DemoLife::oneOf(const QStringList &ids)
{
    return ids.isEmpty() ? QString() : ids.at(m_random.bounded(int(ids.size())));
}

void DemoLife::goOn()
{
    const QStringList systems = m_gateway.systems();
    m_gateway.visit(systems.at(m_turn++ % systems.size()), [this](DemoWorld &world) {
        for (int i = 0; i < ChangesAtOnce; ++i)
            change(world);
    });
}

void DemoLife::change(DemoWorld &world)
{
    const QString somebody = oneOf(world.friendIds());
    const DemoPerson *const person = world.person(somebody);
    if (!person || person->kind == DemoPerson::Kind::System)
        return;
    switch (m_random.bounded(6)) {
    case 0:
        world.leave(somebody);
        break;
    case 1: {
        QStringList strangers;
        for (const DemoPerson &other : world.people()) {
            if (other.kind == DemoPerson::Kind::Stranger)
                strangers.append(other.id);
        }
        world.enter(oneOf(strangers));
        break;
    }
    case 2:
        world.rename(somebody, person->nickname + u" ☀"_s);
        break;
    case 3:
        if (!person->remark.isEmpty())
            world.setRemark(somebody, person->remark + u" (VIP)"_s);
        break;
    default:
        changeGroup(world, oneOf(world.groupIds()));
    }
}

void DemoLife::changeGroup(DemoWorld &world, const QString &id)
{
    const DemoGroup *const group = world.group(id);
    if (!group || group->members.size() < 4)
        return;
    const QString member = group->members.at(m_random.bounded(int(group->members.size()))).id;
    switch (m_random.bounded(3)) {
    case 0:
        world.joinGroup(id, oneOf(world.friendIds()));
        break;
    case 1:
        if (member != group->ownerId)
            world.quitGroup(id, member);
        break;
    default:
        world.renameInGroup(id, member, u"小助手 %1"_s.arg(m_random.bounded(1, 9)));
    }
}

} // namespace Lianxi
