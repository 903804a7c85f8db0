// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include "exportpreset.h"
#include "profilefolder.h"
#include "settings.h"
#include "store.h"

#include <QCoroTask>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Lists and exports of a store that the test fills: no gateway, no keychain.
class TestCommandLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsHoldTheirKind_data();
    void listsHoldTheirKind();
    void goneContactsAreLeftOutUnlessAskedFor();
    void searchFindsLikeTheWindow_data();
    void searchFindsLikeTheWindow();
    void conditionsNarrowTheList_data();
    void conditionsNarrowTheList();
    void conditionsThatCannotBeAreSentences_data();
    void conditionsThatCannotBeAreSentences();
    void columnsComeInTheOrderAskedFor();
    void aTableIsAlignedAndHarmless();
    void membersAreThoseOfTheGroup();
    void membersNeverFetchedAreSaidToBe();
    void unknownNamesAreSentences_data();
    void unknownNamesAreSentences();
    void anExportIsTheSameInAFileAndOnStandardOutput();
    void anExportFollowsItsOptions_data();
    void anExportFollowsItsOptions();
    void membersAreExportedByGroup();
    void aPresetSaysHowAFileIsWritten();
    void aWorkbookIsWrittenWhereTheFileIsCalledSo();
    void anExportThatCannotBeWrittenFails();

private:
    [[nodiscard]] QStringList ids(const QStringList &arguments);

    LianxiProgram m_lianxi;
};

namespace {

template <typename T>
bool done(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task)).has_value();
}

Account account(const QString &name)
{
    Account account;
    account.system = u"gewechat"_s;
    account.name = name;
    account.url = QUrl(u"http://127.0.0.1:1"_s);
    account.handle = u"wx_"_s + name;
    account.secretId = u"none-"_s + name;
    return account;
}

ContactDetails details(const QString &id, const QString &nickname, const QString &remark = {})
{
    ContactDetails details{.id = id};
    details.nickname = nickname;
    details.remark = remark;
    return details;
}

} // namespace

void TestCommandLists::initTestCase()
{
    QVERIFY(QDir(m_lianxi.folder()).mkdir(u"profile"_s));
    Store store;
    QVERIFY(done(store.open(m_lianxi.path(u"profile/lianxi.db"_s))));
    const auto shop = QCoro::waitFor(store.addAccount(account(u"Shop A"_s)));
    const auto other = QCoro::waitFor(store.addAccount(account(u"Shop B"_s)));
    QVERIFY(shop && other);

    const auto entry = [](const QString &id, ContactKind kind) { return Roster::Entry{id, kind}; };
    Roster roster{
        {entry(u"wxid_a"_s, ContactKind::Friend), entry(u"wxid_b"_s, ContactKind::Friend),
         entry(u"wxid_c"_s, ContactKind::Friend), entry(u"wxid_left"_s, ContactKind::Friend),
         entry(u"1@chatroom"_s, ContactKind::Group), entry(u"2@chatroom"_s, ContactKind::Group),
         entry(u"gh_1"_s, ContactKind::Public), entry(u"weixin"_s, ContactKind::System)}};
    QVERIFY(done(store.saveRoster(shop->key, roster)));
    roster.entries.removeIf([](const Roster::Entry &one) { return one.id == "wxid_left"_L1; });
    QVERIFY(done(store.saveRoster(shop->key, roster)));
    QVERIFY(done(store.saveRoster(other->key, {{entry(u"wxid_z"_s, ContactKind::Friend)}})));

    QVERIFY(done(store.saveLabels(shop->key, {{u"1"_s, u"客户"_s}})));
    ContactDetails labelled = details(u"wxid_a"_s, u"Anna\x1b[31m\nZ"_s, u"=VIP 客户"_s);
    labelled.labelIds = QStringList{u"1"_s};
    labelled.sex = Sex::Female;
    labelled.country = u"CN"_s;
    ContactDetails placed = details(u"wxid_b"_s, u"王小明"_s);
    placed.sex = Sex::Male;
    placed.country = u"CN"_s;
    placed.province = u"Jiangsu"_s;
    QVERIFY(done(
        store.saveDetails(shop->key,
                          {labelled, placed, details(u"1@chatroom"_s, u"社群 1"_s),
                           details(u"2@chatroom"_s, u"社群 2"_s), details(u"gh_1"_s, u"News"_s)},
                          {})));
    GroupMembers members{.groupId = u"1@chatroom"_s, .ownerId = u"wxid_x"_s, .members = {}};
    members.members.append({.id = u"wxid_x"_s, .nickname = u"Xaver"_s, .role = MemberRole::Owner});
    members.members.append({.id = u"wxid_a"_s, .nickname = u"Anna"_s});
    QVERIFY(done(store.saveMembers(shop->key, members)));
}

