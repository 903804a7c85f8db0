// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include "store.h"

#include <QCoroTask>
#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// "lianxi changes" on a history that the test writes.
class TestCommandChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theOldestComesFirst();
    void optionsNarrowItDown_data();
    void optionsNarrowItDown();
    void theDocumentHasEveryFieldOfEachChange();
    void theTableHasLocalTimesAndIsHarmless();
    void nothingIsATableWithoutRows();
    void whatIsTypedWrongIsSaid_data();
    void whatIsTypedWrongIsSaid();
    void withoutAnAccountItFails();
    void outputThatCannotBeWrittenFails();
    void aLongHistoryIsComplete();

private:
    /// What was printed, by the name of the person or, without one, of the contact.
    [[nodiscard]] QStringList names(const QStringList &options);

    LianxiProgram m_lianxi;
};

namespace {

using Kind = Change::Kind;

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

qint64 moment(const QString &local)
{
    return QDateTime::fromString(local, Qt::ISODate).toMSecsSinceEpoch();
}

/// A row of the history, as it is stored.
struct Row
{
    AccountKey account = 0;
    QString contact;
    Kind kind = Kind::Appeared;
    QString at; ///< local time
    QString before = {};
    QString after = {};
    QString personId = {};
    QString personName = {};
    QString personContact = {};
};

/// Adds rows with a connection of its own.
bool write(const QString &path, const QList<Row> &rows)
{
    const QString connection = u"changes-test"_s;
    const auto forget = qScopeGuard([&] { QSqlDatabase::removeDatabase(connection); });
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    if (!database.open() || !database.transaction())
        return false;
    QSqlQuery query(database);
    bool isGood = query.prepare(
        u"INSERT INTO change (account, contact, kind, at, run, before, after, person_id,"
        " person_name, person) SELECT account, key, ?, ?, 7, ?, ?, ?, ?, coalesce((SELECT p.key"
        " FROM contact p WHERE p.account = contact.account AND p.id = ?), 0)"
        " FROM contact WHERE account = ? AND id = ?"_s);
    for (const Row &row : rows) {
        const QVariantList values{int(row.kind),     moment(row.at), row.before,
                                  row.after,         row.personId,   row.personName,
                                  row.personContact, row.account,    row.contact};
        for (const QVariant &value : values)
            query.addBindValue(value.toString().isNull() ? QVariant(u""_s) : value);
        isGood = isGood && query.exec() && query.numRowsAffected() == 1;
    }
    isGood = isGood && database.commit();
    query = QSqlQuery();
    database = QSqlDatabase();
    return isGood;
}

} // namespace

void TestCommandChanges::initTestCase()
{
    qputenv("TZ", "CST-8"); // China's time, without tables
    tzset();
    QVERIFY(QDir(m_lianxi.folder()).mkdir(u"profile"_s));
    const QString path = m_lianxi.path(u"profile/lianxi.db"_s);
    AccountKey shop = 0;
    AccountKey other = 0;
    {
        Store store;
        QVERIFY(done(store.open(path)));
        const auto first = QCoro::waitFor(store.addAccount(account(u"Shop A"_s)));
        const auto second = QCoro::waitFor(store.addAccount(account(u"Shop B"_s)));
        QVERIFY(first && second);
        shop = first->key;
        other = second->key;
        const auto entry = [](const QString &id, ContactKind kind) {
            return Roster::Entry{id, kind};
        };
        const Roster roster{{entry(u"wxid_a"_s, ContactKind::Friend),
                             entry(u"wxid_b"_s, ContactKind::Friend),
                             entry(u"1@chatroom"_s, ContactKind::Group),
                             entry(u"2@chatroom"_s, ContactKind::Group)}};
        QVERIFY(done(store.saveRoster(shop, roster)));
        QVERIFY(done(store.saveRoster(other, {{entry(u"wxid_a"_s, ContactKind::Friend)}})));
        const auto details = [](const QString &id, const QString &nickname) {
            ContactDetails one{.id = id};
            one.nickname = nickname;
            return one;
        };
        QVERIFY(done(store.saveDetails(
            shop,
            {details(u"wxid_a"_s, u"Anna\x1b[31m\u202e\nZ"_s), details(u"wxid_b"_s, u"Ben"_s),
             details(u"1@chatroom"_s, u"社群 1"_s), details(u"2@chatroom"_s, u"社群 2"_s)},
            {})));
        QVERIFY(done(store.saveDetails(other, {details(u"wxid_a"_s, u"Anna"_s)}, {})));
    }
    const QString group = u"1@chatroom"_s;
    QVERIFY(write(
        path,
        {{shop, u"wxid_a"_s, Kind::Appeared, u"2026-10-31T23:59:59"_s},
         {shop, group, Kind::Joined, u"2026-11-01T00:00:00"_s, {}, {}, u"wxid_x"_s, u"Xaver"_s},
         {shop,
          group,
          Kind::Joined,
          u"2026-11-03T10:00:00"_s,
          {},
          {},
          u"wxid_b"_s,
          u"Ben"_s,
          u"wxid_b"_s},
         {other, u"wxid_a"_s, Kind::Gone, u"2026-11-04T10:00:00"_s},
         {shop, u"wxid_a"_s, Kind::RemarkElsewhere, u"2026-11-05T10:00:00"_s, u"old"_s,
          u"new\x1b]0;x\a 客户"_s},
         {shop, group, Kind::Left, u"2026-11-07T23:59:59"_s, {}, {}, u"wxid_x"_s, u"X\tvr"_s},
         {shop,
          u"2@chatroom"_s,
          Kind::Left,
          u"2026-11-08T00:00:00"_s,
          {},
          {},
          u"wxid_b"_s,
          u"Benno"_s,
          u"wxid_b"_s},
         {shop, u"wxid_b"_s, Kind::RemarkByUs, u"2026-11-09T10:00:00"_s, {}, u"VIP"_s}}));
}

