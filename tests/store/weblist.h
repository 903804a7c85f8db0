// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

namespace Lianxi {

/// The address of a picture of this version.
inline QString picture(int seq)
{
    return QStringLiteral("https://wx.example/icon?seq=%1&username=@x#188").arg(seq);
}

/// A list of the web protocol: other ids at each login, the same people behind them.
class WebList
{
public:
    explicit WebList(const QString &login)
        : m_login(login)
    {
        m_roster.ids = Roster::Ids::OneLogin;
        m_roster.rowsTell = Roster::RowsTell::Everything;
    }

    [[nodiscard]] QString id(const QString &name) const
    {
        return QLatin1Char('@') + m_login + QLatin1Char('_') + name;
    }
    WebList &add(ContactDetails row, ContactKind kind = ContactKind::Friend)
    {
        row.id = id(row.id);
        m_roster.entries.append({row.id, kind});
        m_roster.rows.append(row);
        return *this;
    }
    WebList &addHelper()
    {
        m_roster.entries.append({QStringLiteral("filehelper"), ContactKind::System});
        return *this;
    }
    /// Friends who can be found again by alias.
    WebList &addFriends(int from, int until)
    {
        for (int i = from; i < until; ++i) {
            const QString name = QStringLiteral("f%1").arg(i);
            add({.id = name, .nickname = QStringLiteral("Friend %1").arg(i), .alias = name});
        }
        return *this;
    }
    /// Friends who look like nobody in particular.
    WebList &addStrangers(int from, int until)
    {
        for (int i = from; i < until; ++i)
            add({.id = QStringLiteral("s%1").arg(i), .nickname = QStringLiteral("S%1").arg(i)});
        return *this;
    }
    [[nodiscard]] const Roster &roster() const { return m_roster; }

private:
    QString m_login;
    Roster m_roster;
};

} // namespace Lianxi
