// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "group.h"
#include "result.h"
#include "services.h"

#include <QObject>

namespace Lianxi {

/// Reads the members of the group that is open: at once what the store holds, and from the gateway
/// when it never said or when the user asks.
class MemberLoader : public QObject
{
    Q_OBJECT

public:
    explicit MemberLoader(const Services &services, QObject *parent = nullptr);

    /// 0 closes.
    void open(ContactKey group);
    /// Asks the gateway anew.
    void refresh();

Q_SIGNALS:
    /// From the store; may come again when they change.
    void membersRead(const Lianxi::Contact &group, const QList<Lianxi::Member> &members);
    void askingStarted();
    void askingEnded();
    void failed(const QString &sentence);

private:
    enum class Then { Nothing, AskIfNeverAsked };
    void read(Then then);
    [[nodiscard]] std::optional<Contact> group() const;

    Services m_services;
    ContactKey m_group = 0;
    ContactKey m_asked = 0; ///< the group that the gateway is asked about now
};

} // namespace Lianxi
