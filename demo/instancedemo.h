// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "demosystem.h"
#include "instancedemorows.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Lianxi {

/// What "open" and "wkteam" have in common: a key in the header, an instance named in each call, an
/// envelope of code, message and data; and, written once, the calls that "open" shares with
/// wkteam's successor.
class InstanceDemo : public DemoSystem
{
public:
    [[nodiscard]] QString key() const override { return m_wire.key; }
    [[nodiscard]] QString prefix() const override { return m_wire.prefix; }
    [[nodiscard]] QString handle() const override { return m_handle; }
    [[nodiscard]] QString token() const override { return m_token; }
    [[nodiscard]] QString user() const override { return m_user; }
    [[nodiscard]] QString password() const override { return m_password; }

    void prepare(const DemoAddresses &addresses) override;
    [[nodiscard]] DemoReply answer(const DemoRequest &request) override;
    [[nodiscard]] DemoReply complaint(const DemoRequest &request, const DemoFault &fault) override;
    void renewHandle() override;
    void endSession() override;
    [[nodiscard]] DemoWorld &world() override { return m_world; }

protected:
    enum class Bodies { Json, JsonOrForm };
    /// What tells the systems apart on the wire.
    struct Wire
    {
        QLatin1StringView key;
        QLatin1StringView prefix;
        QLatin1StringView instance; ///< the parameter that names the instance
        QLatin1StringView contact; ///< the parameter that names contacts
        Bodies bodies;
    };
    InstanceDemo(const Wire &wire, const DemoOptions &options, quint64 seed);

    /// The parameters of a call, all of them text.
    struct Call
    {
        QHash<QString, QString> parameters;
        DemoRequest::Writes writes = DemoRequest::Writes::Apply;

        [[nodiscard]] QString value(QLatin1StringView name) const { return parameters.value(name); }
        [[nodiscard]] bool has(QLatin1StringView name) const { return parameters.contains(name); }
    };
    enum class Needs { Nothing, Key, Instance };
    enum class Method { Post, Get };

    /// Calls for \a path go to \a handler of the derived class.
    template <typename System>
    void serve(QLatin1StringView path, Needs needs, DemoReply (System::*handler)(const Call &),
               Method method = Method::Post)
    {
        m_routes.insert(path, {needs, method, [this, handler](const Call &call) {
                                   return (static_cast<System *>(this)->*handler)(call);
                               }});
    }

    [[nodiscard]] DemoReply success(const QString &message, const QJsonValue &data);
    [[nodiscard]] DemoReply refused(int code, const QString &message);
    /// Like an id that WeChat does not know.
    [[nodiscard]] DemoReply noSuchContact(const QString &id);

    // What the two share.
    DemoReply initAddressList(const Call &call);
    DemoReply getAddressList(const Call &call);
    DemoReply getContact(const Call &call);
    DemoReply getChatRoomMember(const Call &call);
    DemoReply modifyRemark(const Call &call);
    DemoReply modifyGroupRemark(const Call &call);
    DemoReply getContactLabelList(const Call &call);

    [[nodiscard]] bool isRightPassword(const QString &user, const QString &password) const;
    void keepRemark(const Call &call, const QString &id, const QString &remark);
    [[nodiscard]] const DemoWorld &people() const { return m_world; }
    [[nodiscard]] const InstanceDemoRows &rows() const { return m_rows; }
    [[nodiscard]] const DemoOptions &options() const { return m_options; }
    [[nodiscard]] quint64 seed() const { return m_seed; }
    /// Another instance's name.
    [[nodiscard]] QString inventHandle(const QString &topic) const;

private:
    struct Route
    {
        Needs needs = Needs::Key;
        Method method = Method::Post;
        std::function<DemoReply(const Call &)> handler;
    };

    [[nodiscard]] std::optional<DemoReply> refusedKey(const DemoRequest &request);
    [[nodiscard]] std::optional<Call> read(const DemoRequest &request) const;
    [[nodiscard]] DemoReply envelope(int code, const QString &message, const QJsonValue &data);
    [[nodiscard]] DemoReply initialising();

    Wire m_wire;
    DemoOptions m_options;
    quint64 m_seed;
    QString m_handle;
    QString m_token;
    QSet<QString> m_expiredTokens;
    QString m_user;
    QString m_password;
    QHash<QString, Route> m_routes;
    DemoWorld m_world;
    InstanceDemoRows m_rows;

    QElapsedTimer m_listAsked; ///< since the list was asked to be prepared; invalid: never
    int m_replies = 0;
    int m_initialisings = 0;
};

} // namespace Lianxi
