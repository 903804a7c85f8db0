// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "database.h"
#include "schema.h"
#include "schemasteps.h"

#include <QRegularExpression>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestStoreSchema : public QObject
{
    Q_OBJECT

private:
    static QVariantList layout(SecondConnection &raw)
    {
        return raw.column(u"SELECT type || ' ' || name || ' ' || coalesce(sql, '')"
                          " FROM sqlite_schema ORDER BY type, name"_s);
    }

private Q_SLOTS:
    void aFreshDatabaseHasTheNewestVersionAndThisLayout()
    {
        StoreFixture store;
        SecondConnection raw(store.path());
        QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), Schema::version());
        QCOMPARE(raw.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(raw.value(u"PRAGMA encoding"_s).toString(), u"UTF-8"_s);
        const QVariantList tables = raw.column(
            u"SELECT m.name || '(' || (SELECT group_concat(name, ' ') FROM"
            " pragma_table_info(m.name)) || ')' FROM sqlite_schema m WHERE m.type = 'table'"
            " AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name"_s);
        const QVariantList expected{
            u"account(key name system url handle secret_id secret_place settings wxid nickname"
            " alias avatar_url roster_at held_roster roster_login roster_listed"
            " roster_expected labels_at)"_s,
            u"batch(key created_at undoes)"_s,
            u"change(key account contact kind at run before after person_id person_name person)"_s,
            u"contact(key account id kind position first_seen last_seen gone_since details_at"
            " asked_at members_at member_count sex nickname remark alias signature country province"
            " city label_ids avatar_url large_avatar_url owner_id members_title members_old"
            " remark_at members_complete members_wanted)"_s,
            u"edit(key contact state remark earlier words created_at sent_at base tries"
            " batch)"_s,
            u"label(account id name position)"_s,
            u"member(group_key person position role group_nickname inviter)"_s,
            u"person(key account id nickname avatar_url is_old)"_s,
            u"sync_run(key account began_at ended_at is_complete)"_s,
        };
        QCOMPARE(tables, expected);
        const QVariantList indexes = raw.column(
            u"SELECT name FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL ORDER BY name"_s);
        QCOMPARE(indexes,
                 (QVariantList{u"batch_undoes"_s, u"change_account"_s, u"change_contact"_s,
                               u"change_person"_s, u"contact_account"_s, u"edit_batch"_s,
                               u"edit_contact"_s, u"edit_live"_s, u"edit_open"_s,
                               u"member_person"_s, u"sync_run_account"_s, u"sync_run_open"_s}));
        // A secret has no place to be in.
        const QString all = QVariant(layout(raw)).toStringList().join(u' ').toLower();
        QVERIFY(!all.contains(QRegularExpression(u"password|token|skey|cookie"_s)));
    }

    void openingAgainChangesNoLayout()
    {
        StoreFixture store;
        SecondConnection raw(store.path());
        const QVariantList before = layout(raw);
        store.restart();
        QCOMPARE(layout(raw), before);
    }

    void aFurtherStepKeepsTheRows()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        store.stop();
        QList<QLatin1StringView> steps(schemaSteps.begin(), schemaSteps.end());
        steps.append("-- a comment; with a semicolon\nALTER TABLE contact ADD COLUMN extra TEXT;\n"
                     "UPDATE contact SET extra = id; -- and one more\n"_L1);
        {
            Database database;
            QVERIFY(database.open(store.path()));
            QVERIFY(Schema::migrate(database, steps));
            QVERIFY(Schema::migrate(database, steps)); // nothing left to do
        }
        SecondConnection raw(store.path());
        QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), Schema::version() + 1);
        QCOMPARE(raw.value(u"SELECT extra FROM contact"_s).toString(), u"wxid_a"_s);
    }

    void aDatabaseOfTheFirstVersionKeepsItsRowsAndGetsTheLayoutOfANewOne()
    {
        StoreFixture fresh;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"old.db"_s);
        {
            Database database;
            QVERIFY(database.open(path));
            QVERIFY(Schema::migrate(database, std::span(schemaSteps).first(1)));
            QCOMPARE(database.number(u"PRAGMA user_version"_s), 1);
        }
        {
            SecondConnection raw(path);
            QVERIFY(raw.run(u"INSERT INTO account (name, system, url, handle, secret_id,"
                            " secret_place, settings) VALUES ('Shop A', 'gewechat',"
                            " 'http://localhost', 'wx_1', 's1', 0, '{}')"_s));
            const QString insert
                = u"INSERT INTO contact (account, id, kind, position, first_seen, last_seen,"
                  " details_at, members_at, nickname) VALUES (1, '%1', %2, 0, 5, 6, 7, 8, '%3')"_s;
            QVERIFY(raw.run(insert.arg(u"wxid_a"_s, u"0"_s, u"A"_s)));
            QVERIFY(raw.run(insert.arg(u"1@chatroom"_s, u"1"_s, u"Club"_s)));
            QVERIFY(raw.run(insert.arg(u"2@chatroom"_s, u"1"_s, u""_s)));
            QVERIFY(raw.run(u"INSERT INTO person (account, id, nickname, avatar_url)"
                            " VALUES (1, 'wxid_a', 'A', '')"_s));
            QVERIFY(raw.run(u"INSERT INTO member (group_key, person, position, role,"
                            " group_nickname, inviter) VALUES (3, 1, 0, 0, '', '')"_s));
            QVERIFY(raw.run(u"INSERT INTO edit (contact, state, remark, earlier, created_at)"
                            " VALUES (1, 0, 'VIP', '', 9)"_s));
        }
        StoreFixture store(path);
        QVERIFY(store.opened.setAsidePath.isEmpty());
        QCOMPARE(must(store->accounts()).first().name, u"Shop A"_s);
        const QList<Contact> contacts = must(store->contacts(1));
        QCOMPARE(contacts.size(), 3);
        QCOMPARE(contacts.at(0).remark, u"VIP"_s);
        QCOMPARE(contacts.at(0).detailsAt, 7);
        QCOMPARE(contacts.at(1).membersAt, 8);
        QCOMPARE(contacts.at(1).membersTitle, QString());
        // A group without a title keeps its members, and is asked for them once more.
        QCOMPARE(contacts.at(2).membersAt, 0);
        QCOMPARE(must(store->members(3)).size(), 1);
        QVERIFY(must(store->idsAreGood(1)));

        SecondConnection raw(path);
        SecondConnection other(fresh.path());
        QCOMPARE(layout(raw), layout(other));
        QCOMPARE(raw.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    void aDatabaseOfTheSecondVersionKnowsWhatItsRowsTellOfHistory()
    {
        StoreFixture fresh;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"old.db"_s);
        {
            Database database;
            QVERIFY(database.open(path));
            QVERIFY(Schema::migrate(database, std::span(schemaSteps).first(2)));
        }
        {
            SecondConnection raw(path);
            QVERIFY(raw.run(u"INSERT INTO account (name, system, url, handle, secret_id,"
                            " secret_place, settings, roster_at) VALUES ('Shop A', 'gewechat',"
                            " 'http://localhost', 'wx_1', 's1', 0, '{}', 6)"_s));
            // id, kind, details_at, members_at, member_count, members_old, nickname, remark
            for (const QString &values :
                 {u"'wxid_a', 0, 7, 0, 0, 0, 'A', 'VIP'"_s, u"'wxid_new', 0, 0, 0, 0, 0, '', ''"_s,
                  u"'1@chatroom', 1, 7, 8, 2, 0, 'Complete', ''"_s,
                  u"'2@chatroom', 1, 7, 8, 3, 0, 'Two of three', ''"_s,
                  u"'3@chatroom', 1, 7, 8, 1, 1, 'Of an earlier login', ''"_s,
                  u"'4@chatroom', 1, 7, 8, 1, 0, '', ''"_s,
                  u"'5@chatroom', 1, 7, 0, 0, 0, 'Never opened', ''"_s})
                QVERIFY(raw.run(
                    u"INSERT INTO contact (account, id, kind, details_at, members_at, member_count,"
                    " members_old, nickname, remark, position, first_seen, last_seen)"
                    " VALUES (1, %1, 0, 5, 6)"_s.arg(values)));
            for (const QString &id : {u"a"_s, u"b"_s, u"old"_s})
                QVERIFY(raw.run(u"INSERT INTO person (account, id, nickname, avatar_url)"
                                " VALUES (1, 'wxid_%1', '%1', '')"_s.arg(id)));
            for (const QString &values :
                 {u"3, 1"_s, u"3, 2"_s, u"4, 1"_s, u"4, 2"_s, u"5, 3"_s, u"6, 2"_s})
                QVERIFY(
                    raw.run(u"INSERT INTO member (group_key, person, position, role,"
                            " group_nickname, inviter) VALUES (%1, 0, 0, '', '')"_s.arg(values)));
            // Written while the contact showed something else: replaces what the gateway has.
            QVERIFY(raw.run(u"INSERT INTO edit (contact, state, remark, earlier, created_at,"
                            " sent_at) VALUES (1, 1, 'mine', 'shown', 9, 10), (2, 0, 'new', '', 9,"
                            " 0)"_s));
        }
        StoreFixture store(path);
        QVERIFY(store.opened.setAsidePath.isEmpty());
        {
            SecondConnection raw(path);
            SecondConnection other(fresh.path());
            QCOMPARE(layout(raw), layout(other));
            const auto numbers = [&raw](const QString &column, const QString &table) {
                const QVariantList values
                    = raw.column(u"SELECT %1 FROM %2 ORDER BY key"_s.arg(column, table));
                return QVariant(values).toStringList().join(u' ');
            };
            QCOMPARE(numbers(u"remark_at"_s, u"contact"_s), u"7 0 7 7 7 7 7"_s);
            QCOMPARE(numbers(u"members_complete"_s, u"contact"_s), u"0 0 1 0 1 1 0"_s);
            QCOMPARE(numbers(u"members_wanted"_s, u"contact"_s), u"0 0 1 1 1 0 0"_s);
            QCOMPARE(numbers(u"is_old"_s, u"person"_s), u"0 0 1"_s);
            QCOMPARE(numbers(u"base"_s, u"edit"_s), u"VIP "_s);
            QCOMPARE(numbers(u"tries"_s, u"edit"_s), u"1 0"_s);
        }
        QCOMPARE(must(store->changeCount({})), 0);

        // What was known counts: from the first sync on differences are noted.
        must(store->saveDetails(1, {{.id = u"wxid_a"_s, .nickname = u"AA"_s, .remark = u"mine"_s}},
                                {}));
        must(store->saveMembers(1, {.groupId = u"1@chatroom"_s, .members = {{.id = u"wxid_a"_s}}}));
        must(store->saveMembers(1, {.groupId = u"2@chatroom"_s, .members = {{.id = u"wxid_a"_s}}}));
        QList<Change::Kind> kinds;
        for (const Change &change : must(store->changes({})))
            kinds.append(change.kind);
        QCOMPARE(kinds,
                 (QList{Change::Kind::Left, Change::Kind::RemarkByUs, Change::Kind::Renamed}));
    }

    void aStepThatFailsLeavesEverythingAsItWas()
    {
        StoreFixture store;
        store.addAccount();
        store.stop();
        QVariantList before;
        {
            SecondConnection raw(store.path());
            before = layout(raw);
        }
        QList<QLatin1StringView> steps(schemaSteps.begin(), schemaSteps.end());
        steps.append("CREATE TABLE extra (x);\nDELETE FROM account;\nINSERT INTO nowhere"
                     " VALUES (1);\n"_L1);
        {
            Database database;
            QVERIFY(database.open(store.path()));
            const Result<void> migrated = Schema::migrate(database, steps);
            QVERIFY(!migrated);
            QCOMPARE(migrated.error().kind, Error::Kind::Storage);
            QVERIFY(migrated.error().words.contains(u"nowhere"_s));
        }
        SecondConnection raw(store.path());
        QCOMPARE(layout(raw), before);
        QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), Schema::version());
        QCOMPARE(raw.value(u"SELECT count(*) FROM account"_s).toInt(), 1);
    }

    void theOutboxIsWrittenThroughToTheDisk()
    {
        Database database;
        QVERIFY(database.open({}));
        QVERIFY(database.configure());
        const auto synchronous = [&] { return database.number(u"PRAGMA synchronous"_s); };
        QCOMPARE(synchronous(), 1); // NORMAL
        {
            Transaction transaction(database, Database::Durability::Full);
            QCOMPARE(synchronous(), 2); // FULL
            QVERIFY(transaction.commit());
        }
        QCOMPARE(synchronous(), 1);
        {
            const Transaction transaction(database, Database::Durability::Full);
            QCOMPARE(synchronous(), 2);
        }
        QCOMPARE(synchronous(), 1);
        QCOMPARE(database.number(u"PRAGMA foreign_keys"_s), 1);
        QCOMPARE(database.number(u"PRAGMA secure_delete"_s), 0);
    }

    void theFirstErrorSticksUntilItIsTaken()
    {
        Database database;
        QVERIFY(database.open({}));
        QVERIFY(database.command(u"CREATE TABLE t (x INTEGER UNIQUE)"_s));
        {
            Statement insert = database.statement(u"INSERT INTO t VALUES (?)"_s);
            QVERIFY(insert.exec(1));
            QVERIFY(!insert.exec(1));
            QVERIFY(!insert.exec(2)); // would do, but comes after an error
        }
        QVERIFY(!database.run(u"SELECT x FROM t"_s).next());
        const Result<void> taken = database.takeError();
        QCOMPARE(taken.error().words, u"UNIQUE constraint failed: t.x"_s);
        QVERIFY(database.takeError());
        QCOMPARE(database.number(u"SELECT count(*) FROM t"_s), 1);
        QVERIFY(!database.run(u"SELECT nonsense FROM t"_s).next());
        QVERIFY(!database.takeError());
    }
};

QTEST_GUILESS_MAIN(TestStoreSchema)
#include "tst_storeschema.moc"
