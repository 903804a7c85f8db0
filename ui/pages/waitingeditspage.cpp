// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "waitingeditspage.h"

namespace Lianxi {

WaitingEditsPage::WaitingEditsPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
}

void WaitingEditsPage::activate()
{
    setFocus();
}

} // namespace Lianxi