QStringList TestCommandLists::ids(const QStringList &arguments)
{
    const Run run = m_lianxi.run(arguments + QStringList{u"--json"_s});
    QStringList ids;
    for (const QJsonValue &row : run.array())
        ids.append(row["id"_L1].toString());
    ids.sort();
    return run.code == 0 ? ids : QStringList{run.errorText()};
}

void TestCommandLists::listsHoldTheirKind_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("found");
    const QString shop = u"Shop A"_s;
    QTest::newRow("friends") << QStringList{u"friends"_s, shop}
                             << QStringList{u"wxid_a"_s, u"wxid_b"_s, u"wxid_c"_s};
    QTest::newRow("groups") << QStringList{u"groups"_s, shop}
                            << QStringList{u"1@chatroom"_s, u"2@chatroom"_s};
    QTest::newRow("public") << QStringList{u"public"_s, shop} << QStringList{u"gh_1"_s};
    QTest::newRow("system") << QStringList{u"system"_s, shop} << QStringList{u"weixin"_s};
    QTest::newRow("of all accounts")
        << QStringList{u"friends"_s}
        << QStringList{u"wxid_a"_s, u"wxid_b"_s, u"wxid_c"_s, u"wxid_z"_s};
    QTest::newRow("nothing there") << QStringList{u"groups"_s, u"Shop B"_s} << QStringList{};
}

void TestCommandLists::listsHoldTheirKind()
{
    QFETCH(QStringList, arguments);
    QTEST(ids(QStringList{u"list"_s} + arguments), "found");
}

void TestCommandLists::goneContactsAreLeftOutUnlessAskedFor()
{
    const Run run = m_lianxi.run({u"list"_s, u"friends"_s, u"Shop A"_s, u"--gone"_s, u"--json"_s});
    QCOMPARE(run.array().size(), 4);
    for (const QJsonValue &row : run.array()) {
        const bool isGone = row["id"_L1] == "wxid_left"_L1;
        QCOMPARE(row["gone_since"_L1].toString().isEmpty(), !isGone);
    }
}

void TestCommandLists::searchFindsLikeTheWindow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("nickname") << u"王"_s << QStringList{u"wxid_b"_s};
    QTest::newRow("remark") << u"vip"_s << QStringList{u"wxid_a"_s};
    QTest::newRow("full width") << u"ＶＩＰ"_s << QStringList{u"wxid_a"_s};
    QTest::newRow("label and name") << u"anna 客户"_s << QStringList{u"wxid_a"_s};
    QTest::newRow("id") << u"wxid_c"_s << QStringList{u"wxid_c"_s};
    QTest::newRow("nobody") << u"nobody"_s << QStringList{};
}

void TestCommandLists::searchFindsLikeTheWindow()
{
    QFETCH(QString, text);
    QTEST(ids({u"list"_s, u"friends"_s, u"--search"_s, text}), "found");
}

