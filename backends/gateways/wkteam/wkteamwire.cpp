// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamwire.h"

#include "contactrows.h"
#include "jsonreply.h"
#include "wkteamenvelope.h"
#include "wkteamrows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::WkTeamWire {

namespace {

std::unexpected<Error> badShape(const QString &words)
{
    return failure(Error::Kind::BadReply, words);
}

/// `data` where it has to be a list.
Result<QJsonArray> dataList(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    const std::optional<QJsonArray> rows = looseList(*data);
    if (!rows)
        return badShape(u"data is not a list"_s);
    return *rows;
}

/// The kind of an id on a list; `listKind` unset: what the id tells.
ContactKind kindOn(const QString &id, std::optional<ContactKind> listKind)
{
    return isSystemId(id) ? ContactKind::System : listKind.value_or(kindOfId(id));
}

/// Fills a roster from several lists: of an id on two lists the first is believed. A list that is
/// something else must not pass as an empty one: its contacts would be marked gone.
class RosterBuilder
{
public:
    enum class Rows { Ids, Full };

    explicit RosterBuilder(Rows rows)
        : m_rows(rows)
    {
    }

    /// Reads one list, which may be absent or null.
    void add(const QJsonValue &list, std::optional<ContactKind> kind)
    {
        if (list.isUndefined())
            return;
        m_hasList = true;
        const std::optional<QJsonArray> rows = looseList(list);
        if (!rows) {
            m_isBad = true;
            return;
        }
        for (const QJsonValue &row : *rows)
            addRow(row, kind);
    }

    [[nodiscard]] Result<Roster> take()
    {
        logSkippedRows(m_skipped, "wkteam: the roster");
        if (!m_hasList)
            return badShape(u"data has none of the lists"_s);
        if (m_isBad)
            return badShape(u"one of the lists is not a list"_s);
        return std::move(m_roster);
    }

private:
    void addRow(const QJsonValue &row, std::optional<ContactKind> kind)
    {
        ContactDetails details;
        if (m_rows == Rows::Full)
            details = listRowOf(row.toObject());
        else
            details.id = looseId(row);
        if (details.id.isEmpty()) {
            ++m_skipped;
            return;
        }
        if (m_seen.contains(details.id))
            return;
        m_seen.insert(details.id);
        m_roster.entries.append({details.id, kindOn(details.id, kind)});
        if (m_rows == Rows::Full)
            m_roster.rows.append(std::move(details));
    }

    const Rows m_rows;
    Roster m_roster;
    QSet<QString> m_seen;
    qsizetype m_skipped = 0;
    bool m_hasList = false;
    bool m_isBad = false;
};

/// A kind whose list says nothing: its contacts are not marked gone because of that.
void addUntold(Result<Roster> &roster, const QJsonValue &list,
               std::initializer_list<ContactKind> kinds)
{
    if (roster && isNothing(list))
        roster->untold.append(kinds);
}

/// What stands in a list of one, or alone.
QJsonObject onlyObject(const QJsonValue &data)
{
    return data.isArray() ? data.toArray().first().toObject() : data.toObject();
}

std::optional<bool> looseBoolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = looseId(value).toLower();
    if (text == "true"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "0"_L1)
        return false;
    return std::nullopt;
}

/// The readable rows of `list` as devices.
QList<Device> devicesOf(const QJsonArray &list, QLatin1StringView handle, QLatin1StringView wxid)
{
    QList<Device> devices;
    for (const QJsonValue &row : list) {
        const QJsonObject object = row.toObject();
        Device device{.handle = looseId(object[handle]), .wxid = looseId(object[wxid])};
        if (!device.handle.isEmpty())
            devices.append(std::move(device));
    }
    logSkippedRows(list.size() - devices.size(), "wkteam: the devices");
    return devices;
}

} // namespace

Result<void> doneFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    return {};
}

Result<QString> keyFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    // "Authorization" at one of the two, "authorization" at the other.
    for (const QLatin1StringView name : {"authorization"_L1, "Authorization"_L1}) {
        if (const std::optional<QString> key = presentText((*data)[name]))
            return *key;
    }
    return badShape(u"no key in the reply"_s);
}

Result<bool> onlineFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data) {
        const Error &error = data.error();
        const bool isNo
            = (error.kind == Error::Kind::Rejected || error.kind == Error::Kind::UnknownDevice)
            && error.code == 1001;
        return isNo ? Result<bool>(false) : failure(error);
    }
    if (!data->toObject().contains("isOnline"_L1))
        return true;
    const std::optional<bool> online = looseBoolean((*data)["isOnline"_L1]);
    if (!online)
        return badShape(u"isOnline is not a boolean"_s);
    return *online;
}

