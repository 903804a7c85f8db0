// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rostermatch.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Lianxi::RosterMatch;
using namespace Qt::StringLiterals;

namespace {

using Pairs = QList<Pair>;

Face face(const QString &alias, const QString &nickname = {}, const QString &seq = {},
          const QString &city = {})
{
    return {.alias = alias, .nickname = nickname, .pictureSeq = seq, .city = city};
}

Face of(ContactKind kind, Face face)
{
    face.kind = kind;
    return face;
}

Pairs sorted(Pairs pairs)
{
    std::ranges::sort(pairs, {}, &Pair::stored);
    return pairs;
}

} // namespace

Q_DECLARE_METATYPE(Lianxi::RosterMatch::Stored)
Q_DECLARE_METATYPE(Lianxi::RosterMatch::Listed)

class TestStoreRosterMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsWho_data()
    {
        QTest::addColumn<QList<Stored>>("stored");
        QTest::addColumn<QList<Listed>>("listed");
        QTest::addColumn<Pairs>("pairs");
        const auto row
            = [](const char *name, const QList<Stored> &stored, const QList<Listed> &listed,
                 const Pairs &pairs) { QTest::newRow(name) << stored << listed << pairs; };
        const Face xm = face(u"xm"_s, u"小明"_s, u"7"_s, u"Suqian"_s);
        const Face looks = face({}, u"小明"_s, u"7"_s, u"Suqian"_s);
        row("nobody", {}, {}, {});
        row("alias", {{xm}}, {{face(u"xm"_s, u"renamed"_s, u"8"_s)}}, {{0, 0}});
        row("looks", {{looks}}, {{looks}}, {{0, 0}});
        row("an alias that the list leaves out", {{xm}}, {{looks}}, {{0, 0}});
        row("an alias that is new", {{looks}}, {{xm}}, {{0, 0}});
        row("another alias is somebody else", {{xm}},
            {{face(u"other"_s, u"小明"_s, u"7"_s, u"Suqian"_s)}}, {});
        row("another kind", {{of(ContactKind::Friend, xm)}}, {{of(ContactKind::Public, xm)}}, {});
        row("a group", {{of(ContactKind::Group, looks)}}, {{of(ContactKind::Group, looks)}},
            {{0, 0}});
        row("another name", {{looks}}, {{face({}, u"小红"_s, u"7"_s, u"Suqian"_s)}}, {});
        row("another picture", {{looks}}, {{face({}, u"小明"_s, u"8"_s, u"Suqian"_s)}}, {});
        row("another place", {{looks}}, {{face({}, u"小明"_s, u"7"_s, u"Beijing"_s)}}, {});
        row("no picture", {{face({}, u"小明"_s)}}, {{face({}, u"小明"_s)}}, {});
        row("no name", {{face({}, u"\u3000"_s, u"7"_s)}}, {{face({}, u"\u3000"_s, u"7"_s)}}, {});
        row("nothing is no likeness", {{Face{}}}, {{Face{}}}, {});

        row("two stored alike", {{looks}, {looks}}, {{looks}}, {});
        row("two listed alike", {{looks}}, {{looks}, {looks}}, {});
        row("two alike on both sides", {{looks}, {looks}}, {{looks}, {looks}}, {});
        row("two with one alias, told apart by looks",
            {{face(u"xm"_s, u"a"_s, u"1"_s)}, {face(u"xm"_s, u"b"_s, u"2"_s)}},
            {{face(u"xm"_s, u"b"_s, u"2"_s)}, {face(u"xm"_s, u"a"_s, u"1"_s)}}, {{0, 1}, {1, 0}});
        row("alike, one of them has an alias", {{xm}, {looks}}, {{looks}, {xm}}, {{0, 1}});
        row("the alias counts more", {{face(u"a"_s, u"n"_s, u"1"_s)}, {face({}, u"m"_s, u"2"_s)}},
            {{face(u"a"_s, u"m"_s, u"2"_s)}}, {{0, 0}});

        row("who kept the id is nobody else", {{looks, true}}, {{looks, true}}, {});
        row("a listed id stands in the way", {{xm}}, {{xm, true}}, {});
        row("one that stayed is like one that came", {{looks, true}, {looks}},
            {{looks, true}, {looks}}, {});

        row("gone and back", {{xm, false, true}}, {{xm}}, {{0, 0}});
        row("gone, by looks", {{looks, false, true}}, {{looks}}, {{0, 0}});
        row("the one that is not gone comes first", {{looks, false, true}, {looks}}, {{looks}},
            {{1, 0}});
        row("two gone alike", {{looks, false, true}, {looks, false, true}}, {{looks}}, {});
        row("gone, and like two that are not", {{looks}, {looks}, {looks, false, true}}, {{looks}},
            {});
    }
    void whoIsWho()
    {
        QFETCH(const QList<Stored>, stored);
        QFETCH(const QList<Listed>, listed);
        QFETCH(const Pairs, pairs);
        QCOMPARE(sorted(match(stored, listed)), pairs);
    }

    void aPictureNamesItsVersion_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("seq");
        const QString path = u"https://wx.example/cgi-bin/mmwebwx-bin/webwxgeticon"_s;
        QTest::newRow("first") << path + u"?seq=620345&username=@ab&skey=@c_d"_s << u"620345"_s;
        QTest::newRow("last") << path + u"?username=@ab&seq=7#188"_s << u"7"_s;
        QTest::newRow("another's end") << path + u"?noseq=1"_s << QString();
        QTest::newRow("empty") << path + u"?seq="_s << QString();
        QTest::newRow("no query") << path << QString();
        QTest::newRow("no address") << QString() << QString();
        QTest::newRow("only a path") << u"/a/b?seq=5"_s << u"5"_s;
    }
    void aPictureNamesItsVersion()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, seq);
        QCOMPARE(pictureSeq(url), seq);
    }

    void nobodyIsPairedTwiceWhateverTheyLookLike_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void nobodyIsPairedTwiceWhateverTheyLookLike()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const auto some = [&random](const QString &what, int different) {
            const int number = random.bounded(different + 1);
            return number == 0 ? QString() : what + QString::number(number);
        };
        const auto any = [&] {
            return of(static_cast<ContactKind>(random.bounded(2)),
                      face(some(u"a"_s, 12), some(u"n"_s, 6), some(u"s"_s, 3), some(u"c"_s, 1)));
        };
        QList<Stored> stored;
        QList<Listed> listed;
        for (int i = 0; i < 40; ++i) {
            stored.append({any(), random.bounded(5) == 0, random.bounded(5) == 0});
            listed.append({any(), random.bounded(5) == 0});
        }
        QSet<qsizetype> left;
        QSet<qsizetype> right;
        for (const Pair &pair : match(stored, listed)) {
            QVERIFY(!left.contains(pair.stored) && !right.contains(pair.listed));
            left.insert(pair.stored);
            right.insert(pair.listed);
            const Stored &one = stored[pair.stored];
            const Listed &other = listed[pair.listed];
            QVERIFY(!one.isListed && !other.isStored);
            QCOMPARE(one.face.kind, other.face.kind);
            QVERIFY(one.face.alias.isEmpty() || other.face.alias.isEmpty()
                    || one.face.alias == other.face.alias);
        }
    }

    void manyAreMatchedInLinearTime()
    {
        constexpr qsizetype many = 50'000;
        QList<Stored> stored;
        QList<Listed> listed;
        for (qsizetype i = 0; i < many; ++i) {
            const QString number = QString::number(i);
            // A third by alias, a third by looks, a third all alike.
            const Face one = i % 3 == 0 ? face(u"a"_s + number)
                : i % 3 == 1            ? face({}, u"n"_s + number, u"1"_s)
                                        : face({}, u"same"_s, u"1"_s);
            stored.append({one});
            listed.prepend({one});
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(match(stored, listed).size(), many - many / 3);
        QVERIFY(timer.elapsed() < 10'000); // some 200 ms
    }
};

QTEST_GUILESS_MAIN(TestStoreRosterMatch)
#include "tst_storerostermatch.moc"
