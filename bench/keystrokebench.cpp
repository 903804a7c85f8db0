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

} // namespace

QList<BenchRow> benchKeystroke(const BenchPlan &plan, qsizetype contacts, const QString &size)
{
    ListScene scene;
    scene.fill(contacts);
    scene.show();
    const QByteArray text = searchedText(contacts);
    const QString name = u"keystroke-"_s + size;
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
    return {rowAgainst(name, u"one memmem pass and one paint"_s, blob)};
}

QList<BenchRow> benchKeystrokeProxy(const BenchPlan &plan, qsizetype contacts, const QString &size)
{
    ListScene scene;
    scene.fill(contacts);
    scene.show();
    ProxyScene proxy(contacts);
    // Both are asked for each key as often.
    qsizetype turn = 0;
    qsizetype proxyTurn = 0;
    const Versus usual = measureInTurn(
        plan.rounds, [&] { return press(scene, keys().at(turn++ % keys().size())); },
        [&] { return proxy.press(keys().at(proxyTurn++ % keys().size())); });
    return {rowAgainst(u"keystroke-%1-proxy"_s.arg(size), u"QSortFilterProxyModel"_s, usual)};
}

} // namespace Lianxi
