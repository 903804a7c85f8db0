// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listbench.h"

#include "datagenerator.h"
#include "fields.h"
#include "flatmodel.h"
#include "listscene.h"
#include "measuring.h"
#include "rowtable.h"

#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype contactCount = 200'000;
constexpr int pages = 20;

/// ms for one page, in the mean of some.
double scrollPages(QTableView &table, PaintWatch &watch, int &position)
{
    QScrollBar *bar = table.verticalScrollBar();
    const double before = monotonicMs();
    for (int page = 0; page < pages; ++page) {
        position = (position + bar->pageStep()) % bar->maximum();
        watch.forget();
        bar->setValue(position);
        std::ignore = watch.wait();
    }
    return (monotonicMs() - before) / pages;
}

double sortNumbers(qsizetype count)
{
    QRandomGenerator random(7);
    std::vector<std::pair<quint64, qint32>> items;
    for (qsizetype i = 0; i < count; ++i)
        items.emplace_back(random.generate(), static_cast<qint32>(i));
    const double before = monotonicMs();
    std::ranges::stable_sort(items, {}, &std::pair<quint64, qint32>::first);
    return monotonicMs() - before;
}

} // namespace

QList<BenchRow> benchList(const BenchPlan &plan)
{
    ListScene scene;
    scene.fill(contactCount);
    scene.show();
    FlatModel flat(DataGenerator().contacts(0, contactCount));
    QTableView plain;
    PaintWatch watch(plain.viewport());
    plain.verticalHeader()->hide();
    plain.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    plain.verticalHeader()->setDefaultSectionSize(scene.page().table()->rowHeight(0));
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.setModel(&flat);
    plain.resize(scene.page().table()->size());
    plain.show();
    settle();
    int position = 0;
    int plainPosition = 0;
    const Versus scrolling = measureInTurn(
        plan.rounds, [&] { return scrollPages(*scene.page().table(), scene.watch(), position); },
        [&] { return scrollPages(plain, watch, plainPosition); });

    QHeaderView *header = scene.page().table()->horizontalHeader();
    const auto sort = [&](Qt::SortOrder order) {
        return scene.untilPainted(
            [&] { header->setSortIndicator(static_cast<int>(ContactField::Remark), order); });
    };
    // The first time its ranks are computed, in another thread.
    std::ignore = sort(Qt::AscendingOrder);
    settle(3000);
    Qt::SortOrder order = Qt::AscendingOrder;
    const Versus sorting = measureInTurn(
        plan.rounds,
        [&] {
            order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
            return sort(order);
        },
        [&] { return sortNumbers(contactCount) + scene.paintOnce(); });
    return {{u"scroll-200k"_s, scrolling.ours.median(), u"ms"_s, u"QTableView with Qt's delegate"_s,
             scrolling.baseline.median()},
            {u"sort-200k"_s, sorting.ours.median(), u"ms"_s,
             u"stable_sort of integers and one paint"_s, sorting.baseline.median()}};
}

} // namespace Lianxi
