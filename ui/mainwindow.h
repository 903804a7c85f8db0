// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "message.h"
#include "result.h"
#include "services.h"

#include <QMainWindow>

class QSplitter;

namespace Lianxi {

class AccountCommands;
class AccountListModel;
class Actions;
class AttentionCommands;
class BatchFlow;
class ContactCommands;
class ContactPage;
class DetailsPane;
class DetailsPresenter;
class DialogOpener;
class FilterListModel;
class FilterSection;
class FiltersPresenter;
class MemberLoader;
class MemberPage;
class MessageBar;
class Navigation;
class PageListModel;
class PageStack;
class PagesPresenter;
class RemarkFlow;
class Sidebar;
class StatusBarView;
class StatusPresenter;
struct Place;

/// The window: puts the panes together and connects them. What they do stands in the panes and in
/// the commands and presenters.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The list of the account that was looked at last, while the accounts are not there yet.
    void showLastAccount();
    /// The stored accounts and lists are there: from now on an empty window means a first start.
    void setReady();
    /// Something failed that concerns no single account.
    void showProblem(const Error &error);
    /// A broken or newer database was put aside.
    void showSetAside(const QString &path);
    enum class Waiting { Begins, Ends };
    /// Another program works on the profile, and this one has to wait for it.
    void setWaitsForProfile(Waiting waiting);
    /// Restores, shows and activates the window.
    void comeToFront();

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] Navigation &navigation() const { return *m_navigation; }
    [[nodiscard]] ContactPage &contactPage() const { return *m_contactPage; }
    [[nodiscard]] PageStack &pages() const { return *m_pages; }
    [[nodiscard]] MemberPage &memberPage() const { return *m_memberPage; }

Q_SIGNALS:
    /// The user closed the window; its layout is saved.
    void closed();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPanes();
    void buildControllers();
    void connectPanes();
    void connectPages();
    void connectControllers();
    void connectBatches();
    void connectViewActions();
    void takeAccounts();
    void showPlace(const Place &place);
    void showMembers(const Place &place);
    void showPage();
    void showDetailsOf(ContactKey contact);
    void showCounts();
    [[nodiscard]] QString countText(int selected) const;
    void updateDetailsVisibility();
    void restoreWindow();
    void saveWindow();
    void retranslate();
    void refresh();
    void notify(const QString &id, Message::Urgency urgency, const QString &sentence);

    Services m_services;
    Navigation *m_navigation;
    AccountListModel *m_accountModel;
    PageListModel *m_pageModel;
    FilterListModel *m_filterModel;
    Actions *m_actions;
    Sidebar *m_sidebar;
    FilterSection *m_filterSection;
    MessageBar *m_messages;
    PageStack *m_pages;
    ContactPage *m_contactPage; ///< of m_pages, as the next
    MemberPage *m_memberPage;
    DetailsPane *m_details;
    QSplitter *m_splitter;
    StatusBarView *m_status;
    DialogOpener *m_dialogs = nullptr;
    RemarkFlow *m_remarks = nullptr;
    BatchFlow *m_batches = nullptr;
    MemberLoader *m_memberLoader = nullptr;
    DetailsPresenter *m_detailsPresenter = nullptr;
    StatusPresenter *m_statusPresenter = nullptr;
    AccountCommands *m_accountCommands = nullptr;
    ContactCommands *m_contactCommands = nullptr;
    AttentionCommands *m_attentionCommands = nullptr;
    PagesPresenter *m_pagesPresenter = nullptr;
    FiltersPresenter *m_filtersPresenter = nullptr;
    bool m_ready = false;
};

} // namespace Lianxi
