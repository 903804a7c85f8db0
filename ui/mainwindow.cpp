// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "accountbook.h"
#include "accountcommands.h"
#include "accountlistmodel.h"
#include "actions.h"
#include "attentioncommands.h"
#include "batchflow.h"
#include "changespage.h"
#include "columnsoff.h"
#include "contactcommands.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "contacttable.h"
#include "detailspane.h"
#include "detailspresenter.h"
#include "dialogopener.h"
#include "errortext.h"
#include "filterbutton.h"
#include "filterlistmodel.h"
#include "filtersection.h"
#include "filterspresenter.h"
#include "icons.h"
#include "memberlistmodel.h"
#include "memberloader.h"
#include "memberpage.h"
#include "messagebar.h"
#include "navigation.h"
#include "pagelistmodel.h"
#include "pagespresenter.h"
#include "pagestack.h"
#include "remarkflow.h"
#include "rowtable.h"
#include "settings.h"
#include "sidebar.h"
#include "statusbarview.h"
#include "statuspresenter.h"
#include "welcomepage.h"

#include <QCloseEvent>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

// Below this the list would have less room than its first columns need.
constexpr int detailsFromWidth = 940;
constexpr QSize usualSize{1180, 740};
constexpr QSize smallestSize{560, 400};
const auto detailsChoice = u"view.details"_s;
const auto placeChoice = u"view.account"_s;

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_navigation(new Navigation(this))
    , m_accountModel(new AccountListModel(services.contacts, this))
    , m_pageModel(new PageListModel(this))
    , m_filterModel(new FilterListModel(services.contacts, this))
    , m_actions(new Actions(*menuBar(), this))
    , m_sidebar(new Sidebar(*m_accountModel, *m_pageModel, services.avatars, this))
    , m_filterSection(new FilterSection(*m_filterModel, services.avatars, m_sidebar))
    , m_messages(new MessageBar(this))
    , m_pages(new PageStack(services, this))
    , m_contactPage(m_pages->contacts())
    , m_memberPage(m_pages->members())
    , m_details(new DetailsPane(services.avatars, this))
    , m_splitter(new QSplitter(this))
    , m_status(new StatusBarView(this))
{
    buildPanes();
    buildControllers();
    connectPanes();
    connectControllers();
    connectViewActions();
    restoreWindow();
    takeAccounts();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanes()
{
    m_sidebar->setFilters(m_filterSection);
    auto *middle = new QWidget(this);
    middle->setBackgroundRole(QPalette::Base);
    middle->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({220, 680, 280});

    auto *central = new QWidget(this);
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_splitter, 1);
    rows->addWidget(m_status);
    setCentralWidget(central);
    setMinimumSize(smallestSize);
    setWindowIcon(applicationIcon());
}

void MainWindow::buildControllers()
{
    m_dialogs = new DialogOpener(m_services, this);
    m_remarks = new RemarkFlow(m_services, this);
    m_batches = new BatchFlow(m_services, this);
    m_memberLoader = new MemberLoader(m_services, this);
    m_detailsPresenter = new DetailsPresenter(m_services, m_details);
    m_statusPresenter = new StatusPresenter(
        m_services, *m_navigation,
        {.statusBar = *m_status, .messages = *m_messages, .page = *m_contactPage}, this);
    m_accountCommands
        = new AccountCommands(m_services, *m_actions, *m_navigation, *m_dialogs, this);
    m_contactCommands = new ContactCommands(
        m_services, *m_actions, *m_navigation,
        {*m_contactPage, *m_memberPage, *m_pages->changes(), *m_pages->edits()}, *m_remarks,
        *m_batches, this);
    m_attentionCommands
        = new AttentionCommands(m_services, *m_navigation, {*m_contactPage, *m_pages->edits()},
                                *m_remarks, *m_batches, this);
    m_pagesPresenter = new PagesPresenter(m_services,
                                          {.actions = *m_actions,
                                           .navigation = *m_navigation,
                                           .sidebar = *m_sidebar,
                                           .pages = *m_pages,
                                           .entries = *m_pageModel},
                                          this);
    m_filtersPresenter = new FiltersPresenter(m_services,
                                              {.navigation = *m_navigation,
                                               .page = *m_contactPage,
                                               .entries = *m_filterModel,
                                               .section = *m_filterSection},
                                              this);
    connect(m_filtersPresenter, &FiltersPresenter::renamed, this, &MainWindow::retranslate);
}