QStringList TestCommandChanges::names(const QStringList &options)
{
    const Run run = m_lianxi.run(QStringList{u"changes"_s} + options + QStringList{u"--json"_s});
    QStringList names;
    for (const QJsonValue &row : run.array()) {
        const QString person = row["person_name"_L1].toString();
        names.append(row["kind"_L1].toString() + u' '
                     + (person.isEmpty() ? row["contact_id"_L1].toString() : person));
    }
    return run.code == 0 ? names : QStringList{run.errorText()};
}

void TestCommandChanges::theOldestComesFirst()
{
    const QStringList all{
        u"appeared wxid_a"_s,         u"joined Xaver"_s, u"joined Ben"_s, u"gone wxid_a"_s,
        u"remark-elsewhere wxid_a"_s, u"left X\tvr"_s,   u"left Benno"_s, u"remark-by-us wxid_b"_s};
    QCOMPARE(names({}), all);
}

void TestCommandChanges::optionsNarrowItDown_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("found");
    QTest::newRow("account") << u"Shop_B"_s << u"gone wxid_a"_s;
    QTest::newRow("account twice") << u"Shop_B Shop_B"_s << u"gone wxid_a"_s;
    QTest::newRow("seven days, in a group")
        << u"Shop_A --group 1@chatroom --since 2026-11-01 --until 2026-11-07 --kind joined,left"_s
        << u"joined Xaver|joined Ben|left X\tvr"_s;
    QTest::newRow("group") << u"--group 2@chatroom"_s << u"left Benno"_s;
    QTest::newRow("two groups") << u"--group 2@chatroom --group 1@chatroom"_s
                                << u"joined Xaver|joined Ben|left X\tvr|left Benno"_s;
    QTest::newRow("contact, in groups as well")
        << u"--contact wxid_b"_s << u"joined Ben|left Benno|remark-by-us wxid_b"_s;
    QTest::newRow("contact in a group")
        << u"--contact wxid_b --group 1@chatroom"_s << u"joined Ben"_s;
    QTest::newRow("contact of two accounts")
        << u"--contact wxid_a"_s << u"appeared wxid_a|gone wxid_a|remark-elsewhere wxid_a"_s;
    QTest::newRow("contact of one account")
        << u"Shop_A --contact wxid_a"_s << u"appeared wxid_a|remark-elsewhere wxid_a"_s;
    QTest::newRow("until a time is without it")
        << u"--until 2026-11-01T00:00"_s << u"appeared wxid_a"_s;
    QTest::newRow("since a time is with it")
        << u"--since 2026-11-09T10:00:00"_s << u"remark-by-us wxid_b"_s;
    QTest::newRow("in UTC") << u"--since 2026-11-09T02:00:00.000Z"_s << u"remark-by-us wxid_b"_s;
    QTest::newRow("remark by anybody")
        << u"--kind remark"_s << u"remark-elsewhere wxid_a|remark-by-us wxid_b"_s;
    QTest::newRow("kinds, some twice") << u"--kind remark-by-us,gone,gone --kind remark-by-us"_s
                                       << u"gone wxid_a|remark-by-us wxid_b"_s;
    QTest::newRow("the latest two") << u"--limit 2"_s << u"left Benno|remark-by-us wxid_b"_s;
    QTest::newRow("the latest two of an account")
        << u"--limit 1 --contact wxid_a"_s << u"remark-elsewhere wxid_a"_s;
    QTest::newRow("more than there are") << u"--limit 99 Shop_B"_s << u"gone wxid_a"_s;
    QTest::newRow("nothing") << u"--kind owner"_s << QString();
    QTest::newRow("the future") << u"--since 2126-01-01"_s << QString();
    QTest::newRow("before time") << u"--until 1970-01-01"_s << QString();
}

