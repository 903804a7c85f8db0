// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sortbench.h"

#include "fields.h"
#include "listscene.h"
#include "measuring.h"
#include "rowtable.h"

#include <QHeaderView>
#include <QRandomGenerator>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr ContactField columns[]{ContactField::Remark, ContactField::City, ContactField::Nickname,
                                 ContactField::Alias};

double sortNumbers(qsizetype count)
{
    QRandomGenerator random(7);
    std::vector<quint32> numbers;
    for (qsizetype i = 0; i < count; ++i)
        numbers.push_back(random.generate());
    const double before = monotonicMs();
    std::ranges::sort(numbers);
    const double took = monotonicMs() - before;
    return std::ranges::is_sorted(numbers) ? took : 0;
}

/// Changes the columns of a list.
class Sorting
{
public:
    explicit Sorting(qsizetype contacts)
        : m_contacts(contacts)
    {
        m_scene.fill(contacts);
        m_scene.show();
        QObject::connect(&m_scene.contacts(), &ContactTable::ranksChanged, &m_scene.page(),
                         [this] { m_areRanked = true; });
    }

    /// ms until the list is painted in the order of a column that was never sorted by before.
    [[nodiscard]] double first(ContactField column)
    {
        m_areRanked = false;
        m_scene.watch().forget();
        const double before = monotonicMs();
        show(column);
        if (!m_scene.watch().waitUntilShown([this] { return m_areRanked; }))
            return 0;
        const double took = monotonicMs() - before;
        settle(700); // ranks that rows which changed meanwhile get
        return took;
    }

    [[nodiscard]] double next()
    {
        m_areRanked = false;
        const ContactField column = columns[++m_turn % std::size(columns)];
        const double took = m_scene.untilPainted([&] { show(column); });
        settle(30);
        // Else it was not the final order that was painted.
        return m_areRanked ? 0 : took;
    }

    [[nodiscard]] double baseline() { return sortNumbers(m_contacts) + m_scene.paintOnce(); }

private:
    void show(ContactField column)
    {
        m_scene.page().table()->horizontalHeader()->setSortIndicator(
            static_cast<int>(column), m_turn % 3 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder);
    }

    qsizetype m_contacts;
    ListScene m_scene;
    std::size_t m_turn = 0;
    bool m_areRanked = false;
};

} // namespace

QList<BenchRow> benchSort(const BenchPlan &plan, qsizetype contacts, const QString &size)
{
    Sorting sorting(contacts);
    Samples first;
    for (const ContactField column : columns) {
        const double took = sorting.first(column);
        if (took <= 0)
            return {};
        first.add(took);
    }
    const Versus result = measureInTurn(
        plan.rounds * static_cast<int>(std::size(columns)), [&] { return sorting.next(); },
        [&] { return sorting.baseline(); });
    return {rowAgainst(u"sort-"_s + size, u"sorting as many integers and one paint"_s, result),
            {u"sort-%1-first"_s.arg(size), first.median(), u"ms"_s}};
}

} // namespace Lianxi
