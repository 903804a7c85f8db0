// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvbench.h"

#include "datagenerator.h"
#include "exportjob.h"
#include "groupfeed.h"
#include "measuring.h"
#include "store.h"

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

ExportPlan planFor(const QString &target, qsizetype rowCount)
{
    auto rows = std::variant_alternative_t<0, decltype(ExportPlan::rows)>();
    const DataGenerator generator;
    rows.rows.reserve(rowCount);
    for (qsizetype i = 0; i < rowCount; ++i)
        rows.rows.append({generator.contact(i), 1});
    for (const ContactField field : allContactFields())
        rows.columns.append(field);
    ContactContext context{.accountName = u"Shop 1"_s};
    for (const Label &label : DataGenerator::labels())
        context.labelNames.insert(label.id, label.name);
    rows.contexts.insert(1, context);
    return {.rows = rows, .target = target};
}

constexpr qsizetype memberCount = 100'000;
constexpr qsizetype groupCount = 200;

/// Groups with members in a store on disk; nothing when that failed.
QList<GroupFeed::Group> fillGroups(Store &store, const QString &folder)
{
    if (!QCoro::waitFor(store.open(folder + u"/lianxi.db"_s)))
        return {};
    const Result<Account> account = QCoro::waitFor(store.addAccount(
        {.name = u"Shop 1"_s, .system = u"gewe"_s, .url = QUrl(u"http://127.0.0.1:9"_s)}));
    if (!account)
        return {};
    const DataGenerator generator;
    Roster roster;
    for (qsizetype i = 0; i < groupCount; ++i)
        roster.entries.append({generator.contact(i, ContactKind::Group).id, ContactKind::Group});
    for (qsizetype i = 0; i < memberCount / 50; ++i)
        roster.entries.append({generator.contact(i).id, ContactKind::Friend});
    if (!QCoro::waitFor(store.saveRoster(account->key, roster)))
        return {};
    for (qsizetype i = 0; i < groupCount; ++i) {
        const GroupMembers members{.groupId = roster.entries.at(i).id,
                                   .ownerId = {},
                                   .members = generator.members(i, memberCount / groupCount)};
        if (!QCoro::waitFor(store.saveMembers(account->key, members)))
            return {};
    }
    const Result<QList<Contact>> contacts = QCoro::waitFor(store.contacts(account->key));
    QList<GroupFeed::Group> groups;
    for (const Contact &contact : contacts.value_or(QList<Contact>())) {
        if (contact.kind == ContactKind::Group)
            groups.append({contact.key, {u"Shop 1"_s, contact.id, displayName(contact)}});
    }
    return groups;
}

ExportPlan membersPlan(Store &store, const QList<GroupFeed::Group> &groups, const QString &target)
{
    MemberRows rows;
    for (const MemberField field : allMemberFields())
        rows.columns.append(field);
    ExportPlan plan{.rows = rows, .target = target};
    plan.feed = std::make_shared<GroupFeed>(
        groups, [&store](ContactKey group) { return store.members(group); });
    return plan;
}

double exportAll(const ExportPlan &plan, qsizetype rowCount)
{
    const double before = monotonicMs();
    ExportJob job(plan);
    const Result<ExportOutcome> outcome = QCoro::waitFor(job.run());
    return outcome && outcome->rows == rowCount ? monotonicMs() - before : 0;
}

double readAll(Store &store, const QList<GroupFeed::Group> &groups)
{
    const double before = monotonicMs();
    for (const GroupFeed::Group &group : groups)
        std::ignore = QCoro::waitFor(store.members(group.key));
    return monotonicMs() - before;
}

double writeOnly(const QByteArray &bytes, const QString &target)
{
    QFile::remove(target);
    const double before = monotonicMs();
    QFile file(target);
    const bool isWritten = file.open(QFile::WriteOnly | QFile::Unbuffered)
        && file.write(bytes) == bytes.size() && fsync(file.handle()) == 0;
    file.close();
    return isWritten ? monotonicMs() - before : 0;
}

} // namespace

QList<BenchRow> benchCsv(const BenchPlan &plan, qsizetype rows, const QString &size)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"contacts.csv"_s);
    const ExportPlan exportPlan = planFor(target, rows);
    std::ignore = exportAll(exportPlan, rows);
    QFile written(target);
    if (!written.open(QFile::ReadOnly))
        return {};
    const QByteArray bytes = written.readAll();
    const QString name = u"csv-"_s + size;
    qInfo("%s: %.1f MB", qUtf8Printable(name), static_cast<double>(bytes.size()) / 1e6);
    const Versus result = measureInTurn(
        plan.rounds, [&] { return exportAll(exportPlan, rows); },
        [&] { return writeOnly(bytes, folder.filePath(u"same.csv"_s)); });
    return {rowAgainst(name, u"write and fsync of the same bytes"_s, result)};
}

QList<BenchRow> benchMembersCsv(const BenchPlan &plan)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"members.csv"_s);
    Store store;
    const QList<GroupFeed::Group> groups = fillGroups(store, folder.path());
    if (groups.size() != groupCount)
        return {};
    const auto exportMembers
        = [&] { return exportAll(membersPlan(store, groups, target), memberCount); };
    std::ignore = exportMembers();
    QFile written(target);
    if (!written.open(QFile::ReadOnly))
        return {};
    const QByteArray bytes = written.readAll();
    qInfo("csv-members-100k: %.1f MB", static_cast<double>(bytes.size()) / 1e6);
    const Versus result = measureInTurn(plan.rounds, exportMembers, [&] {
        return writeOnly(bytes, folder.filePath(u"same.csv"_s));
    });
    const Samples reading = [&] {
        Samples samples;
        for (int i = 0; i < plan.rounds; ++i)
            samples.add(readAll(store, groups));
        return samples;
    }();
    qInfo("csv-members-100k: %.0f ms of it for the store to read them", reading.median());
    return {rowAgainst(u"csv-members-100k"_s, u"write and fsync of the same bytes"_s, result)};
}

} // namespace Lianxi