void TestCommandChanges::optionsNarrowItDown()
{
    QFETCH(QString, options);
    QFETCH(QString, found);
    QStringList words = options.split(u' ');
    words.replaceInStrings(u"Shop_"_s, u"Shop "_s);
    QCOMPARE(names(words).join(u'|'), found);
}

void TestCommandChanges::theDocumentHasEveryFieldOfEachChange()
{
    const Run run = m_lianxi.run({u"changes"_s, u"Shop A"_s, u"--group"_s, u"1@chatroom"_s,
                                  u"--contact"_s, u"wxid_b"_s, u"--json"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.array(),
             (QJsonArray{QJsonObject{{"time"_L1, "2026-11-03T02:00:00.000Z"_L1},
                                     {"account"_L1, "Shop A"_L1},
                                     {"kind"_L1, "joined"_L1},
                                     {"contact_id"_L1, "1@chatroom"_L1},
                                     {"contact_kind"_L1, "group"_L1},
                                     {"name"_L1, u"社群 1"_s},
                                     {"person_id"_L1, "wxid_b"_L1},
                                     {"person_name"_L1, "Ben"_L1},
                                     {"before"_L1, QString()},
                                     {"after"_L1, QString()},
                                     {"sync"_L1, "7"_L1}}}));
}

void TestCommandChanges::theTableHasLocalTimesAndIsHarmless()
{
    const Run run = m_lianxi.run({u"changes"_s, u"Shop A"_s});
    QCOMPARE(run.code, 0);
    const QString text = run.outText();
    for (const QChar bad : {u'\x1b', u'\a', u'\t', u'\u202e'})
        QVERIFY2(!text.contains(bad), qPrintable(QString::number(bad.unicode())));
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines.first().simplified(),
             u"time account kind contact_id name person_id person_name before after"_s);
    QVERIFY2(lines[1].startsWith(u"2026-10-31 23:59:59  Shop A   appeared "_s),
             qPrintable(lines[1]));
    QVERIFY(lines[3].contains(u"社群 1"_s) && lines[3].contains(u"Ben"_s));
    QVERIFY(lines[4].contains(u"old"_s) && lines[4].contains(u"客户"_s));
}

void TestCommandChanges::nothingIsATableWithoutRows()
{
    const Run table = m_lianxi.run({u"changes"_s, u"--kind"_s, u"owner"_s});
    QCOMPARE(table.code, 0);
    QCOMPARE(table.out.count('\n'), 1);
    QVERIFY(table.errors.isEmpty());
    const Run document = m_lianxi.run({u"changes"_s, u"--kind"_s, u"owner"_s, u"--json"_s});
    QCOMPARE(document.out, "[]\n");
}

