// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"
#include "services.h"

#include <QObject>

namespace Lianxi {

class DetailsPane;

/// Fills the details pane: the contact from the table at once, groups in common and the open edit
/// from the store a moment later; again whenever something of it changes.
class DetailsPresenter : public QObject
{
    Q_OBJECT

public:
    DetailsPresenter(const Services &services, DetailsPane *pane);

    /// 0 shows nothing.
    void show(ContactKey contact);
    [[nodiscard]] ContactKey contact() const { return m_contact; }

private:
    void fill();
    void readGroups();
    void readEdit();
    void readHistory();
    [[nodiscard]] QString ownerName(AccountKey account, const QString &ownerId) const;

    Services m_services;
    DetailsPane *m_pane;
    ContactKey m_contact = 0;
};

} // namespace Lianxi