void TestCommandLists::conditionsNarrowTheList_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QStringList &options, const QStringList &found) {
        QTest::newRow(name) << options << found;
    };
    row("a label by its name", {u"--label"_s, u"客户"_s}, {u"wxid_a"_s});
    row("without any label", {u"--label"_s, QString()}, {u"wxid_b"_s, u"wxid_c"_s, u"wxid_z"_s});
    row("one of two", {u"--label"_s, u"客户"_s, u"--label"_s, QString()},
        {u"wxid_a"_s, u"wxid_b"_s, u"wxid_c"_s, u"wxid_z"_s});
    row("a province", {u"--region"_s, u"jiangsu"_s}, {u"wxid_b"_s});
    row("a country, by its word", {u"--region"_s, u"China"_s}, {u"wxid_a"_s, u"wxid_b"_s});
    row("both", {u"--region"_s, u"CN/Jiangsu"_s}, {u"wxid_b"_s});
    row("a sex", {u"--sex"_s, u"female"_s}, {u"wxid_a"_s});
    row("a sex that is not told", {u"--sex"_s, u"unknown"_s}, {u"wxid_c"_s, u"wxid_z"_s});
    row("with a remark", {u"--with-remark"_s}, {u"wxid_a"_s});
    row("without", {u"--without-remark"_s}, {u"wxid_b"_s, u"wxid_c"_s, u"wxid_z"_s});
    row("only gone", {u"--only-gone"_s}, {u"wxid_left"_s});
    row("changed", {u"--gone"_s, u"--changed-since"_s, u"1d"_s}, {u"wxid_left"_s});
    row("changed after all this", {u"--gone"_s, u"--changed-since"_s, u"2999-01-01"_s}, {});
    row("several at once", {u"--region"_s, u"China"_s, u"--sex"_s, u"male"_s}, {u"wxid_b"_s});
    row("with a search", {u"--search"_s, u"wxid_b"_s, u"--with-remark"_s}, {});
}

void TestCommandLists::conditionsNarrowTheList()
{
    QFETCH(QStringList, options);
    QTEST(ids(QStringList{u"list"_s, u"friends"_s} + options), "found");
}

void TestCommandLists::conditionsThatCannotBeAreSentences_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("sex") << QStringList{u"--sex"_s, u"blue"_s} << 2 << u"male, female, unknown"_s;
    QTest::newRow("remark") << QStringList{u"--with-remark"_s, u"--without-remark"_s} << 2
                            << u"--without-remark"_s;
    QTest::newRow("date") << QStringList{u"--changed-since"_s, u"soon"_s} << 2 << u"soon"_s;
    QTest::newRow("label") << QStringList{u"--label"_s, u"nobody's"_s} << 1 << u"nobody's"_s;
    QTest::newRow("with --missing")
        << QStringList{u"--missing"_s, u"--with-remark"_s} << 2 << u"--missing"_s;
}

void TestCommandLists::conditionsThatCannotBeAreSentences()
{
    QFETCH(QStringList, options);
    const Run run = m_lianxi.run(QStringList{u"list"_s, u"friends"_s} + options);
    QTEST(run.code, "code");
    QFETCH(QString, words);
    QVERIFY2(run.errorText().contains(words), qPrintable(run.errorText()));
    QVERIFY(run.out.isEmpty());
}

void TestCommandLists::columnsComeInTheOrderAskedFor()
{
    const Run table = m_lianxi.run(
        {u"list"_s, u"public"_s, u"Shop A"_s, u"--columns"_s, u"id,nickname,kind"_s});
    QCOMPARE(table.code, 0);
    QCOMPARE(table.outText(), u"id    nickname  kind\ngh_1  News      public\n"_s);
    const Run json = m_lianxi.run(
        {u"list"_s, u"public"_s, u"Shop A"_s, u"--columns"_s, u"id,nickname"_s, u"--json"_s});
    QCOMPARE(json.array().at(0).toObject().keys(), (QStringList{u"id"_s, u"nickname"_s}));
}

void TestCommandLists::aTableIsAlignedAndHarmless()
{
    const Run run = m_lianxi.run({u"list"_s, u"friends"_s, u"Shop A"_s, u"--columns"_s,
                                  u"nickname,id"_s, u"--search"_s, u"wxid"_s});
    QVERIFY(!run.out.contains('\x1b'));
    const QStringList lines = run.outText().trimmed().split(u'\n');
    QCOMPARE(lines.size(), 4); // a nickname with a line break is one line as well
    QVERIFY(lines.contains(u"王小明       wxid_b"_s));
}