void MainWindow::connectPanes()
{
    connect(m_navigation, &Navigation::placeChanged, this, &MainWindow::showPlace);
    connect(m_sidebar, &Sidebar::listChosen, this,
            [this](AccountKey account, std::optional<ContactKind> kind) {
                m_navigation->goTo({account, kind.value_or(m_navigation->place().kind), 0});
            });
    connect(m_sidebar, &Sidebar::accountMenuRequested, this,
            [this](AccountKey account, const QPoint &position) {
                m_accountCommands->showMenu(account, position, this);
            });
    connect(m_sidebar, &Sidebar::addAccountRequested, m_dialogs, &DialogOpener::addAccount);
    const WelcomePage *welcome = m_pages->welcome();
    connect(welcome, &WelcomePage::addAccountRequested, m_dialogs, &DialogOpener::addAccount);
    connect(welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);

    connect(m_details, &DetailsPane::membersRequested, m_contactCommands, &ContactCommands::open);
    connect(m_details, &DetailsPane::historyRequested, m_pagesPresenter,
            &PagesPresenter::showHistoryOf);
    connect(m_details, &DetailsPane::remarkRequested, this,
            [this] { m_remarks->edit(m_detailsPresenter->contact()); });
    connect(m_details, &DetailsPane::retryRequested, this,
            [this] { m_remarks->retry(m_detailsPresenter->contact()); });
    connect(m_details, &DetailsPane::discardRequested, this,
            [this] { m_remarks->discard(m_detailsPresenter->contact()); });
    connectPages();
}

void MainWindow::connectPages()
{
    const auto menu
        = [this](const QPoint &position) { m_contactCommands->showMenu(position, this); };
    connect(m_contactPage, &ContactPage::menuRequested, this, menu);
    connect(m_contactPage, &ContactPage::currentContactChanged, this, &MainWindow::showDetailsOf);
    connect(m_contactPage, &ContactPage::visibleChanged, this,
            [this](const QSet<ContactKey> &keys) { m_services.book.setVisible(keys); });
    connect(m_contactPage, &ContactPage::selectionChanged, this, &MainWindow::showCounts);
    connect(m_contactPage, &ContactPage::countChanged, this, &MainWindow::showCounts);
    connect(m_contactPage, &ContactPage::refreshRequested, this, &MainWindow::refresh);
    connect(m_contactPage, &ContactPage::accountRequested, this, [this] {
        m_accountCommands->settle(m_navigation->place().account, m_messages->shown());
    });

    connect(m_memberPage, &MemberPage::menuRequested, this, menu);
    connect(m_memberPage, &MemberPage::backRequested, m_navigation, &Navigation::closeGroup);
    connect(m_memberPage, &MemberPage::refreshRequested, this, &MainWindow::refresh);
    connect(m_memberPage, &MemberPage::currentContactChanged, this, &MainWindow::showDetailsOf);
    connect(m_memberPage, &MemberPage::selectionChanged, this, &MainWindow::showCounts);
    connect(m_memberPage, &MemberPage::countChanged, this, &MainWindow::showCounts);

    const ChangesPage *changes = m_pages->changes();
    connect(changes, &ChangesPage::menuRequested, this, menu);
    connect(changes, &ChangesPage::currentContactChanged, this, &MainWindow::showDetailsOf);
    connect(changes, &ChangesPage::selectionChanged, this, &MainWindow::showCounts);
}

