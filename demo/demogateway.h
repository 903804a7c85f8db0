// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofault.h"
#include "demooptions.h"
#include "demosystem.h"

#include <QCache>
#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QMutex>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace Lianxi {

class DemoServer;

/// One request that arrived, for tests of what a client does and when.
struct DemoCall
{
    QString path;
    qint64 at = 0; ///< ms since the gateway was started
    QByteArray body;
    QString query = {}; ///< percent-encoded, as it came
};

/// A real HTTP server on loopback that speaks the gateways' wire formats over invented people. It
/// is written from the formats' description alone and shares no code with the client: what both
/// understand has two witnesses.
///
/// start() and all replies happen on the thread that the object lives on (see DemoServerThread).
/// Options and addresses may be read from any thread once start() has returned; so may everything
/// below "Any thread".
class DemoGateway : public QObject
{
    Q_OBJECT

public:
    explicit DemoGateway(const DemoOptions &options, QObject *parent = nullptr);
    ~DemoGateway() override;

    /// Listens; false with errorString() when the port is taken. The people are made right after,
    /// so that nobody has to wait for them here.
    [[nodiscard]] bool start();
    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QHostAddress address() const { return m_address; }

    /// The keys of the systems that it speaks: "open", "wkteam", "webwx", "gewechat", "gewe".
    [[nodiscard]] QStringList systems() const;
    /// What a user types for an account of \a system: its address, … Empty for an unknown one.
    [[nodiscard]] QUrl url(const QString &system) const;
    /// Below it are the pictures of all systems.
    [[nodiscard]] QUrl pictureUrl() const;

    // Any thread.

    /// … what names its device (deviceId, wId, appId; webwx has none), its key (webwx has none),
    /// the settings that it cannot do without, and who may sign in to the gateway for a key (open,
    /// wkteam). Empty where there is no such thing.
    [[nodiscard]] QString handle(const QString &system) const;
    [[nodiscard]] QString token(const QString &system) const;
    [[nodiscard]] QMap<QString, QString> settings(const QString &system) const;
    [[nodiscard]] QString user(const QString &system) const;
    [[nodiscard]] QString password(const QString &system) const;

    /// As after another login: the device has another handle() and the old one is refused (open,
    /// wkteam). Nothing where a handle lasts for ever.
    void renewHandle(const QString &system);
    /// The key, or webwx's sessions, are over; a new sign-in gives new ones.
    void endSession(const QString &system);

    void setFault(const QString &path, const DemoFault &fault) { m_faults.set(path, fault); }
    void appendFault(const QString &path, const DemoFault &fault) { m_faults.append(path, fault); }
    void removeFault(const QString &path) { m_faults.remove(path); }
    void clearFaults() { m_faults.clear(); }

    /// Reads or changes the world of \a system while no request is answered; keep it short.
    void visit(const QString &system, const std::function<void(DemoWorld &)> &visitor);

    /// How many requests ended so, e.g. "/contacts/getDetailInfo"; "" counts all.
    [[nodiscard]] qsizetype requestCount(const QString &pathEnd = QString()) const;
    /// The latest requests, oldest first; at most 4,000.
    [[nodiscard]] QList<DemoCall> calls() const;
    void forgetCalls();

Q_SIGNALS:
    /// What start() came to; for those who did not wait for it.
    void started();
    void failed(const QString &error);

private:
    [[nodiscard]] DemoSystem *system(const QString &key) const;
    [[nodiscard]] DemoSystem *systemOfPath(const QString &path) const;
    /// What \a question answers for this system. Never waits for worlds to be made.
    [[nodiscard]] QString ask(const QString &system, QString (DemoSystem::*question)() const) const;
    void prepare();
    void handle(const DemoRequest &request, QTcpSocket *socket);
    void record(const DemoRequest &request);
    [[nodiscard]] DemoReply answer(const DemoRequest &request,
                                   const std::optional<DemoFault> &fault);
    [[nodiscard]] DemoReply answerSystem(DemoSystem &system, DemoRequest request,
                                         const std::optional<DemoFault> &fault) const;
    [[nodiscard]] DemoReply picture(const QString &path);

    std::vector<std::unique_ptr<DemoSystem>> m_systems;
    DemoFaultTable m_faults;
    DemoServer *m_server = nullptr; ///< a child
    quint16 m_configuredPort;
    quint16 m_port = 0;
    QHostAddress m_address;
    QString m_error;

    mutable QMutex m_worldMutex; ///< guards the systems' worlds
    /// Guards the systems' handles and keys; who changes them holds both.
    mutable QMutex m_accountMutex;
    bool m_prepared = false;
    QCache<QString, QByteArray> m_pictures; ///< cost = bytes; the server's thread only

    mutable QMutex m_callsMutex;
    QElapsedTimer m_clock;
    QHash<QString, qsizetype> m_counts;
    QList<DemoCall> m_calls;
};

} // namespace Lianxi
