// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadbench.h"

#include "contacttable.h"
#include "measuring.h"
#include "profilefolder.h"
#include "profilemaker.h"
#include "store.h"
#include "tablefeeder.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

double loadAll(Store &store, const QList<Account> &accounts, qsizetype expected)
{
    ContactTable table;
    TableFeeder feeder(store, table);
    const double before = monotonicMs();
    const bool isLoaded = bool(QCoro::waitFor(feeder.load(accounts)));
    const double took = monotonicMs() - before;
    return isLoaded && table.size() == expected ? took : 0;
}

} // namespace

QList<BenchRow> benchLoad(const BenchPlan &plan, qsizetype contacts, const QString &size)
{
    const QTemporaryDir folder;
    Store store;
    if (!makeProfile(folder.path(), {.contacts = contacts, .accounts = 20})
        || !QCoro::waitFor(store.open(ProfileFolder::below(folder.path()).database)))
        return {};
    const Result<QList<Account>> accounts = QCoro::waitFor(store.accounts());
    if (!accounts)
        return {};
    Samples samples;
    for (int round = -1; round < plan.rounds; ++round) {
        const double took = loadAll(store, *accounts, contacts);
        if (took <= 0)
            return {};
        if (round >= 0) // the first one warms up
            samples.add(took);
    }
    return {{u"load-"_s + size, samples.median(), u"ms"_s}};
}

} // namespace Lianxi