void MainWindow::connectControllers()
{
    AccountBook &book = m_services.book;
    connect(&book, &AccountBook::accountsChanged, this, &MainWindow::takeAccounts);
    connect(&book, &AccountBook::statusChanged, m_accountModel, &AccountListModel::setStatus);
    connect(&m_services.contacts, &ContactTable::changed, this,
            [this] { m_contactCommands->update(); });

    connect(m_memberLoader, &MemberLoader::membersRead, m_memberPage, &MemberPage::setMembers);
    connect(m_memberLoader, &MemberLoader::askingStarted, m_memberPage,
            [this] { m_memberPage->setState(MemberPage::State::Loading); });
    connect(m_memberLoader, &MemberLoader::askingEnded, m_memberPage,
            [this] { m_memberPage->setState(MemberPage::State::Ready); });
    connect(m_memberLoader, &MemberLoader::failed, this, [this](const QString &sentence) {
        m_memberPage->setState(MemberPage::State::Failed, sentence);
        if (!m_memberPage->members().isEmpty())
            notify(u"members"_s, Message::Urgency::Notice, sentence);
    });

    connect(m_remarks, &RemarkFlow::failed, this, [this](const QString &sentence) {
        notify(u"remark"_s, Message::Urgency::Problem, sentence);
    });
    connect(m_remarks, &RemarkFlow::messageArose, m_messages, &MessageBar::addNotice);
    connect(m_remarks, &RemarkFlow::messageSettled, m_messages, &MessageBar::removeNotice);
    connectBatches();
    connect(m_messages, &MessageBar::actionTriggered, this, [this](const Message &message) {
        if (!m_attentionCommands->act(message))
            m_accountCommands->act(message);
    });

    connect(m_dialogs, &DialogOpener::failed, this, [this](const QString &sentence) {
        notify(u"dialog"_s, Message::Urgency::Problem, sentence);
    });
    connect(m_dialogs, &DialogOpener::accountAdded, this, [this](AccountKey account) {
        m_navigation->goTo({account, ContactKind::Friend, 0});
        m_accountCommands->refresh(account);
    });
    connect(m_dialogs, &DialogOpener::accountChanged, m_accountCommands, &AccountCommands::refresh);
    connect(m_dialogs, &DialogOpener::accountSignedIn, m_accountCommands,
            &AccountCommands::refresh);

    connect(m_statusPresenter, &StatusPresenter::busyChanged, m_accountCommands,
            &AccountCommands::setBusy);
    connect(m_status, &StatusBarView::pauseRequested, this,
            [this] { m_accountCommands->pause(m_statusPresenter->busyAccount()); });
    connect(m_status, &StatusBarView::resumeRequested, this,
            [this] { m_accountCommands->resume(m_statusPresenter->busyAccount()); });
    connect(m_status, &StatusBarView::missingRequested, this,
            [this] { m_attentionCommands->showMissing(m_navigation->place().account); });
    connect(m_status, &StatusBarView::stopRequested, this,
            [this] { m_accountCommands->stop(m_statusPresenter->busyAccount()); });
    connect(m_contactCommands, &ContactCommands::detailsRequested, this, [this] {
        (*m_actions)[Command::ShowDetails]->setChecked(true);
        m_details->setFocus(Qt::OtherFocusReason);
    });
    connect(m_contactCommands, &ContactCommands::exportRequested, m_dialogs,
            &DialogOpener::exportRows);
    connect(m_contactCommands, &ContactCommands::historyRequested, m_pagesPresenter,
            &PagesPresenter::showHistoryOf);
    connect(m_contactCommands, &ContactCommands::inListRequested, m_pagesPresenter,
            &PagesPresenter::showInList);
}

void MainWindow::connectBatches()
{
    connect(m_batches, &BatchFlow::failed, this, [this](const QString &sentence) {
        notify(u"batch"_s, Message::Urgency::Problem, sentence);
    });
    connect(m_batches, &BatchFlow::messageArose, m_messages, &MessageBar::addNotice);
    connect(m_batches, &BatchFlow::messageSettled, m_messages, &MessageBar::removeNotice);
    connect(m_batches, &BatchFlow::saved, m_remarks, &RemarkFlow::rememberBatch);
    connect(m_remarks, &RemarkFlow::batchUndoRequested, m_batches, &BatchFlow::undo);
}

void MainWindow::connectViewActions()
{
    const Actions &actions = *m_actions;
    Settings &settings = m_services.settings;
    connect(actions[Command::Refresh], &QAction::triggered, this, &MainWindow::refresh);
    connect(actions[Command::Quit], &QAction::triggered, this, &QWidget::close);
    connect(actions[Command::OpenSettings], &QAction::triggered, m_dialogs,
            &DialogOpener::openSettings);
    connect(actions[Command::ShowShortcuts], &QAction::triggered, m_dialogs,
            [this] { m_dialogs->showShortcuts(m_actions->all()); });
    connect(actions[Command::ShowAbout], &QAction::triggered, m_dialogs, &DialogOpener::showAbout);

    QAction *details = actions[Command::ShowDetails];
    const QVariant wanted = settings.choice(detailsChoice);
    details->setChecked(!wanted.isValid() || wanted.toBool());
    connect(details, &QAction::toggled, this, [this](bool shown) {
        m_services.settings.setChoice(detailsChoice, shown);
        updateDetailsVisibility();
    });
    QAction *compact = actions[Command::CompactRows];
    compact->setChecked(settings.rowDensity() == RowDensity::Compact);
    connect(compact, &QAction::toggled, this, [this](bool checked) {
        m_services.settings.setRowDensity(checked ? RowDensity::Compact : RowDensity::Comfortable);
    });
    connect(&settings, &Settings::rowDensityChanged, compact,
            [compact](RowDensity density) { compact->setChecked(density == RowDensity::Compact); });
    QAction *hideGone = actions[Command::HideGone];
    FilterButton *filter = m_contactPage->filter();
    hideGone->setChecked(filter->gone() == ContactQuery::Gone::Exclude);
    connect(hideGone, &QAction::triggered, filter, [filter](bool checked) {
        filter->setGone(checked ? ContactQuery::Gone::Exclude : ContactQuery::Gone::Include);
    });
    connect(actions[Command::Filter], &QAction::triggered, filter, &FilterButton::openMenu);
    connect(filter, &FilterButton::goneChanged, hideGone, [hideGone](ContactQuery::Gone gone) {
        hideGone->setChecked(gone == ContactQuery::Gone::Exclude);
    });
}

