// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingestbench.h"

#include "contactlistmodel.h"
#include "datagenerator.h"
#include "gewewire.h"
#include "heartbeat.h"
#include "listscene.h"
#include "profilefolder.h"
#include "profilemaker.h"
#include "replypool.h"
#include "store.h"
#include "tablefeeder.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype contactCount = 10'000;

struct Replies
{
    QByteArray roster;
    QByteArray details;
};

class Ingest
{
public:
    explicit Ingest(const Replies &replies)
        : m_replies(replies)
        , m_feeder(m_store, m_scene.contacts())
    {
    }

    [[nodiscard]] bool prepare()
    {
        Account account;
        account.system = u"gewechat"_s;
        account.name = u"Shop 1"_s;
        const Result<Account> made = addToProfile(m_folder.path(), account);
        const QString database = ProfileFolder::below(m_folder.path()).database;
        if (!made || !QCoro::waitFor(m_store.open(database))
            || !QCoro::waitFor(m_feeder.load({*made})))
            return false;
        m_account = made->key;
        m_scene.page().show();
        settle();
        return true;
    }

    /// ms; 0 when something went wrong.
    [[nodiscard]] double run()
    {
        const double before = monotonicMs();
        if (!saveRoster() || !saveDetails())
            return 0;
        m_stored = monotonicMs() - before;
        return waitForRows() ? monotonicMs() - before : 0;
    }
    /// ms of run() until the list, its details and the history's baseline were stored.
    [[nodiscard]] double stored() const { return m_stored; }

private:
    [[nodiscard]] bool saveRoster()
    {
        auto parsing = m_pool.run(m_replies.roster.size(), [bytes = m_replies.roster] {
            return GeWeWire::rosterFrom(bytes, {});
        });
        Result<std::optional<Roster>> roster = QCoro::waitFor(parsing);
        return roster && *roster
            && QCoro::waitFor(m_store.saveRoster(m_account, std::move(**roster)));
    }

    [[nodiscard]] bool saveDetails()
    {
        auto parsing = m_pool.run(m_replies.details.size(), [bytes = m_replies.details] {
            return GeWeWire::detailsFrom(bytes, {});
        });
        Result<QList<ContactDetails>> details = QCoro::waitFor(parsing);
        if (!details)
            return false;
        QStringList asked;
        for (const ContactDetails &one : *details)
            asked.append(one.id);
        return bool(QCoro::waitFor(m_store.saveDetails(m_account, std::move(*details), asked)));
    }

    /// The last notice of the table comes up to 100 ms later.
    [[nodiscard]] bool waitForRows()
    {
        const ContactListModel *model = m_scene.page().model();
        const auto isComplete = [model] {
            return model->rowCount() == contactCount
                && model->contactAt(model->index(0, 0)).detailsAt != 0
                && model->contactAt(model->index(contactCount - 1, 0)).detailsAt != 0;
        };
        if (!waitUntil(isComplete))
            return false;
        m_scene.watch().forget();
        return m_scene.watch().wait();
    }

    const Replies &m_replies;
    QTemporaryDir m_folder;
    Store m_store;
    ReplyPool m_pool;
    ListScene m_scene;
    TableFeeder m_feeder;
    AccountKey m_account = 0;
    double m_stored = 0;
};

double parseOnly(const Replies &replies)
{
    const double before = monotonicMs();
    const QJsonDocument roster = QJsonDocument::fromJson(replies.roster);
    const QJsonDocument details = QJsonDocument::fromJson(replies.details);
    return roster.isNull() || details.isNull() ? 0 : monotonicMs() - before;
}

} // namespace

QList<BenchRow> benchIngest(const BenchPlan &plan)
{
    const QList<Contact> contacts = DataGenerator().contacts(0, contactCount);
    const Replies replies{DataGenerator::rosterReply(contacts),
                          DataGenerator::detailsReply(contacts)};
    auto &application = *static_cast<BenchApplication *>(qApp);
    Samples stored;
    Samples walls;
    Samples cpus;
    const auto ours = [&] {
        Ingest ingest(replies);
        if (!ingest.prepare())
            return 0.0;
        Heartbeat heartbeat(application, plan.stallTraces == BenchPlan::StallTraces::On ? 8 : 0);
        heartbeat.setAction(u"ingest"_s);
        heartbeat.start();
        const double took = ingest.run();
        heartbeat.stop();
        stored.add(ingest.stored());
        walls.add(heartbeat.longestWall());
        cpus.add(heartbeat.longestCpu());
        std::fprintf(stderr, "ingest-10k: worst turns\n%s", qUtf8Printable(heartbeat.worst(4)));
        return took;
    };
    const Versus result = measureInTurn(plan.rounds, ours, [&] { return parseOnly(replies); });
    return {{u"ingest-10k"_s, result.ours.median(), u"ms"_s, u"QJsonDocument::fromJson"_s,
             result.baseline.median()},
            {u"ingest-10k-stored"_s, stored.median(), u"ms"_s},
            {u"ingest-10k-stall"_s, walls.median(), u"ms"_s},
            {u"ingest-10k-stall-cpu"_s, cpus.median(), u"ms"_s}};
}

} // namespace Lianxi
