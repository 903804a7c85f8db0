// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courierbench.h"

#include <QRandomGenerator>
#include <QTest>

#include <utility>

using namespace Lianxi;

namespace {

using State = RemarkEdit::State;
using Kind = Error::Kind;

constexpr qint64 Minute = 60'000;
constexpr int People = 6;

QString person(qsizetype number)
{
    return u"wxid_%1"_s.arg(number, 5, 10, QChar(u'0'));
}

/// A gateway on bad days, that remembers who wrote what, and complains when a remark is overwritten
/// that its writer could have seen.
class WildGateway : public FakeGateway
{
public:
    struct Page
    {
        bool isTheirs = false; ///< what is there now was written elsewhere
        QSet<QString> ever; ///< all that was ever there
        std::optional<QString> told; ///< by the last reading, where nothing cut it short
        QList<qint64> toldAt; ///< all of them: the clock is set back, too
    };

    QRandomGenerator *random = nullptr;
    std::function<qint64()> wall;
    bool isWild = true;
    QHash<QString, Page> pages;
    QHash<QString, int> applied; ///< "id=text": how often
    /// "id=text": what the user knew to be there when asking for that text.
    QHash<QString, QSet<QString>> agreed;
    QStringList complaints;

    void writeElsewhere(const QString &id, const QString &text)
    {
        put(id, text);
        pages[id].isTheirs = true;
    }

    QCoro::Task<Result<void>> setRemark(QString id, ContactKind, QString text) override
    {
        const int luck = isWild ? random->bounded(16) : 100;
        const QList<Kind> errors{Kind::UnknownOutcome, Kind::UnknownOutcome, Kind::Rejected,
                                 Kind::Network,        Kind::RateLimited,    Kind::SignedOut};
        hanging.clear();
        if (luck < errors.size())
            nextErrors[u"setRemark"_s].append({.kind = errors[luck]});
        else if (luck < 8) // until the program ends
            hanging.insert(u"setRemark"_s);
        // Cut off after it was done, hanging though done, or well; one in twenty says so and lies.
        if (luck == 0 || luck == 6 || (luck >= 8 && luck != 15))
            apply(id, text);
        const Result<int> done = co_await answer<int>(u"setRemark"_s, id + u'=' + text, 0);
        if (!done)
            co_return failure(done.error());
        co_return {};
    }
    QCoro::Task<Result<QString>> remark(QString id, ContactKind) override
    {
        const int luck = isWild ? random->bounded(12) : 100;
        const QList<Kind> errors{Kind::Network, Kind::BadReply, Kind::Timeout, Kind::BadReply};
        hanging.clear();
        if (luck < errors.size())
            nextErrors[u"remark"_s].append({.kind = errors[luck]});
        else if (luck == 4)
            hanging.insert(u"remark"_s);
        else
            tell(id);
        return answer<QString>(u"remark"_s, id, people.value(id).remark.value_or(QString()));
    }
    void tell(const QString &id)
    {
        pages[id].told = people.value(id).remark.value_or(QString());
        pages[id].toldAt.append(wall());
    }

private:
    void put(const QString &id, const QString &text)
    {
        people[id].remark = text;
        pages[id].ever.insert(text);
    }
    void apply(const QString &id, const QString &text)
    {
        Page &page = pages[id];
        const QString overwritten = people.value(id).remark.value_or(QString());
        ++applied[id + u'=' + text];
        const bool isAgreed = agreed.value(id + u'=' + text).contains(overwritten);
        if (page.isTheirs && !isAgreed && overwritten != text) {
            const bool isRecent = std::ranges::any_of(page.toldAt, [now = wall()](qint64 at) {
                return at <= now && now - at < 10 * Minute;
            });
            if (page.told == overwritten || !isRecent)
                complaints.append(u"%1: “%2” overwritten by “%3” after “%4” was read"_s.arg(
                    id, overwritten, text, page.told.value_or(QString())));
        }
        put(id, text);
        page.isTheirs = false;
    }
};

using Bench = CourierBench<WildGateway>;

} // namespace

class TestRemarkRounds : public QObject
{
    Q_OBJECT

private:
    QRandomGenerator m_random;
    int m_texts = 0;
    QHash<QString, RemarkEdit> m_last; ///< by id; none after the user discarded it
    QHash<QString, int> m_wishes; ///< "id=text": how often the user asked for it

    qsizetype below(qsizetype end) { return m_random.bounded(static_cast<qint64>(end)); }

    void wish(Bench &bench, const QString &id, const QString &text)
    {
        // Before as well: the courier may be quicker than we.
        bench.gateway.agreed[id + u'=' + text].insert(bench.contact(id).remark);
        const RemarkEdit edit = bench.save(id, text);
        QCOMPARE(edit.state, State::Waiting);
        m_last.insert(id, edit);
        ++m_wishes[id + u'=' + text];
        bench.gateway.agreed[id + u'=' + text].insert(edit.base);
    }

    void retry(Bench &bench, const QString &id)
    {
        const std::optional<RemarkEdit> edit = bench.editOf(id);
        const bool possible = edit && !isOpen(edit->state);
        if (possible) // the courier may be quicker than we
            bench.gateway.agreed[id + u'=' + edit->remark].insert(edit->known);
        if (!possible || !await(bench.store.retryEdit(edit->key)))
            return;
        ++m_wishes[id + u'=' + edit->remark];
        bench.gateway.agreed[id + u'=' + edit->remark].insert(bench.editOf(id)->base);
        bench.courier->deliver();
    }