void MainWindow::takeAccounts()
{
    const QList<Account> &accounts = m_services.book.accounts();
    m_accountModel->setAccounts(accounts);
    for (const Account &account : accounts)
        m_accountModel->setStatus(m_services.book.status(account.key));
    m_contactPage->setAccounts(accounts);
    m_pages->changes()->setAccounts(accounts);
    m_filtersPresenter->takeAccounts();

    // A place in an account that is gone, or "all" of just one, leads to an account that is there.
    const Place place = m_navigation->place();
    const bool exists = std::ranges::any_of(
        accounts, [&place](const Account &account) { return account.key == place.account; });
    if (place.account != 0 && !exists) {
        m_remarks->forget(place.account);
        m_navigation->forget(place.account);
    }
    if (Place only = m_navigation->place(); accounts.size() == 1 && only.account == 0) {
        only.account = accounts.first().key;
        m_navigation->goTo(only);
    }
    showPlace(m_navigation->place());
}

void MainWindow::showLastAccount()
{
    const AccountKey last = m_services.settings.choice(placeChoice).toLongLong();
    // Unless the user was quicker.
    if (last != 0 && m_navigation->place().account == 0)
        m_navigation->goTo({last, m_navigation->place().kind, 0});
}

void MainWindow::setReady()
{
    m_ready = true;
    showLastAccount();
    const AccountKey shown = m_navigation->place().account;
    if (shown != 0 && !m_services.book.account(shown))
        m_navigation->forget(shown);
    showPlace(m_navigation->place());
    if (m_pages->currentWidget() == m_contactPage)
        m_contactPage->takeFocus();
    m_pagesPresenter->start();
}

void MainWindow::showPlace(const Place &place)
{
    m_sidebar->showPlace(place);
    if (place.page == Place::Page::Contacts) {
        m_contactPage->table()->setColumnsOff(columnsOff(m_services.book, place.account));
        m_contactPage->showPlace(place, m_filtersPresenter->filterOf(place));
    } else if (place.page == Place::Page::Changes) {
        m_pages->changes()->showPlace(place);
    }
    showMembers(place);
    showPage();
    m_statusPresenter->refresh();
    m_accountCommands->update();
    m_contactCommands->update();
    showCounts();
    retranslate();
}

void MainWindow::showMembers(const Place &place)
{
    const ContactTable &table = m_services.contacts;
    if (const auto row = table.rowOf(place.group); place.group != 0 && row) {
        if (m_memberPage->group() != place.group) {
            const auto account = m_services.book.account(table.account(*row));
            m_memberPage->showGroup(table.contact(*row), account ? account->name : QString());
            m_memberLoader->open(place.group);
        }
    } else {
        m_memberLoader->open(0);
    }
    if (place.group == 0 && m_pages->currentWidget() == m_memberPage)
        m_memberPage->showGroup({}, {});
}

void MainWindow::showPage()
{
    const bool noAccounts = m_services.book.accounts().isEmpty();
    m_sidebar->setVisible(!noAccounts);
    m_status->setVisible(!noAccounts);
    updateDetailsVisibility();
    PageStack::Turned turned = PageStack::Turned::No;
    if (!noAccounts)
        turned = m_pages->turnTo(m_navigation->place());
    else
        turned = m_ready ? m_pages->turnToWelcome() : m_pages->turnToBlank();
    if (turned == PageStack::Turned::Yes)
        showDetailsOf(m_contactCommands->target());
}

void MainWindow::showDetailsOf(ContactKey contact)
{
    // On the members' page a stranger has no details; the group itself says more than nothing.
    const ContactKey group = m_navigation->place().group;
    m_detailsPresenter->show(contact == 0 ? group : contact);
    m_contactCommands->update();
}