void TestCommandChanges::whatIsTypedWrongIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &options, const QString &named) {
        QTest::newRow(name) << options << named;
    };
    row("account", {u"Shop C"_s}, u"“Shop C”"_s);
    row("account with a hostile name", {u"\x1b[2J"_s}, u"[2J"_s);
    row("contact", {u"--contact"_s, u"wxid_q"_s}, u"“wxid_q”"_s);
    row("contact of another account", {u"Shop B"_s, u"--contact"_s, u"wxid_b"_s}, u"Shop B"_s);
    row("one of two", {u"--contact"_s, u"wxid_b"_s, u"--contact"_s, u"q"_s}, u"“q”"_s);
    row("group", {u"--group"_s, u"9@chatroom"_s}, u"“9@chatroom”"_s);
    row("a friend as a group", {u"--group"_s, u"wxid_a"_s}, u"“wxid_a”"_s);
    row("kind", {u"--kind"_s, u"joined,danced"_s}, u"“danced”"_s);
    row("no kind", {u"--kind"_s, QString()}, u"joined"_s);
    row("since", {u"--since"_s, u"soon"_s}, u"“soon”"_s);
    row("until", {u"--until"_s, u"2026-02-30"_s}, u"“2026-02-30”"_s);
    row("an empty period", {u"--since"_s, u"2026-11-02"_s, u"--until"_s, u"2026-11-01"_s},
        u"--until"_s);
    row("limit", {u"--limit"_s, u"many"_s}, u"--limit"_s);
    row("limit 0", {u"--limit"_s, u"0"_s}, u"--limit"_s);
    row("option", {u"--colour"_s}, u"colour"_s);
}

void TestCommandChanges::whatIsTypedWrongIsSaid()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    const Run run = m_lianxi.run(QStringList{u"changes"_s} + options);
    QCOMPARE(run.code, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.errorText().contains(named), run.errors.constData());
    QVERIFY(!run.errors.contains('\x1b'));
}

void TestCommandChanges::withoutAnAccountItFails()
{
    LianxiProgram lianxi;
    const Run run = lianxi.run({u"changes"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.errors.contains("lianxi help account"), run.errors.constData());
}

void TestCommandChanges::outputThatCannotBeWrittenFails()
{
    for (const QString &more : {QString(), u"--json"_s}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(
            QStringLiteral(LIANXI_PROGRAM),
            QStringList{u"--profile"_s, m_lianxi.path(u"profile"_s), u"changes"_s, more}.filter(
                QRegularExpression(u"."_s)));
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().startsWith("lianxi: "));
    }
}

void TestCommandChanges::aLongHistoryIsComplete()
{
    // More than the pages in which it is read, with a stretch of another account in between.
    LianxiProgram lianxi;
    QVERIFY(QDir(lianxi.folder()).mkdir(u"profile"_s));
    const QString path = lianxi.path(u"profile/lianxi.db"_s);
    AccountKey keys[2] = {};
    {
        Store store;
        QVERIFY(done(store.open(path)));
        for (int i = 0; i < 2; ++i) {
            const auto added = QCoro::waitFor(store.addAccount(account(u"Shop %1"_s.arg(i))));
            QVERIFY(added);
            keys[i] = added->key;
            QVERIFY(done(store.saveRoster(keys[i], {{{u"wxid_a"_s, ContactKind::Friend}}})));
        }
    }
    QList<Row> rows;
    for (int i = 0; i < 20'000; ++i) {
        const AccountKey account = keys[i >= 4'000 && i < 15'000 ? 1 : 0];
        rows.append({account,
                     u"wxid_a"_s,
                     Kind::Renamed,
                     u"2026-11-01T00:00:00"_s,
                     {},
                     QString::number(i)});
    }
    QVERIFY(write(path, rows));
    const auto numbers = [&lianxi](const QStringList &options) {
        QList<int> found;
        const Run run = lianxi.run(QStringList{u"changes"_s, u"--json"_s} + options);
        for (const QJsonValue &row : run.array())
            found.append(row["after"_L1].toString().toInt());
        return found;
    };
    const auto range = [](int from, int to) {
        QList<int> all(to - from);
        std::iota(all.begin(), all.end(), from);
        return all;
    };
    QCOMPARE(numbers({}), range(0, 20'000));
    QCOMPARE(numbers({u"Shop 0"_s}), range(0, 4'000) + range(15'000, 20'000));
    QCOMPARE(numbers({u"Shop 1"_s}), range(4'000, 15'000));
    QCOMPARE(numbers({u"Shop 0"_s, u"--limit"_s, u"6000"_s}),
             range(3'000, 4'000) + range(15'000, 20'000));
    const Run table = lianxi.run({u"changes"_s});
    QCOMPARE(table.out.count('\n'), 20'001);
    QCOMPARE(table.out.count("contact_id"), 1);
}

QTEST_GUILESS_MAIN(TestCommandChanges)
#include "tst_commandchanges.moc"
