// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "await.h"
#include "loopbackserver.h"
#include "mainwindow.h"
#include "memorycredentialstore.h"
#include "noroot.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The window on a profile that may only be read.
class TestReadOnlyProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsListsAreShownAndNothingIsSynced();
};

void TestReadOnlyProfile::itsListsAreShownAndNothingIsSynced()
{
    if (!NoRoot::isPossible())
        QSKIP("root may write everything, and cannot be anybody else here");
    constexpr QFile::Permissions mayRead = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther
        | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    constexpr QFile::Permissions mayWrite
        = mayRead | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    LoopbackServer server;
    const QTemporaryDir folder;
    const ProfileFolder profile = ProfileFolder::below(folder.path());
    auto keychain = std::make_unique<MemoryCredentialStore>();
    Account account;
    account.system = u"gewechat"_s;
    account.name = u"Shop"_s;
    account.url = server.url(u"/v2/api"_s);
    account.handle = u"wx_1"_s;
    account.secretId = u"1"_s;
    {
        Store store;
        QVERIFY(await(store.open(profile.database)));
        account = await(store.addAccount(account)).value();
        Roster roster;
        roster.entries = {{u"wxid_1"_s, ContactKind::Friend}, {u"wxid_2"_s, ContactKind::Friend}};
        QVERIFY(await(store.saveRoster(account.key, roster)));
        QVERIFY(await(keychain->write(account.secretId, u"key"_s)));
    }
    QVERIFY(QFile::setPermissions(profile.database, mayRead));
    QVERIFY(QFile::setPermissions(folder.path(), mayRead));

    bool shown = false;
    bool said = false;
    bool ended = false;
    qsizetype accounts = 0;
    {
        const NoRoot nobody;
        Application program({.folder = profile, .keychain = std::move(keychain)});
        program.settings().setLanguage(u"en"_s);
        connect(&program, &Application::ended, this, [&] { ended = true; });
        program.start();
        const auto isSaid = [&] {
            const QList<QLabel *> labels = program.window().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text().contains(u"Lianxi may only read its files"_s);
            });
        };
        said = QTest::qWaitFor(isSaid);
        shown = QTest::qWaitFor([&] {
            return program.core().book().accounts().size() == 1
                && program.core().book().status(account.key).state == AccountStatus::State::Idle;
        });
        QTest::qWait(200); // a sync would begin now
        accounts = program.core().book().accounts().size();
        program.quit();
        QTRY_VERIFY(ended);
    }
    QVERIFY(QFile::setPermissions(folder.path(), mayWrite));
    QVERIFY(said);
    QVERIFY(shown);
    QVERIFY(ended);
    QCOMPARE(accounts, 1);
    QCOMPARE(server.requests().size(), 0);
}

QTEST_MAIN(TestReadOnlyProfile)
#include "tst_readonlyprofile.moc"