void MainWindow::showCounts()
{
    const Place &place = m_navigation->place();
    if (place.page != Place::Page::Contacts) {
        // The pages say for themselves how much there is on them.
        const int selected
            = place.page == Place::Page::Changes ? m_pages->changes()->selectedCount() : 0;
        m_status->setCounts(selected > 0 ? tr("%Ln selected", nullptr, selected) : QString());
        return;
    }
    const RowTable *table = place.group != 0 ? m_memberPage->table() : m_contactPage->table();
    int selected = 0;
    for (const QItemSelectionRange &range : table->selectionModel()->selection())
        selected += range.height();
    m_status->setCounts(countText(selected));
}

QString MainWindow::countText(int selected) const
{
    const bool onMembers = m_navigation->place().group != 0;
    const int rows
        = onMembers ? m_memberPage->model()->rowCount() : m_contactPage->model()->rowCount();
    const std::optional<qsizetype> all = onMembers ? std::nullopt : m_contactPage->countOfAll();
    QString text;
    if (all)
        text
            = tr("%1 of %2", "12 of 3,412").arg(QLocale().toString(rows), QLocale().toString(*all));
    else if (onMembers)
        text = tr("%Ln member(s)", nullptr, rows);
    else if (m_navigation->place().kind == ContactKind::Group)
        text = tr("%Ln group(s)", nullptr, rows);
    else
        text = tr("%Ln contact(s)", nullptr, rows);
    if (selected > 0)
        text = tr("%1, %2", "3,412 contacts, 1 selected")
                   .arg(text, tr("%Ln selected", nullptr, selected));
    return text;
}

void MainWindow::updateDetailsVisibility()
{
    const bool wanted = (*m_actions)[Command::ShowDetails]->isChecked();
    m_details->setVisible(wanted && width() >= detailsFromWidth
                          && !m_services.book.accounts().isEmpty());
}

void MainWindow::refresh()
{
    if (m_navigation->place().group != 0)
        m_memberLoader->refresh();
    else
        m_accountCommands->refresh(m_navigation->place().account);
}

void MainWindow::notify(const QString &id, Message::Urgency urgency, const QString &sentence)
{
    if (!sentence.isEmpty())
        m_messages->addNotice({.id = id, .urgency = urgency, .sentence = sentence});
}

void MainWindow::showProblem(const Error &error)
{
    notify(u"problem:%1"_s.arg(static_cast<int>(error.kind)), Message::Urgency::Failure,
           errorText(error, {}));
}

void MainWindow::showSetAside(const QString &path)
{
    notify(u"set-aside"_s, Message::Urgency::Problem,
           tr("The stored contacts could not be read and were put aside as %1. Lianxi starts with "
              "an empty store.")
               .arg(path));
}

void MainWindow::setWaitsForProfile(Waiting waiting)
{
    const QString id = u"profile-in-use"_s;
    if (waiting == Waiting::Ends)
        m_messages->removeNotice(id);
    else
        notify(id, Message::Urgency::Problem,
               tr("Another Lianxi works on the same contacts. This window goes on when it has "
                  "ended."));
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::restoreWindow()
{
    resize(usualSize);
    const QByteArray window = m_services.settings.layout(u"window"_s);
    const QByteArray panes = m_services.settings.layout(u"panes"_s);
    if (!window.isEmpty())
        restoreGeometry(window);
    if (!panes.isEmpty())
        m_splitter->restoreState(panes);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
}

void MainWindow::saveWindow()
{
    m_services.settings.setLayout(u"window"_s, saveGeometry());
    m_services.settings.setLayout(u"panes"_s, m_splitter->saveState());
    m_services.settings.setChoice(placeChoice, m_navigation->place().account);
    m_contactPage->saveLayout();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveWindow();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateDetailsVisibility();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_accountModel->retranslate();
        m_pageModel->retranslate();
        m_statusPresenter->refresh();
        showCounts();
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    const Place &place = m_navigation->place();
    const std::optional<Account> account = m_services.book.account(place.account);
    if (place.page == Place::Page::Changes)
        setWindowTitle(tr("Changes – Lianxi"));
    else if (place.page == Place::Page::WaitingEdits)
        setWindowTitle(tr("Waiting edits – Lianxi"));
    else if (const auto filter = m_filtersPresenter->filterOf(place))
        setWindowTitle(tr("%1 – Lianxi").arg(oneLine(filter->name)));
    else
        setWindowTitle(account ? tr("%1 – Lianxi").arg(oneLine(account->name)) : tr("Lianxi"));
}

} // namespace Lianxi