void TestCommandLists::membersAreThoseOfTheGroup()
{
    const Run run
        = m_lianxi.run({u"list"_s, u"members"_s, u"Shop A"_s, u"1@chatroom"_s, u"--json"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.array().size(), 2);
    const QJsonObject owner = run.array().at(0).toObject();
    QCOMPARE(owner.value("id"_L1), "wxid_x"_L1); // the owner comes first
    QCOMPARE(owner.value("role"_L1), "owner"_L1);
    QCOMPARE(owner.value("group_name"_L1), u"社群 1"_s);
    QCOMPARE(ids({u"list"_s, u"members"_s, u"Shop A"_s, u"1@chatroom"_s, u"--search"_s, u"anna"_s}),
             QStringList{u"wxid_a"_s});
}

void TestCommandLists::membersNeverFetchedAreSaidToBe()
{
    const Run run
        = m_lianxi.run({u"list"_s, u"members"_s, u"Shop A"_s, u"2@chatroom"_s, u"--json"_s});
    QCOMPARE(run.code, 3);
    QCOMPARE(run.out.simplified(), "[]");
    QVERIFY2(run.errors.contains("--members"), run.errors.constData());
}

void TestCommandLists::unknownNamesAreSentences_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("account") << QStringList{u"list"_s, u"friends"_s, u"Shop C"_s} << u"Shop C"_s;
    QTest::newRow("group") << QStringList{u"list"_s, u"members"_s, u"Shop A"_s, u"9@chatroom"_s}
                           << u"9@chatroom"_s;
    QTest::newRow("group to export") << QStringList{u"export"_s,     u"members"_s,  u"--group"_s,
                                                    u"9@chatroom"_s, u"--output"_s, u"-"_s}
                                     << u"9@chatroom"_s;
    QTest::newRow("contact") << QStringList{u"remark"_s, u"set"_s, u"Shop A"_s, u"wxid_q"_s, u"t"_s}
                             << u"wxid_q"_s;
    QTest::newRow("account to show")
        << QStringList{u"account"_s, u"show"_s, u"Shop C"_s} << u"Shop C"_s;
    QTest::newRow("account to remove")
        << QStringList{u"account"_s, u"remove"_s, u"Shop C"_s} << u"Shop C"_s;
    QTest::newRow("account to sync") << QStringList{u"sync"_s, u"Shop C"_s} << u"Shop C"_s;
}

void TestCommandLists::unknownNamesAreSentences()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Run run = m_lianxi.run(arguments);
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.errorText().contains(named), run.errors.constData());
}

void TestCommandLists::anExportIsTheSameInAFileAndOnStandardOutput()
{
    const QStringList arguments{u"export"_s, u"friends"_s, u"Shop A"_s};
    const QString target = m_lianxi.path(u"friends.csv"_s);
    const Run toFile = m_lianxi.run(arguments + QStringList{u"--output"_s, target});
    QCOMPARE(toFile.code, 0);
    QVERIFY2(toFile.out.startsWith("3 row"), toFile.out.constData());
    QVERIFY2(toFile.out.contains("1 of them without details"), toFile.out.constData());
    const Run toOutput = m_lianxi.run(arguments + QStringList{u"--output"_s, u"-"_s});
    QCOMPARE(toOutput.code, 0);
    QVERIFY2(toOutput.errors.contains("3 row"), toOutput.errors.constData());
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytes.contains("\"'=VIP"));
    QCOMPARE(toOutput.out, bytes);
}

void TestCommandLists::anExportFollowsItsOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("utf-8") << QStringList{u"--encoding"_s, u"utf-8"_s}
                           << QByteArray("\"id\",\"remark\"\r\n\"wxid_a\",\"'=VIP 客户\"\r\n");
    QTest::newRow("for machines") << QStringList{
        u"--encoding"_s, u"utf-8"_s,
        u"--no-formula-guard"_s} << QByteArray("\"id\",\"remark\"\r\n\"wxid_a\",\"=VIP 客户\"\r\n");
    QTest::newRow("semicolons") << QStringList{u"--encoding"_s, u"utf-8"_s, u"--separator"_s,
                                               u"semicolon"_s}
                                << QByteArray("\"id\";\"remark\"\r\n\"wxid_a\";\"'=VIP 客户\"\r\n");
    QTest::newRow("gb18030")
        << QStringList{u"--encoding"_s, u"gb18030"_s}
        << QByteArray("\"id\",\"remark\"\r\n\"wxid_a\",\"'=VIP \xBF\xCD\xBB\xA7\"\r\n");
    QTest::newRow("json") << QStringList{u"--format"_s, u"json"_s}
                          << QByteArray("[\n{\"id\":\"wxid_a\",\"remark\":\"=VIP 客户\"}\n]\n");
}

