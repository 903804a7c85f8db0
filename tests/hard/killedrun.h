// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace Lianxi {

/// A remark that a worker was told to write.
struct OrderedRemark
{
    QString id; ///< of the contact, as the gateway calls it
    QString remark; ///< no other edit has the same
};

/// What a worker said before its end; see killworker.cpp.
struct Sayings
{
    bool isOpen = false;
    bool isSynced = false;
    bool isDone = false;
    int contacts = 0;
    int withDetails = 0;
    int withMembers = 0;
    QMap<qint64, QString> saved; ///< remarks by the key of their edit
    std::optional<qint64> batch; ///< the batch that was saved
    QMap<qint64, int> settled; ///< states by the key of the edit
    QStringList failures;
};

/// One run of the worker.
class KilledRun
{
public:
    KilledRun(const QString &profile, const QString &secret, const QList<OrderedRemark> &remarks);
    /// One that saves all the remarks together, and does not sync.
    struct Batch
    {
        QList<OrderedRemark> remarks;
    };
    KilledRun(const QString &profile, const QString &secret, const Batch &batch);
    ~KilledRun();

    enum class Since { Start, Opened };

    /// Lets it run for so long, or until it is done, then kills it.
    [[nodiscard]] Sayings killAfter(std::chrono::microseconds time, Since since);
    /// Lets it run until it is done and ends it in good order; nothing when it does not come to
    /// that.
    [[nodiscard]] std::optional<Sayings> runToTheEnd();
    /// From the start until it had opened its accounts, and until it was done.
    [[nodiscard]] std::chrono::microseconds openedAfter() const { return m_openedAfter; }
    [[nodiscard]] std::chrono::microseconds doneAfter() const { return m_doneAfter; }

private:
    [[nodiscard]] std::chrono::microseconds age() const;
    void listen(std::chrono::milliseconds time);
    void start(const QString &profile, const QByteArray &orders);

    QProcess m_process;
    std::chrono::steady_clock::time_point m_start;
    std::chrono::microseconds m_openedAfter{0};
    std::chrono::microseconds m_doneAfter{0};
    Sayings m_sayings;
};

} // namespace Lianxi