    void discard(Bench &bench, const QString &id)
    {
        const std::optional<RemarkEdit> edit = bench.editOf(id);
        if (edit && await(bench.store.discardEdit(edit->key)))
            m_last.remove(id);
        bench.gateway.pages[id].told.reset();
    }

    /// An answer that is under way is lost.
    void restart(Bench &bench)
    {
        bench.restart();
        for (WildGateway::Page &page : bench.gateway.pages)
            page.told.reset();
    }

    void readAll(Bench &bench, const QString &id)
    {
        ContactDetails details{.id = id};
        details.remark = bench.there(id);
        QVERIFY(await(bench.store.saveDetails(bench.account, {details}, {id})));
        bench.gateway.tell(id);
    }

    void step(Bench &bench)
    {
        const QString id = person(below(People));
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
            wish(bench, id, u"ours %1"_s.arg(++m_texts));
            break;
        case 3:
            if (m_last.contains(id)) // undo
                wish(bench, id, m_last.value(id).earlier);
            break;
        case 4:
            retry(bench, id);
            break;
        case 5:
            discard(bench, id);
            break;
        case 6:
            bench.gateway.writeElsewhere(id, u"theirs %1"_s.arg(++m_texts));
            break;
        case 7:
            readAll(bench, id);
            break;
        case 8:
            bench.wall += (below(25) - 2) * Minute; // sometimes back
            break;
        case 9:
        case 10:
            restart(bench);
            break;
        default:
            break;
        }
        for (qsizetype turns = below(40); turns > 0; --turns)
            bench.turn();
    }

    /// What the user asked for last is at the gateway, waits for the user, or was there.
    void checkNothingIsLost(Bench &bench)
    {
        for (auto it = m_last.cbegin(); it != m_last.cend(); ++it) {
            const std::optional<RemarkEdit> edit = bench.editOf(it.key());
            if (edit)
                QCOMPARE(edit->key, it->key);
            else
                QVERIFY2(bench.gateway.pages.value(it.key()).ever.contains(it->remark),
                         qPrintable(it->remark));
        }
        for (auto it = bench.gateway.applied.cbegin(); it != bench.gateway.applied.cend(); ++it)
            QVERIFY2(*it <= m_wishes.value(it.key()), qPrintable(it.key()));
        QVERIFY2(bench.gateway.complaints.isEmpty(),
                 qPrintable(bench.gateway.complaints.join(u'\n')));
        // Nobody is asked about a remark of our own.
        for (const Bench::Settled &one : std::as_const(bench.settled))
            QVERIFY2(one.edit.state != State::Conflict || !one.edit.words.startsWith(u"ours"_s),
                     qPrintable(one.edit.words));
    }

    bool isQuiet(Bench &bench)
    {
        const Result<QList<RemarkEdit>> edits = await(bench.store.edits(bench.account));
        return std::ranges::none_of(*edits,
                                    [](const RemarkEdit &edit) { return isOpen(edit.state); });
    }

private Q_SLOTS:
    void nothingIsLostOrDoneTwiceOrOverwritten_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void nothingIsLostOrDoneTwiceOrOverwritten()
    {
        QFETCH(const quint32, seed);
        m_random.seed(seed);
        m_last.clear();
        m_wishes.clear();
        m_texts = 0;
        Bench bench(People);
        bench.gateway.random = &m_random;
        bench.gateway.wall = [&bench] { return bench.wall.load(); };
        for (int i = 0; i < People; ++i) {
            bench.gateway.writeElsewhere(person(i), u"at first %1"_s.arg(i));
            bench.know(person(i), u"at first %1"_s.arg(i));
            bench.gateway.tell(person(i));
        }
        bench.start();
        for (int i = 0; i < 60; ++i) {
            step(bench);
            checkNothingIsLost(bench);
            if (QTest::currentTestFailed())
                return;
        }

        // The storm is over; what asks is tried again or dropped.
        bench.gateway.isWild = false;
        bench.gateway.hanging.clear();
        restart(bench);
        QVERIFY(bench.turnUntil([&] { return isQuiet(bench); }));
        for (int i = 0; i < People; ++i) {
            if (below(2) == 0)
                retry(bench, person(i));
            else
                discard(bench, person(i));
        }
        QVERIFY(bench.turnUntil([&] { return isQuiet(bench); }));
        checkNothingIsLost(bench);
        for (int i = 0; i < People; ++i) {
            if (const std::optional<RemarkEdit> asks = bench.editOf(person(i)))
                QCOMPARE(asks->state, State::Conflict); // it changed after the last reading
            discard(bench, person(i));
            readAll(bench, person(i));
            QCOMPARE(bench.contact(person(i)).remark, bench.there(person(i)));
            QCOMPARE(bench.contact(person(i)).remarkState, RemarkState::Settled);
        }
        checkNothingIsLost(bench);
    }
};

QTEST_GUILESS_MAIN(TestRemarkRounds)
#include "tst_remarkrounds.moc"
