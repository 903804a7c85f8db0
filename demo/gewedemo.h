// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"
#include "demoscan.h"
#include "demosystem.h"
#include "gewedemorows.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <optional>

namespace Lianxi {

/// The GeWe wire, self-hosted ("gewechat") or cloud ("gewe"): one product with small differences.
class GeweDemo : public DemoSystem
{
public:
    enum class Flavour { SelfHosted, Cloud };

    GeweDemo(Flavour flavour, const DemoOptions &options);

    [[nodiscard]] QString key() const override;
    [[nodiscard]] QString prefix() const override;
    [[nodiscard]] QString handle() const override { return m_appId; }
    [[nodiscard]] QString token() const override { return m_token; }

    void prepare(const DemoAddresses &addresses) override;
    [[nodiscard]] DemoReply answer(const DemoRequest &request) override;
    [[nodiscard]] DemoReply complaint(const DemoRequest &request, const DemoFault &fault) override;
    void endSession() override;
    [[nodiscard]] DemoWorld &world() override { return m_world; }

private:
    struct Call
    {
        QJsonObject body;
        DemoRequest::Writes writes;
    };
    using Handler = DemoReply (GeweDemo::*)(const Call &);
    struct Route
    {
        QLatin1StringView path;
        Handler handler;
    };
    static const QList<Route> &routes();

    [[nodiscard]] std::optional<DemoReply> refusal(const DemoRequest &request) const;

    DemoReply getTokenId(const Call &call);
    DemoReply getLoginQrCode(const Call &call);
    DemoReply checkLogin(const Call &call);
    DemoReply checkOnline(const Call &call);
    DemoReply getProfile(const Call &call);
    DemoReply fetchContactsList(const Call &call);
    DemoReply fetchContactsListCache(const Call &call);
    DemoReply getBriefInfo(const Call &call);
    DemoReply getDetailInfo(const Call &call);
    DemoReply setFriendRemark(const Call &call);
    DemoReply modifyChatroomRemark(const Call &call);
    DemoReply getChatroomMemberList(const Call &call);
    DemoReply getChatroomInfo(const Call &call);
    DemoReply labelList(const Call &call);

    enum class Rows { Brief, Details };
    DemoReply contactRows(const Call &call, qsizetype most, Rows rows) const;
    [[nodiscard]] QJsonObject addressBook() const;
    void keepRemark(const Call &call, const QString &id, const QString &remark);

    Flavour m_flavour;
    DemoOptions m_options;
    quint64 m_seed;
    QString m_appId;
    QString m_token;
    DemoWorld m_world;
    GeweDemoRows m_rows;

    QElapsedTimer m_listAsked; ///< since the last request for the list
    qsizetype m_cachePolls = 0;
    DemoScan m_scan;
    QString m_scanUuid; ///< the only one that counts
};

} // namespace Lianxi
