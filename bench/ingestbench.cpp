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

struct Replies
{
    QByteArray roster;
    QByteArray details;
    qsizetype contacts = 0;
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
        const auto isComplete = [model, last = static_cast<int>(m_replies.contacts - 1)] {
            return model->rowCount() == last + 1
                && model->contactAt(model->index(0, 0)).detailsAt != 0
                && model->contactAt(model->index(last, 0)).detailsAt != 0;
        };
        return m_scene.watch().waitUntilShown(isComplete);
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

QList<BenchRow> benchIngest(const BenchPlan &plan, qsizetype contacts, const QString &size)
{
    const QList<Contact> people = DataGenerator().contacts(0, contacts);
    const Replies replies{DataGenerator::rosterReply(people), DataGenerator::detailsReply(people),
                          contacts};
    const QString name = u"ingest-"_s + size;
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
        std::fprintf(stderr, "%s: worst turns\n%s", qUtf8Printable(name),
                     qUtf8Printable(heartbeat.worst(4)));
        return took;
    };
    const Versus result = measureInTurn(plan.rounds, ours, [&] { return parseOnly(replies); });
    return {rowAgainst(name, u"QJsonDocument::fromJson"_s, result),
            {name + "-stored"_L1, stored.median(), u"ms"_s},
            {name + "-stall"_L1, walls.median(), u"ms"_s},
            {name + "-stall-cpu"_L1, cpus.median(), u"ms"_s}};
}

} // namespace Lianxi
