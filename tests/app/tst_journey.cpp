// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"
#include "actions.h"
#include "application.h"
#include "await.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "demogateway.h"
#include "demoserverthread.h"
#include "exportdialog.h"
#include "mainwindow.h"
#include "memberlistmodel.h"
#include "memberpage.h"
#include "memorycredentialstore.h"
#include "remarkdialog.h"
#include "rowtable.h"
#include "searchfield.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A wallet that outlives the program, as the real one does.
class LastingWallet : public CredentialStore
{
public:
    explicit LastingWallet(CredentialStore &wallet)
        : m_wallet(wallet)
    {
    }
    QCoro::Task<Result<std::optional<QString>>> read(QString id) override
    {
        return m_wallet.read(id);
    }
    QCoro::Task<Result<void>> write(QString id, QString secret) override
    {
        return m_wallet.write(id, secret);
    }
    QCoro::Task<Result<void>> forget(QString id) override { return m_wallet.forget(id); }

private:
    CredentialStore &m_wallet;
};

DemoOptions smallWorld()
{
    DemoSizes sizes;
    sizes.friends = 40;
    sizes.groups = 4;
    sizes.publicAccounts = 6;
    sizes.largestGroup = 60;
    DemoOptions options;
    options.sizes = {{u"gewechat"_s, sizes}};
    return options;
}

} // namespace

