// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storebench.h"

#include "datagenerator.h"
#include "measuring.h"
#include "profilefolder.h"
#include "profilemaker.h"
#include "store.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype contactCount = 100'000;
constexpr qsizetype detailsAtOnce = 5000;

/// What was stored, and what one call says next.
struct Facts
{
    QList<Contact> stored;
    QList<QList<ContactDetails>> told;
};

/// Everybody has another signature, region and picture; names stay, as they do in life.
Facts makeFacts()
{
    const DataGenerator before(1);
    const DataGenerator after(2);
    Facts facts;
    for (qsizetype i = 0; i < contactCount; ++i) {
        const Contact contact = before.contact(i);
        Contact other = after.contact(i);
        other.signature = u"%1 %2"_s.arg(other.signature, QString::number(i));
        other.id = contact.id;
        other.nickname = contact.nickname;
        other.remark = contact.remark;
        other.alias = contact.alias;
        if (i % detailsAtOnce == 0)
            facts.told.emplaceBack();
        facts.told.last().append(DataGenerator::details(other));
        facts.stored.append(contact);
    }
    return facts;
}

/// A profile with the contacts of an account, all with details.
class StoredProfile
{
public:
    [[nodiscard]] bool make(const Facts &facts)
    {
        Account account;
        account.system = u"gewechat"_s;
        account.name = u"Shop 1"_s;
        const Result<Account> added = addToProfile(m_folder.path(), account);
        if (!added)
            return false;
        m_account = added->key;
        Store store;
        Roster roster;
        for (const Contact &contact : facts.stored)
            roster.entries.append({contact.id, contact.kind});
        if (!QCoro::waitFor(store.open(database()))
            || !QCoro::waitFor(store.saveRoster(m_account, roster)))
            return false;
        QList<ContactDetails> details;
        for (const Contact &contact : facts.stored)
            details.append(DataGenerator::details(contact));
        return bool(QCoro::waitFor(store.saveDetails(m_account, details, {})));
    }

    [[nodiscard]] QString database() const
    {
        return ProfileFolder::below(m_folder.path()).database;
    }
    [[nodiscard]] AccountKey account() const { return m_account; }

private:
    QTemporaryDir m_folder;
    AccountKey m_account = 0;
};

/// ms; 0 when something went wrong.
double throughTheStore(const Facts &facts)
{
    StoredProfile profile;
    Store store;
    if (!profile.make(facts) || !QCoro::waitFor(store.open(profile.database())))
        return 0;
    QList<QStringList> asked;
    for (const QList<ContactDetails> &call : facts.told) {
        asked.emplaceBack();
        for (const ContactDetails &one : call)
            asked.last().append(one.id);
    }
    const double before = monotonicMs();
    for (qsizetype i = 0; i < facts.told.size(); ++i) {
        if (!QCoro::waitFor(store.saveDetails(profile.account(), facts.told[i], asked[i])))
            return 0;
    }
    return monotonicMs() - before;
}

/// A row of the baseline, as SQLite takes it.
struct PlainRow
{
    QList<QByteArray> texts;
    qint64 sex = 0;
    qint64 key = 0;
};

QList<PlainRow> plainRows(const Facts &facts)
{
    QList<PlainRow> rows;
    rows.reserve(contactCount);
    for (const QList<ContactDetails> &call : facts.told) {
        for (const ContactDetails &one : call) {
            const QStringList labels = one.labelIds.value_or(QStringList());
            const QString labelText
                = labels.isEmpty() ? QString() : u"[\"%1\"]"_s.arg(labels.join("\",\""_L1));
            PlainRow row;
            for (const std::optional<QString> &text :
                 {one.nickname, one.remark, one.alias, one.signature, one.country, one.province,
                  one.city, std::optional(labelText), one.avatarUrl, one.largeAvatarUrl})
                row.texts.append(text.value_or(QString()).toUtf8());
            row.sex = static_cast<qint64>(one.sex.value_or(Sex::Unknown));
            row.key = rows.size() + 1;
            rows.append(row);
        }
    }
    return rows;
}

bool run(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// The columns that the store writes.
bool writeRows(sqlite3 *database, const QList<PlainRow> &rows)
{
    constexpr qint64 now = 1'800'000'000'000;
    sqlite3_stmt *update = nullptr;
    if (!run(database, "BEGIN IMMEDIATE")
        || sqlite3_prepare_v2(database,
                              "UPDATE contact SET nickname = ?1, remark = ?2, alias = ?3,"
                              " signature = ?4, country = ?5, province = ?6, city = ?7,"
                              " label_ids = ?8, avatar_url = ?9, large_avatar_url = ?10,"
                              " members_title = '', sex = ?11, details_at = ?12,"
                              " asked_at = max(asked_at, ?12), remark_at = ?12 WHERE key = ?13",
                              -1, &update, nullptr)
            != SQLITE_OK)
        return false;
    bool isDone = true;
    for (const PlainRow &row : rows) {
        int parameter = 0;
        for (const QByteArray &text : row.texts)
            sqlite3_bind_text(update, ++parameter, text.constData(), static_cast<int>(text.size()),
                              SQLITE_STATIC);
        sqlite3_bind_int64(update, ++parameter, row.sex);
        sqlite3_bind_int64(update, ++parameter, now);
        sqlite3_bind_int64(update, ++parameter, row.key);
        isDone &= sqlite3_step(update) == SQLITE_DONE;
        sqlite3_reset(update);
    }
    sqlite3_finalize(update);
    return run(database, "COMMIT") && isDone;
}

/// ms; 0 when something went wrong.
double throughPlainSqlite(const Facts &facts, const QList<PlainRow> &rows)
{
    StoredProfile profile;
    sqlite3 *database = nullptr;
    if (!profile.make(facts)
        || sqlite3_open(profile.database().toUtf8().constData(), &database) != SQLITE_OK)
        return 0;
    double took = 0;
    if (run(database,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
            "PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF;"
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;"
            "PRAGMA journal_size_limit = 33554432; PRAGMA wal_autocheckpoint = 8000")) {
        const double before = monotonicMs();
        if (writeRows(database, rows))
            took = monotonicMs() - before;
    }
    sqlite3_close(database);
    return took;
}

} // namespace

QList<BenchRow> benchStore(const BenchPlan &plan)
{
    const Facts facts = makeFacts();
    const QList<PlainRow> rows = plainRows(facts);
    const Versus result = measureInTurn(
        plan.rounds, [&] { return throughTheStore(facts); },
        [&] { return throughPlainSqlite(facts, rows); });
    return {{u"store-100k"_s, result.ours.median(), u"ms"_s, u"the same rows through sqlite3"_s,
             result.baseline.median()}};
}

} // namespace Lianxi
