// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "demoscan.h"
#include "demosystem.h"
#include "webwxdemosession.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace Lianxi {

/// "webwx": the web protocol, its login host and its API on one address. A later login leaves the
/// earlier ones as they are, each with names of its own for the same people.
class WebWxDemo : public DemoSystem
{
public:
    explicit WebWxDemo(const DemoOptions &options);

    [[nodiscard]] QString key() const override;
    [[nodiscard]] QString prefix() const override;
    [[nodiscard]] QMap<QString, QString> settings(const QString &address) const override;

    void prepare(const DemoAddresses &addresses) override;
    [[nodiscard]] DemoReply answer(const DemoRequest &request) override;
    [[nodiscard]] DemoReply complaint(const DemoRequest &request, const DemoFault &fault) override;
    [[nodiscard]] QStringList payload() const override;
    void endSession() override;
    [[nodiscard]] DemoWorld &world() override { return m_world; }

private:
    using Handler = DemoReply (WebWxDemo::*)(const DemoRequest &);
    /// Calls of the API, in a session.
    struct Call
    {
        const DemoRequest &request;
        const WebWxDemoSession &session;
        QJsonObject body;
    };
    using ApiHandler = DemoReply (WebWxDemo::*)(const Call &);

    DemoReply jslogin(const DemoRequest &request);
    DemoReply login(const DemoRequest &request);
    DemoReply ticketPage(const DemoRequest &request);
    DemoReply picture(const DemoRequest &request);
    DemoReply getContact(const DemoRequest &request);

    [[nodiscard]] DemoReply api(const DemoRequest &request, ApiHandler handler);
    DemoReply init(const Call &call);
    DemoReply statusNotify(const Call &call);
    DemoReply batchGetContact(const Call &call);
    DemoReply opLog(const Call &call);

    [[nodiscard]] QByteArray confirmed(const QString &uuid);
    /// The session whose cookies came with a request; null: none.
    [[nodiscard]] const WebWxDemoSession *sessionOf(const DemoRequest &request) const;

    DemoOptions m_options;
    quint64 m_seed;
    QString m_address;
    DemoWorld m_world;

    DemoScan m_scan;
    int m_codes = 0;
    int m_logins = 0;
    QSet<QString> m_scanned; ///< uuids for which 201 was said
    QSet<QString> m_tickets; ///< not used yet
    QHash<QString, WebWxDemoSession> m_sessions; ///< by sid
};

} // namespace Lianxi