/// The whole job in the real window against a real gateway, one step a function, in order.
class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(m_gateway.start());
        startProgram();
    }

    void theFirstStartOffersToAddAnAccount()
    {
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QTRY_VERIFY(shownButton(u"Add an Account"_s));
        QVERIFY(shownButton(u"Look Around with Demo Data"_s));
    }

    void anAccountIsCheckedAndAdded()
    {
        act(Command::AddAccount);
        auto *dialog = shown<AccountDialog>();
        QVERIFY(dialog);
        const DemoGateway &gateway = *m_gateway.gateway();
        choose(dialog, u"gewechat"_s);
        type(dialog, u"Name"_s, u"Shop A"_s);
        type(dialog, u"Address"_s, gateway.url(u"gewechat"_s).toString());
        type(dialog, u"Device ID"_s, gateway.handle(u"gewechat"_s));
        type(dialog, u"Key"_s, u"not the key"_s);
        click(dialog, u"Check"_s);
        QTRY_VERIFY(hasLabel(dialog, u"does not accept the key"_s));
        QVERIFY(!hasLabel(dialog, u"not the key"_s));

        type(dialog, u"Key"_s, gateway.token(u"gewechat"_s));
        click(dialog, u"Check"_s);
        QTRY_VERIFY(hasLabel(dialog, u"Online as"_s));
        QTRY_VERIFY(hasLabel(dialog, u"friend"_s));
        const QPointer<AccountDialog> open = dialog;
        click(dialog, u"Add Account"_s);
        QTRY_VERIFY(!open);
    }

    void itsFriendsAppear()
    {
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() >= 40, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(book().status(account()).state, AccountStatus::State::Idle,
                                  20'000);
        QCOMPARE(await(core().store().rosterStatus(account()))->withDetails,
                 await(core().store().rosterStatus(account()))->onList);
    }

    void typingFindsAFriend()
    {
        m_friendName = model().index(7, 0).data().toString();
        QVERIFY(!m_friendName.isEmpty());
        act(Command::Find);
        page().searchField()->setText(m_friendName);
        QTRY_VERIFY(model().rowCount() < 40);
        QTest::keyClick(page().searchField(), Qt::Key_Return);
        QCOMPARE(page().table()->currentIndex().row(), 0);
        m_friend = page().currentContact();
        QVERIFY(m_friend != 0);
        QTest::keyClick(page().searchField(), Qt::Key_Escape);
        QTRY_VERIFY(model().rowCount() >= 40);
    }

    void aRemarkIsEditedAndKept()
    {
        select(m_friend);
        act(Command::EditRemark);
        auto *dialog = shown<RemarkDialog>();
        QVERIFY(dialog);
        const QPointer<RemarkDialog> open = dialog;
        auto *field = dialog->findChild<QLineEdit *>();
        field->setText(u"VIP 客户 2026"_s);
        click(dialog, u"Save"_s);
        QTRY_VERIFY(!open);
        const Contact shownAtOnce = model().contactAt(model().indexOf(m_friend));
        QCOMPARE(shownAtOnce.remark, u"VIP 客户 2026"_s);
        QTRY_COMPARE(model().contactAt(model().indexOf(m_friend)).remarkState,
                     RemarkState::Settled);
        QCOMPARE(m_gateway.gateway()->requestCount(u"/contacts/setFriendRemark"_s), 1);
    }

    void anAnsweredByNobodyRemarkIsDecidedByReading()
    {
        m_gateway.gateway()->setFault(u"/contacts/setFriendRemark"_s,
                                      *DemoFault::parse(u"close*1"_s));
        editRemark(m_friend, u"was cut off"_s);
        QTRY_COMPARE(model().contactAt(model().indexOf(m_friend)).remarkState, RemarkState::Failed);
        QCOMPARE(model().contactAt(model().indexOf(m_friend)).remark, u"VIP 客户 2026"_s);
        QCOMPARE(m_gateway.gateway()->requestCount(u"/contacts/setFriendRemark"_s), 2);
        QTRY_VERIFY(window().actions()[Command::DiscardRemark]->isEnabled());
        act(Command::DiscardRemark);
        QTRY_COMPARE(model().contactAt(model().indexOf(m_friend)).remarkState,
                     RemarkState::Settled);
    }

    void aRemarkIsClearedAndTakenBack()
    {
        editRemark(m_friend, QString());
        QTRY_COMPARE(model().contactAt(model().indexOf(m_friend)).remarkState,
                     RemarkState::Settled);
        QCOMPARE(model().contactAt(model().indexOf(m_friend)).remark, QString());
        act(Command::UndoRemark);
        QTRY_COMPARE(model().contactAt(model().indexOf(m_friend)).remark, u"VIP 客户 2026"_s);
        QTRY_COMPARE(model().contactAt(model().indexOf(m_friend)).remarkState,
                     RemarkState::Settled);
    }

    void aGroupOpensToItsMembers()
    {
        act(Command::ShowGroups);
        QTRY_COMPARE(model().rowCount(), 4);
        page().table()->setCurrentIndex(model().index(0, 0));
        act(Command::OpenContact);
        QTRY_VERIFY(window().memberPage().isVisible());
        QTRY_VERIFY(members().rowCount() >= 3);
        QCOMPARE(members().index(0, 0).data(MemberListModel::RoleRole).toInt(),
                 int(MemberRole::Owner));
        act(Command::GoBack);
        QTRY_VERIFY(page().isVisible());
        act(Command::ShowFriends);
        QTRY_VERIFY(model().rowCount() >= 40);
    }

    void theListIsExported()
    {
        act(Command::Export);
        auto *dialog = shown<ExportDialog>();
        QVERIFY(dialog);
        const QString file = m_folder.filePath(u"friends.csv"_s);
        type(dialog, u"File"_s, file);
        click(dialog, u"Export"_s);
        QTRY_VERIFY(hasLabel(dialog, u"written"_s));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.startsWith("\xEF\xBB\xBF\"Name\""));
        QVERIFY(text.contains("VIP 客户 2026"));
        const QPointer<ExportDialog> open = dialog;
        click(dialog, u"Close"_s);
        QTRY_VERIFY(!open);
    }

    void withTheGatewayDownTheListStaysAndTheMessageNamesIt_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("path");
        const QString list = u"/contacts/fetchContactsList"_s;
        QTest::newRow("HTTP 500") << u"500"_s << list;
        QTest::newRow("HTML") << u"html"_s << list;
        QTest::newRow("truncated JSON") << u"truncate"_s << list;
        QTest::newRow("data:null") << u"null-data"_s << list;
        QTest::newRow("closed") << u"close"_s << u"/personal/getProfile"_s;
        QTest::newRow("signed out") << u"signed-out"_s << list;
    }
    void withTheGatewayDownTheListStaysAndTheMessageNamesIt()
    {
        QFETCH(const QString, fault);
        QFETCH(const QString, path);
        const int rows = model().rowCount();
        m_gateway.gateway()->setFault(path, *DemoFault::parse(fault));
        act(Command::Refresh);
        QTRY_VERIFY_WITH_TIMEOUT(hasLabel(&window(), u"Shop A"_s)
                                     && book().status(account()).problem.has_value(),
                                 20'000);
        QCOMPARE(model().rowCount(), rows);
        m_gateway.gateway()->removeFault(path);
        act(Command::Refresh);
        QTRY_COMPARE_WITH_TIMEOUT(book().status(account()).state, AccountStatus::State::Idle,
                                  20'000);
        QCOMPARE(model().rowCount(), rows);
    }

    void theLanguageChangesAtRunTime()
    {
        m_program->settings().setLanguage(u"zh_CN"_s);
        QTRY_VERIFY(window().actions()[Command::EditRemark]->text().contains(u"备注"_s));
        m_program->settings().setLanguage(u"en"_s);
        QTRY_VERIFY(window().actions()[Command::EditRemark]->text().contains(u"emark"_s));
    }

    void afterARestartWithoutTheGatewayEverythingIsThere()
    {
        const int rows = model().rowCount();
        stopProgram();
        m_gateway.stop();
        startProgram();
        QTRY_COMPARE(model().rowCount(), rows);
        QCOMPARE(model().contactAt(model().indexOf(m_friend)).remark, u"VIP 客户 2026"_s);
        QTRY_VERIFY_WITH_TIMEOUT(book().status(account()).problem.has_value(), 20'000);
        QCOMPARE(model().rowCount(), rows);
    }

    void cleanupTestCase() { stopProgram(); }

private:
    void startProgram()
    {
        m_program = std::make_unique<Application>(
            Application::Parts{.folder = ProfileFolder::below(m_folder.filePath(u"profile"_s)),
                               .keychain = std::make_unique<LastingWallet>(m_wallet),
                               .pace = PaceRange{0ms, 1ms}});
        m_program->settings().setLanguage(u"en"_s);
        m_program->start();
    }
    void stopProgram()
    {
        bool ended = false;
        connect(m_program.get(), &Application::ended, this, [&ended] { ended = true; });
        window().close();
        QTRY_VERIFY(ended);
        m_program.reset();
    }

    MainWindow &window() { return m_program->window(); }
    Core &core() { return m_program->core(); }
    AccountBook &book() { return core().book(); }
    AccountKey account() { return book().accounts().isEmpty() ? 0 : book().accounts().first().key; }
    ContactPage &page() { return window().contactPage(); }
    ContactListModel &model() { return *page().model(); }
    MemberListModel &members() { return *window().memberPage().findChild<MemberListModel *>(); }

    void act(Command command) { window().actions()[command]->trigger(); }
    void select(ContactKey contact) { page().table()->setCurrentIndex(model().indexOf(contact)); }
    void editRemark(ContactKey contact, const QString &remark)
    {
        select(contact);
        act(Command::EditRemark);
        auto *dialog = shown<RemarkDialog>();
        QVERIFY(dialog);
        const QPointer<RemarkDialog> open = dialog;
        dialog->findChild<QLineEdit *>()->setText(remark);
        click(dialog, u"Save"_s);
        QTRY_VERIFY(!open);
    }

    template <typename Dialog>
    static Dialog *shown()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<Dialog *>(widget); dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static QString plain(QString text) { return text.remove(u'&'); }
    /// As a user does: the field may well tell that from setText().
    static void typeInto(QLineEdit *field, const QString &text)
    {
        field->selectAll();
        field->insert(text);
    }
    /// Types into the field whose label or accessible name is `name`.
    static void type(QWidget *dialog, const QString &name, const QString &text)
    {
        for (QLabel *label : dialog->findChildren<QLabel *>()) {
            auto *field = qobject_cast<QLineEdit *>(label->buddy());
            if (field && plain(label->text()) == name) {
                typeInto(field, text);
                return;
            }
        }
        for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == name) {
                typeInto(field, text);
                return;
            }
        }
        QFAIL(qPrintable(u"no field "_s + name));
    }
    /// Chooses the row with `data` in the list that has it.
    static void choose(QWidget *dialog, const QString &data)
    {
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (const int row = box->findData(data); row >= 0) {
                box->setCurrentIndex(row);
                return;
            }
        }
        QFAIL(qPrintable(u"no list with "_s + data));
    }
    static void click(QWidget *dialog, const QString &name)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (plain(button->text()) == name && button->isEnabled()) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + name));
    }
    static bool hasLabel(QWidget *widget, const QString &part)
    {
        const QList<QLabel *> labels = widget->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&part](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    bool shownButton(const QString &text)
    {
        const QList<QPushButton *> buttons = window().findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [&text](const QPushButton *button) {
            return button->isVisible()
                && plain(button->text()).compare(text, Qt::CaseInsensitive) == 0;
        });
    }

    QTemporaryDir m_folder;
    DemoServerThread m_gateway{smallWorld()};
    MemoryCredentialStore m_wallet;
    std::unique_ptr<Application> m_program;
    QString m_friendName;
    ContactKey m_friend = 0;
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
