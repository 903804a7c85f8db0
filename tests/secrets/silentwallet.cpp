// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "silentwallet.h"

using namespace Qt::StringLiterals;

static const QString serviceName = u"org.freedesktop.secrets"_s;

SilentWallet::SilentWallet(QObject *parent)
    : QDBusVirtualObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
    m_there
        = m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath)
        && m_bus.registerService(serviceName);
}

SilentWallet::~SilentWallet()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(u"/org/freedesktop/secrets"_s);
}

void SilentWallet::refuseAll()
{
    m_refusing = true;
    for (const QDBusMessage &question : std::exchange(m_questions, {}))
        m_bus.send(question.createErrorReply(QDBusError::Failed, u"the wallet refuses"_s));
}

QString SilentWallet::introspect(const QString &) const
{
    return {};
}

bool SilentWallet::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    message.setDelayedReply(true);
    m_questions.append(message);
    if (m_refusing)
        refuseAll();
    return true;
}
