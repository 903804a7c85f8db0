// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operations.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Effect = Operation::Effect;

QString told(const std::optional<QString> &text)
{
    return text ? u'"' + *text + u'"' : u"-"_s;
}

QString lineOf(const ContactDetails &row)
{
    const QString labels = row.labelIds ? row.labelIds->join(u',') : u"-"_s;
    const QString sex = row.sex ? QString::number(int(*row.sex)) : u"-"_s;
    return QStringList{row.id,
                       told(row.nickname),
                       told(row.remark),
                       told(row.alias),
                       told(row.signature),
                       sex,
                       told(row.country),
                       told(row.province),
                       told(row.city),
                       labels,
                       told(row.avatarUrl),
                       told(row.largeAvatarUrl)}
        .join(u'|');
}

QStringList linesOf(const QList<ContactDetails> &rows)
{
    QStringList lines;
    for (const ContactDetails &row : rows)
        lines.append(lineOf(row));
    return lines;
}

QStringList linesOf(const Roster &roster)
{
    QStringList lines;
    for (const Roster::Entry &entry : roster.entries)
        lines.append(entry.id + u' ' + QString::number(int(entry.kind)));
    return lines + linesOf(roster.rows);
}

QStringList linesOf(const GroupMembers &group)
{
    QStringList lines{group.groupId + u" of "_s + group.ownerId};
    for (const Member &member : group.members) {
        lines.append(QStringList{member.id, member.nickname, member.groupNickname,
                                 QString::number(int(member.role)), member.inviterId,
                                 member.avatarUrl}
                         .join(u'|'));
    }
    return lines;
}

QStringList linesOf(const Profile &profile)
{
    return {profile.wxid, profile.nickname, profile.alias, profile.avatarUrl};
}

QStringList linesOf(const QList<Label> &labels)
{
    QStringList lines;
    for (const Label &label : labels)
        lines.append(label.id + u' ' + label.name);
    return lines;
}

QStringList linesOf(const QList<Device> &devices)
{
    QStringList lines;
    for (const Device &device : devices)
        lines.append(device.handle + u' ' + device.wxid);
    return lines;
}

QStringList linesOf(bool online)
{
    return {online ? u"online"_s : u"offline"_s};
}

QStringList linesOf(const QString &remark)
{
    return {told(remark)};
}

QStringList linesOf(const PictureFile &picture)
{
    return {QString::fromLatin1(picture.bytes.toHex())};
}

template <typename T>
QCoro::Task<Outcome> outcomeOf(QCoro::Task<Result<T>> asking)
{
    const Result<T> answer = co_await asking;
    Outcome outcome;
    if (!answer)
        outcome.error = answer.error();
    else if constexpr (!std::is_void_v<T>)
        outcome.lines = linesOf(*answer);
    co_return outcome;
}

QStringList firstIds(ConformanceBench &bench, Gateway *gateway)
{
    const QStringList friends = bench.ids(ContactKind::Friend);
    return friends.first(std::min(gateway->capabilities().detailsBatch, friends.size()));
}

/// The first picture in the list that only the session gets.
QUrl somePicture(ConformanceBench &bench)
{
    const QString id = bench.someFriend();
    for (const ContactDetails &row : bench.roster().rows) {
        if (row.id == id)
            return QUrl(row.avatarUrl.value_or(QString()));
    }
    return {};
}

QList<Operation> allOperations()
{
    const auto read = [](const QString &name, Support Capabilities::*support, auto start) {
        return Operation{name, Effect::Read, support, start};
    };
    return {
        read(u"profile"_s, &Capabilities::profile,
             [](ConformanceBench &, Gateway *gateway) { return outcomeOf(gateway->profile()); }),
        read(u"online"_s, &Capabilities::onlineHint,
             [](ConformanceBench &, Gateway *gateway) { return outcomeOf(gateway->isOnline()); }),
        read(u"roster"_s, nullptr,
             [](ConformanceBench &, Gateway *gateway) {
                 return outcomeOf(rosterWhenReady(gateway));
             }),
        read(u"contacts"_s, nullptr,
             [](ConformanceBench &bench, Gateway *gateway) {
                 return outcomeOf(gateway->contacts(firstIds(bench, gateway)));
             }),
        read(u"members"_s, nullptr,
             [](ConformanceBench &bench, Gateway *gateway) {
                 return outcomeOf(gateway->members(bench.someGroup()));
             }),
        read(u"labels"_s, &Capabilities::labels,
             [](ConformanceBench &, Gateway *gateway) { return outcomeOf(gateway->labels()); }),
        read(u"remark of a friend"_s, &Capabilities::friendRemarks,
             [](ConformanceBench &bench, Gateway *gateway) {
                 return outcomeOf(gateway->remark(bench.someFriend(), ContactKind::Friend));
             }),
        read(u"remark of a group"_s, &Capabilities::groupRemarks,
             [](ConformanceBench &bench, Gateway *gateway) {
                 return outcomeOf(gateway->remark(bench.someGroup(), ContactKind::Group));
             }),
        read(u"devices"_s, &Capabilities::devices,
             [](ConformanceBench &, Gateway *gateway) { return outcomeOf(gateway->devices()); }),
        read(u"picture"_s, &Capabilities::sessionPictures,
             [](ConformanceBench &bench, Gateway *gateway) {
                 return outcomeOf(gateway->picture(somePicture(bench)));
             }),
        Operation{u"set the remark of a friend"_s, Effect::Write, &Capabilities::friendRemarks,
                  [](ConformanceBench &bench, Gateway *gateway) {
                      return outcomeOf(
                          gateway->setRemark(bench.someFriend(), ContactKind::Friend, newRemark()));
                  }},
        Operation{u"set the remark of a group"_s, Effect::Write, &Capabilities::groupRemarks,
                  [](ConformanceBench &bench, Gateway *gateway) {
                      return outcomeOf(
                          gateway->setRemark(bench.someGroup(), ContactKind::Group, newRemark()));
                  }},
    };
}

} // namespace

QString newRemark()
{
    return u"VIP 客户 👍"_s;
}

const QList<Operation> &operations()
{
    static const QList<Operation> list = allOperations();
    return list;
}

const Operation &operation(const QString &name)
{
    const auto found = std::ranges::find(operations(), name, &Operation::name);
    Q_ASSERT(found != operations().end());
    return *found;
}

void addOperations(BenchShelf &benches, QList<Operation::Effect> effects)
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("call");
    for (const ConformanceRow &row : conformanceRows()) {
        const Capabilities can = benches.take(row.name).capabilities();
        for (const Operation &call : operations()) {
            if (effects.contains(call.effect) && call.isSupported(can))
                QTest::newRow(qPrintable(row.name + u": "_s + call.name)) << row.name << call.name;
        }
    }
}

const Operation &fetchedOperation()
{
    QFETCH(const QString, call);
    return operation(call);
}

ConformanceBench &fetchedBench(BenchShelf &benches)
{
    QFETCH(const QString, system);
    ConformanceBench &bench = benches.take(system);
    bench.heal();
    return bench;
}

} // namespace Lianxi