void TestCommandLists::anExportFollowsItsOptions()
{
    QFETCH(QStringList, options);
    const Run run = m_lianxi.run(QStringList{u"export"_s, u"friends"_s, u"--search"_s, u"vip"_s,
                                             u"--columns"_s, u"id,remark"_s, u"--output"_s, u"-"_s}
                                 + options);
    QCOMPARE(run.code, 0);
    QTEST(run.out, "bytes");
}

void TestCommandLists::membersAreExportedByGroup()
{
    const QStringList arguments{u"export"_s,   u"members"_s,   u"Shop A"_s,
                                u"--output"_s, u"-"_s,         u"--format"_s,
                                u"json"_s,     u"--columns"_s, u"group_id,id"_s};
    const Run one = m_lianxi.run(arguments + QStringList{u"--group"_s, u"1@chatroom"_s});
    QCOMPARE(one.code, 0);
    QCOMPARE(one.array().size(), 2);
    // Of all groups: one was never fetched.
    const Run all = m_lianxi.run(arguments);
    QCOMPARE(all.code, 3);
    QCOMPARE(all.array(), one.array());
}

void TestCommandLists::aPresetSaysHowAFileIsWritten()
{
    const QStringList arguments{u"export"_s,   u"friends"_s, u"--search"_s, u"vip"_s,
                                u"--output"_s, u"-"_s,       u"--preset"_s, u"Accounting"_s};
    const Run none = m_lianxi.run(arguments);
    QCOMPARE(none.code, 2);
    QVERIFY2(none.errorText().contains(u"Accounting"_s), none.errors.constData());
    {
        Settings settings(ProfileFolder::below(m_lianxi.profile()).settings);
        settings.setChoice(ExportPresetsChoice,
                           presetsText({{.name = u"Accounting"_s,
                                         .csv = {.encoding = TextEncoding::Utf8, .separator = u';'},
                                         .header = HeaderStyle::Titles,
                                         .contactColumns = {u"remark"_s, u"id"_s}}}));
    }
    QCOMPARE(m_lianxi.run(arguments).outText(),
             u"\"Remark\";\"Internal ID\"\r\n\"'=VIP 客户\";\"wxid_a\"\r\n"_s);
    // What is said goes before it.
    const Run other = m_lianxi.run(arguments
                                   + QStringList{u"--separator"_s, u"comma"_s, u"--columns"_s,
                                                 u"id"_s, u"--header"_s, u"names"_s});
    QCOMPARE(other.out, "\"id\"\r\n\"wxid_a\"\r\n"_ba);
}

void TestCommandLists::aWorkbookIsWrittenWhereTheFileIsCalledSo()
{
    const QString target = m_lianxi.path(u"friends.xlsx"_s);
    QCOMPARE(m_lianxi.run({u"export"_s, u"friends"_s, u"--output"_s, target}).code, 0);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(4) == "PK\x03\x04");
}

void TestCommandLists::anExportThatCannotBeWrittenFails()
{
    const QString target = m_lianxi.path(u"no/such/folder.csv"_s);
    const Run run = m_lianxi.run({u"export"_s, u"friends"_s, u"--output"_s, target});
    QCOMPARE(run.code, 1);
    QVERIFY(run.errors.startsWith("lianxi: "));
    const Run full = m_lianxi.run({u"export"_s, u"friends"_s, u"--output"_s, u"/dev/full"_s});
    QCOMPARE(full.code, 1);
}

QTEST_GUILESS_MAIN(TestCommandLists)
#include "tst_commandlists.moc"
