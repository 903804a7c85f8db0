// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demosystem.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace Lianxi {

/// One login to the web protocol: its keys, and the names that contacts have in it. All of them are
/// others after the next login.
class WebWxDemoSession
{
public:
    WebWxDemoSession() = default;
    WebWxDemoSession(const DemoWorld &world, quint64 seed, int number);

    [[nodiscard]] qint64 uin() const { return m_uin; }
    [[nodiscard]] QString sid() const { return m_sid; }
    [[nodiscard]] QString skey() const { return m_skey; }
    /// What init says: a newer key, or nothing. Both keys are good.
    [[nodiscard]] QString newerSkey() const { return m_newerSkey; }
    /// Percent-encoded, as it has to come back.
    [[nodiscard]] QString passTicket() const { return m_passTicket; }
    /// The values of Set-Cookie.
    [[nodiscard]] QList<QByteArray> cookies() const;

    /// "@…", "@@…", or the id itself for the system's own contacts.
    [[nodiscard]] QString userName(const QString &id) const { return m_userNames.value(id); }
    /// Whose name it is; empty: nobody's.
    [[nodiscard]] QString idOf(const QString &userName) const { return m_ids.value(userName); }
    [[nodiscard]] QString encryptedChatRoomId(const QString &id) const;

    [[nodiscard]] bool ownsCookies(const DemoRequest &request) const;
    [[nodiscard]] bool ownsBase(const QJsonObject &baseRequest) const;
    [[nodiscard]] bool ownsSkey(const QString &skey) const;
    [[nodiscard]] bool ownsPassTicket(const DemoRequest &request) const;

    /// The cookie of this name that came with a request; empty: none.
    [[nodiscard]] static QString cookie(const DemoRequest &request, const QByteArray &name);

private:
    void name(const QString &id, const QString &prefix);

    quint64 m_seed = 0;
    qint64 m_uin = 0;
    QString m_sid;
    QString m_skey;
    QString m_newerSkey;
    QString m_passTicket;
    QString m_dataTicket;
    QHash<QString, QString> m_userNames;
    QHash<QString, QString> m_ids;
};

} // namespace Lianxi
