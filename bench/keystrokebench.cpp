// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keystrokebench.h"

#include "datagenerator.h"
#include "flatmodel.h"
#include "listscene.h"
#include "measuring.h"
#include "rowtable.h"
#include "search/searchblob.h"
#include "searchfield.h"

#include <QSortFilterProxyModel>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Keys that find much, some and little; none that finds all, for then nothing is painted.
QStringList keys()
{
    return {u"王"_s, u"小"_s, u"a"_s, u"1"_s, u"客"_s, u"q"_s};
}

QByteArray searchedText(qsizetype contacts)
{
    const DataGenerator generator;
    QByteArray text;
    for (qsizetype i = 0; i < contacts; ++i)
        appendSearchText(text, generator.contact(i));
    return text;
}

/// One pass to the end: as long as the word, but not in the text (0xFF is not in any UTF-8).
double passOver(const QByteArray &text, QByteArray word)
{
    word.back() = '\xFF';
    const double before = monotonicMs();
    const void *volatile hit = memmem(text.constData(), static_cast<size_t>(text.size()),
                                      word.constData(), static_cast<size_t>(word.size()));
    std::ignore = hit;
    return monotonicMs() - before;
}

double press(ListScene &scene, const QString &key)
{
    SearchField *field = scene.page().searchField();
    if (!field->text().isEmpty())
        std::ignore = scene.untilPainted([field] { field->clear(); });
    settle(20);
    return scene.untilPainted([&] { type(field, key); });
}

/// The list as one writes it with what Qt brings.
class ProxyScene
{
public:
    explicit ProxyScene(qsizetype contacts)
        : m_source(DataGenerator().contacts(0, contacts))
        , m_watch(m_table.viewport())
    {
        m_proxy.setSourceModel(&m_source);
        m_proxy.setFilterRole(FlatModel::SearchRole);
        m_proxy.setFilterKeyColumn(0);
        m_proxy.sort(0);
        m_table.setModel(&m_proxy);
        m_table.setSortingEnabled(false);
        m_table.resize(680, 600);
        m_table.show();
        std::ignore = m_watch.wait();
        settle();
    }

    double press(const QString &key)
    {
        if (!m_proxy.filterRegularExpression().pattern().isEmpty())
            std::ignore = filter({});
        settle(20);
        return filter(key);
    }

private:
    double filter(const QString &word)
    {
        m_watch.forget();
        const double before = monotonicMs();
        m_proxy.setFilterFixedString(word);
        std::ignore = m_watch.wait();
        return monotonicMs() - before;
    }

    FlatModel m_source;
    QSortFilterProxyModel m_proxy;
    RowTable m_table;
    PaintWatch m_watch;
};

void tellEachKey(const QString &name, ListScene &scene)
{
    for (const QString &key : keys()) {
        Samples samples;
        for (int i = 0; i < 3; ++i)
            samples.add(press(scene, key));
        qInfo("%s: %s %.1f ms, %d hits", qUtf8Printable(name), qUtf8Printable(key),
              samples.median(), scene.page().table()->model()->rowCount());
    }
}

BenchRow against(const QString &name, const QString &baseline, const Versus &measured)
{
    return {name, measured.ours.median(), u"ms"_s, baseline, measured.baseline.median()};
}

} // namespace

QList<BenchRow> benchKeystroke(const BenchPlan &plan, const KeystrokeSize &size)
{
    ListScene scene;
    scene.fill(size.contacts);
    scene.show();
    const QByteArray text = searchedText(size.contacts);
    const QString name = u"keystroke-"_s + size.name;
    tellEachKey(name, scene);

    qsizetype turn = 0;
    const auto key = [&turn] { return keys().at(turn % keys().size()); };
    const Versus blob = measureInTurn(
        plan.rounds * static_cast<int>(keys().size()),
        [&] {
            ++turn;
            return press(scene, key());
        },
        [&] { return passOver(text, key().toUtf8()) + scene.paintOnce(); });
    QList<BenchRow> rows{against(name, u"one memmem pass and one paint"_s, blob)};
    if (size.proxy == KeystrokeSize::Proxy::LeaveOut)
        return rows;

    ProxyScene proxy(size.contacts);
    turn = 0;
    const Versus usual = measureInTurn(
        std::min(plan.rounds, 3),
        [&] {
            ++turn;
            return press(scene, key());
        },
        [&] { return proxy.press(key()); });
    rows.append(against(name + "-proxy"_L1, u"QSortFilterProxyModel"_s, usual));
    return rows;
}

} // namespace Lianxi