Result<DevicePage> workstationFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    const std::optional<QJsonArray> rows = looseList((*data)["lists"_L1]);
    if (!rows)
        return badShape(u"lists is not a list"_s);
    // What wechatStatus means is not known, so it says nothing of being online.
    QList<Device> devices = devicesOf(*rows, "deviceId"_L1, "wxid"_L1);
    if (devices.isEmpty() && !rows->isEmpty())
        return badShape(u"no readable device"_s);
    return DevicePage{.devices = std::move(devices),
                      .rows = rows->size(),
                      .total = looseInteger((*data)["total"_L1])};
}

Result<QList<Device>> instancesFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonArray> rows = dataList(json, secret);
    if (!rows)
        return failure(rows.error());
    QList<Device> instances = devicesOf(*rows, "wId"_L1, "wcId"_L1);
    if (instances.isEmpty() && !rows->isEmpty())
        return badShape(u"no readable instance"_s);
    return instances;
}

Result<Roster> rosterFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    if (isNothing(*data) || (data->isArray() && data->toArray().isEmpty())
        || (data->isObject() && data->toObject().isEmpty()))
        return Roster(); // nothing is prepared
    const QJsonObject lists = data->toObject();
    RosterBuilder builder(RosterBuilder::Rows::Ids);
    builder.add(lists["chatrooms"_L1], ContactKind::Group);
    builder.add(lists["chatRooms"_L1], ContactKind::Group);
    builder.add(lists["ghs"_L1], ContactKind::Public);
    builder.add(lists["friends"_L1], std::nullopt);
    builder.add(lists["others"_L1], std::nullopt);
    Result<Roster> roster = builder.take();
    const bool isOld = lists.contains("chatrooms"_L1);
    addUntold(roster, lists[isOld ? "chatrooms"_L1 : "chatRooms"_L1], {ContactKind::Group});
    addUntold(roster, lists["ghs"_L1], {ContactKind::Public});
    addUntold(roster, lists["friends"_L1], {ContactKind::Friend, ContactKind::System});
    return roster;
}

Result<Roster> fullRosterFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    const QJsonObject lists = data->toObject();
    RosterBuilder builder(RosterBuilder::Rows::Full);
    builder.add(lists["group"_L1], ContactKind::Group);
    builder.add(lists["public"_L1], ContactKind::Public);
    builder.add(lists["friend"_L1], std::nullopt);
    Result<Roster> roster = builder.take();
    addUntold(roster, lists["group"_L1], {ContactKind::Group});
    addUntold(roster, lists["public"_L1], {ContactKind::Public});
    addUntold(roster, lists["friend"_L1], {ContactKind::Friend, ContactKind::System});
    return roster;
}

Result<QList<ContactDetails>> detailsFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    const std::optional<QJsonArray> rows
        = data->isObject() ? std::optional(QJsonArray{*data}) : looseList(*data);
    if (!rows)
        return badShape(u"data is neither a list nor a row"_s);
    return readRows<ContactDetails>(*rows, "wkteam: the details", detailsOf);
}

Result<GroupMembers> membersFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonArray> rows = dataList(json, secret);
    if (!rows)
        return failure(rows.error());
    GroupMembers result;
    result.members = readMembers(*rows, "wkteam: the members", memberOf);
    if (result.members.isEmpty())
        return badShape(u"a group without members"_s);
    return result;
}

Result<GroupInfo> groupInfoFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonValue> data = dataOf(json, secret);
    if (!data)
        return failure(data.error());
    const QJsonObject group = onlyObject(*data);
    if (group.isEmpty())
        return badShape(u"data holds no group"_s);
    GroupInfo info{.ownerId = looseId(group["chatRoomOwner"_L1]),
                   .memberCount = looseCount(group["memberCount"_L1])};
    const QJsonArray members = group["chatRoomMembers"_L1].toArray();
    for (const QJsonValue &member : members) {
        const QString inviter = inviterOf(member.toObject());
        if (!inviter.isEmpty())
            info.inviters.insert(looseId(member["userName"_L1]), inviter);
    }
    return info;
}

Result<QList<Label>> labelsFrom(const QByteArray &json, const QString &secret)
{
    const Result<QJsonArray> rows = dataList(json, secret);
    if (!rows)
        return failure(rows.error());
    return readLabels(*rows, "wkteam: the labels");
}

} // namespace Lianxi::WkTeamWire
