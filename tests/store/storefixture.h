// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <memory>

namespace Lianxi {

/// Waits for a task; a test may.
template <typename T>
Result<T> wait(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

/// Waits for a task that has to succeed.
template <typename T>
T must(QCoro::Task<Result<T>> task)
{
    Result<T> result = QCoro::waitFor(std::move(task));
    if (!result) {
        QTest::qFail(qPrintable(result.error().words), __FILE__, __LINE__);
        if constexpr (!std::is_void_v<T>)
            return {};
    }
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// The kind of the error that a task ended with; nothing when it succeeded.
template <typename T>
std::optional<Error::Kind> errorOf(QCoro::Task<Result<T>> task)
{
    const Result<T> result = QCoro::waitFor(std::move(task));
    return result ? std::nullopt : std::optional(result.error().kind);
}

/// A store in a folder of its own, with a clock that the test turns and with ears for committed().
class StoreFixture
{
public:
    explicit StoreFixture(const QString &path = {})
        : m_path(path.isEmpty() ? m_folder.filePath(QStringLiteral("data/lianxi.db")) : path)
    {
        start();
    }

    void start()
    {
        m_store = std::make_unique<Store>(nullptr, [this] { return ++now; });
        QObject::connect(m_store.get(), &Store::committed, m_store.get(),
                         [this](const ChangeSet &changes) { told.append(changes); });
        opened = must(m_store->open(m_path));
    }
    void stop() { m_store.reset(); }
    void restart()
    {
        stop();
        start();
    }

    AccountKey addAccount(const QString &name = QStringLiteral("Shop A"))
    {
        Account account;
        account.name = name;
        account.url = QUrl(QStringLiteral("http://localhost:2531/v2/api"));
        return must(m_store->addAccount(account)).key;
    }

    Contact contact(AccountKey account, const QString &id)
    {
        const QList<Contact> all = must(m_store->contacts(account));
        for (const Contact &one : all) {
            if (one.id == id)
                return one;
        }
        return {};
    }

    /// What was told since the last call.
    QList<ChangeSet> takeTold() { return std::exchange(told, {}); }

    Store &operator*() { return *m_store; }
    Store *operator->() { return m_store.get(); }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    qint64 now = 1'700'000'000'000;
    Store::Opened opened;
    QList<ChangeSet> told;

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Store> m_store;
};

/// Another program with the same file open.
class SecondConnection
{
public:
    explicit SecondConnection(const QString &path)
        : m_name(QUuid::createUuid().toString())
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~SecondConnection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(SecondConnection)

    bool run(const QString &sql)
    {
        QSqlQuery query(m_database);
        const bool done = query.exec(sql);
        if (!done)
            qWarning() << sql << query.lastError();
        return done;
    }
    QVariantList column(const QString &sql)
    {
        QSqlQuery query(m_database);
        QVariantList values;
        if (!query.exec(sql))
            qWarning() << sql << query.lastError();
        while (query.next())
            values.append(query.value(0));
        return values;
    }
    QVariant value(const QString &sql)
    {
        const QVariantList values = column(sql);
        return values.isEmpty() ? QVariant() : values.first();
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

/// A roster of friends with the given ids.
inline Roster rosterOf(const QStringList &ids)
{
    Roster roster;
    for (const QString &id : ids)
        roster.entries.append({id, kindOfId(id)});
    return roster;
}

/// "wxid_<from>" … "wxid_<until - 1>".
inline QStringList manyIds(qsizetype from, qsizetype until)
{
    QStringList ids;
    for (qsizetype i = from; i < until; ++i)
        ids.append(QStringLiteral("wxid_%1").arg(i));
    return ids;
}

} // namespace Lianxi
