// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "services.h"

#include <QWidget>

namespace Lianxi {

/// The outbox of all accounts: every remark that the gateway has not confirmed, and why.
class WaitingEditsPage : public QWidget
{
    Q_OBJECT

public:
    /// `services` outlive the page.
    explicit WaitingEditsPage(const Services &services, QWidget *parent = nullptr);

    /// The page is shown: reads the outbox again and takes the keys.
    void activate();

Q_SIGNALS:
    /// *Show contact*: to its list, selected.
    void contactRequested(Lianxi::ContactKey contact);

private:
    Services m_services;
};

} // namespace Lianxi
