// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targets.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

const QList<Target> &allTargets()
{
    using Of = Target::Of;
    static const QList<Target> targets{
        {u"start-painted"_s, u"start → window painted with rows, 200,000 stored"_s, Of::Ratio, 2},
        {u"start-searchable"_s, u"start → all 200,000 rows searchable"_s, Of::Ratio, 4},
        {u"rss-200k"_s, u"resident memory, window open, 200,000 contacts"_s, Of::Value, 130},
        {u"keystroke-200k"_s, u"keystroke → repainted list, 200,000"_s, Of::Ratio, 3},
        {u"keystroke-1m"_s, u"keystroke → repainted list, 1,000,000"_s, Of::Ratio, 3},
        {u"keystroke-200k-proxy"_s, u"keystroke beside a proxy model, 200,000"_s, Of::Ratio, 0.01},
        {u"sort-200k"_s, u"change the sort column, 200,000"_s, Of::Ratio, 3},
        {u"ingest-10k"_s, u"reply of 10,000 contacts → stored and visible"_s, Of::Ratio, 6},
        {u"ingest-10k-stall"_s, u"longest stall of the window meanwhile"_s, Of::Value, 16},
        {u"store-100k"_s, u"100,000 changed rows into the store"_s, Of::Ratio, 2.5},
        {u"open-group"_s, u"open a group of 500, 1,000,000 members stored"_s, Of::Value, 16},
        {u"csv-100k"_s, u"CSV of 100,000 rows"_s, Of::Ratio, 3.5},
        {u"scroll-200k"_s, u"worst frame while scrolling 200,000 rows with avatars"_s, Of::Value,
         16},
        {u"growth"_s, u"growth from 10,000 to 1,000,000, the worst of all"_s, Of::Value, 1.1},
    };
    return targets;
}

} // namespace

std::optional<Target> targetOf(const QString &row)
{
    const auto target = std::ranges::find(allTargets(), row, &Target::name);
    return target != allTargets().cend() ? std::optional(*target) : std::nullopt;
}

QString targetText(const Target &target, const QString &unit)
{
    const QString most = u"≤ "_s + QString::number(target.most);
    if (target.of == Target::Of::Ratio)
        return most + u" ×"_s;
    return unit == "exponent"_L1 ? most : most + u' ' + unit;
}

} // namespace Lianxi
