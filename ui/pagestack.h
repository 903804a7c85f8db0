// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services.h"

#include <QStackedWidget>

namespace Lianxi {

class ChangesPage;
class ContactPage;
class MemberPage;
class WaitingEditsPage;
class WelcomePage;
struct Place;

/// The pages in the middle of the window, one at a time. Knows which one belongs to a place and
/// gives it the keys when it comes up; what the pages say is connected elsewhere.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(const Services &services, QWidget *parent = nullptr);

    [[nodiscard]] ContactPage *contacts() const { return m_contacts; }
    [[nodiscard]] MemberPage *members() const { return m_members; }
    [[nodiscard]] ChangesPage *changes() const { return m_changes; }
    [[nodiscard]] WaitingEditsPage *edits() const { return m_edits; }
    [[nodiscard]] WelcomePage *welcome() const { return m_welcome; }

    enum class Turned { No, Yes };
    /// Turned::Yes: another page is shown now than before.
    Turned turnTo(const Place &place);
    /// There is no account.
    Turned turnToWelcome();
    /// It is not known yet whether there is one.
    Turned turnToBlank();

private:
    Turned turnTo(QWidget *page);
    [[nodiscard]] QWidget *pageOf(const Place &place) const;
    void giveKeys();

    ContactPage *m_contacts;
    MemberPage *m_members;
    ChangesPage *m_changes;
    WaitingEditsPage *m_edits;
    WelcomePage *m_welcome;
    QWidget *m_blank;
};

} // namespace Lianxi
