// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difficultnames.h"
#include "remarkcolumns.h"
#include "remarkpreview.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Lianxi;
using namespace Lianxi::RemarkKinds;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(RemarkRule)

class TestRemarkPreview : public QObject
{
    Q_OBJECT

private:
    static RemarkSubject subject(const QString &remark, ContactKey key = 1)
    {
        RemarkSubject one;
        one.contact.key = key;
        one.contact.id = u"wxid_%1"_s.arg(key);
        one.contact.alias = u"alias%1"_s.arg(key);
        one.contact.nickname = u"小明"_s;
        one.contact.province = u"Jiangsu"_s;
        one.contact.city = u"宿迁"_s;
        one.contact.remark = remark;
        one.contact.labelIds = {u"1"_s, u"2"_s};
        one.account = 7;
        return one;
    }
    static RemarkPreviewOptions options()
    {
        return {.longest = 16, .contexts = {{7, {u"Shop A"_s, u"gewe"_s, {{u"1"_s, u"VIP"_s}}}}}};
    }
    static QStringList afters(const QList<RemarkPreviewRow> &rows)
    {
        QStringList all;
        for (const RemarkPreviewRow &row : rows)
            all.append(row.after);
        return all;
    }
    static bool isWellFormed(const QString &text) { return text.isValidUtf16(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aRuleMakesARemark_data()
    {
        QTest::addColumn<RemarkRule>("rule");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("marks");
        using M = RemarkMark;
        const auto row = [](const char *name, RemarkRule rule, const QString &before,
                            const QString &after, RemarkMarks marks = {}) {
            QTest::newRow(name) << rule << before << after << int(marks);
        };
        row("replace", Replace{u"VIP"_s, u"普通"_s}, u"VIP 王 VIP"_s, u"普通 王 普通"_s);
        row("replace, not there", Replace{u"VIP"_s, u"x"_s}, u" odd  "_s, u" odd  "_s,
            M::Unchanged);
        row("replace nothing", Replace{{}, u"x"_s}, u"a"_s, u"a"_s, M::Unchanged);
        row("replace, other case", Replace{u"vip"_s, u"x"_s}, u"VIP"_s, u"VIP"_s, M::Unchanged);
        row("replace in any case", Replace{u"vip"_s, u"x"_s, Qt::CaseInsensitive}, u"VIP"_s,
            u"x"_s);
        row("replace by nothing", Replace{u"VIP"_s, {}}, u"VIP"_s, {}, M::Clears);
        row("replace leaves blanks", Replace{u"VIP"_s, {}}, u"VIP 王"_s, u"王"_s);
        row("replace an emoji", Replace{u"😀"_s, u"😁"_s}, u"a😀b"_s, u"a😁b"_s);
        row("half an emoji, first", Replace{QString(QChar(0xD83D)), u"x"_s}, u"😀"_s, u"😀"_s,
            M::Unchanged);
        row("half an emoji, last", Replace{QString(QChar(0xDE00)), u"x"_s}, u"😀"_s, u"😀"_s,
            M::Unchanged);
        row("prefix", Prefix{u"A-"_s}, u"王"_s, u"A-王"_s);
        row("prefix of nothing", Prefix{u"A "_s}, {}, u"A"_s);
        row("no prefix", Prefix{{}}, u" x"_s, u" x"_s, M::Unchanged);
        row("suffix", Suffix{u" 😀"_s}, u"王"_s, u"王 😀"_s);
        row("Hebrew", Suffix{u" שלום"_s}, u"مرحبا"_s, u"مرحبا שלום"_s);
        row("override vanishes", Prefix{u"\u202E"_s}, u"gpj"_s, u"gpj"_s, M::Unchanged);
        row("number", Number{}, u"王"_s, u"王 1"_s);
        row("number before", Number{.start = 7, .digits = 3, .place = Number::Place::Before},
            u"王"_s, u"007 王"_s);
        row("number instead", Number{.start = -5, .digits = 2, .place = Number::Place::Instead},
            u"王"_s, u"-05"_s);
        row("number of nothing", Number{.start = 42}, {}, u"42"_s);
        row("number with another separator", Number{.separator = u"-"_s}, u"王"_s, u"王-1"_s);
        row("column", Column{u"nickname"_s}, u"x"_s, u"小明"_s);
        row("column: the same", Column{u"nickname"_s}, u"小明"_s, u"小明"_s, M::Unchanged);
        row("column: empty", Column{u"signature"_s}, u"x"_s, {}, M::Clears);
        row("column: region", Column{u"region"_s}, u"x"_s, u"Jiangsu 宿迁"_s);
        row("column: labels", Column{u"labels"_s}, u"x"_s, u"VIP; 2"_s);
        row("column: account", Column{u"account"_s}, u"x"_s, u"Shop A"_s);
        row("template", Template{u"{nickname} {region}"_s}, u"x"_s, u"小明 Jiangsu 宿迁"_s);
        row("template with itself", Template{u"{remark}/{alias}"_s}, u"王"_s, u"王/alias1"_s);
        row("template: case and blanks", Template{u"{ Nickname }"_s}, u"x"_s, u"小明"_s);
        row("template: braces", Template{u"{{nickname}} }}{{"_s}, u"x"_s, u"{nickname} }{"_s);
        row("template: not closed", Template{u"a {nick"_s}, u"x"_s, u"a {nick"_s);
        row("template: empty", Template{{}}, u"x"_s, {}, M::Clears);
        row("nothing of nothing", Template{u" {signature} "_s}, {}, {}, M::Unchanged);
        row("line breaks", Prefix{u"a\r\nb\t"_s}, u"c"_s, u"a b c"_s);
        row("as long as may be", Prefix{u"0123456789abcd"_s}, u"😀王"_s, u"0123456789abcd😀王"_s);
        row("too long", Prefix{u"0123456789abcde"_s}, u"😀王"_s, u"0123456789abcde😀王"_s,
            M::TooLong);
    }
    void aRuleMakesARemark()
    {
        QFETCH(RemarkRule, rule);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(int, marks);
        const QList<RemarkPreviewRow> rows = previewRemarks({subject(before)}, rule, options());
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().before, before);
        QCOMPARE(rows.first().after, after);
        QCOMPARE(int(rows.first().marks), marks);
        QCOMPARE(rows.first().contact, 1);
        QCOMPARE(rows.first().account, 7);
        QCOMPARE(rows.first().name, u"小明"_s);
        QCOMPARE(rows.first().isHopeless(), bool(rows.first().marks & RemarkMark::Unchanged));
    }

    void difficultRemarksStayWhole_data()
    {
        QTest::addColumn<QString>("remark");
        for (const DifficultName &name : difficultNames())
            QTest::newRow(name.what) << name.text;
    }
    void difficultRemarksStayWhole()
    {
        QFETCH(QString, remark);
        if (!isWellFormed(remark))
            QSKIP("no store keeps halves of characters");
        const QList<RemarkRule> rules{Prefix{u"😀"_s}, Suffix{u"😀"_s}, Number{},
                                      Replace{u"a"_s, u"😀"_s}, Template{u"{remark}😀{remark}"_s}};
        for (const RemarkRule &rule : rules) {
            const QString after = previewRemarks({subject(remark)}, rule).first().after;
            QVERIFY(isWellFormed(after));
            QVERIFY(after == remark || after == oneLine(after).trimmed());
        }
        QCOMPARE(previewRemarks({subject(remark)}, Replace{u"nobody has this"_s, {}}).first().after,
                 remark);
    }

    void numbersCountTheSelectedContactsInTheirOrder()
    {
        QList<RemarkSubject> subjects;
        for (int i = 1; i <= 4; ++i)
            subjects.append(subject({}, i));
        subjects[1].isSelected = false;
        QCOMPARE(afters(previewRemarks(subjects, Number{.start = 9, .step = 2, .digits = 2})),
                 (QStringList{u"09"_s, u"11"_s, u"13"_s}));
        QCOMPARE(afters(previewRemarks(subjects, Number{.start = 1, .step = -1})),
                 (QStringList{u"1"_s, u"0"_s, u"-1"_s}));
    }

    void whatIsToBeKnownOfAContactIsMarked()
    {
        RemarkSubject one = subject(u"x"_s);
        one.contact.remarkState = RemarkState::Waiting;
        QCOMPARE(previewRemarks({one}, Prefix{u"a"_s}).first().marks,
                 RemarkMarks(RemarkMark::EditWaits));
        one.contact.remarkState = RemarkState::Failed;
        one.contact.goneSince = 5;
        one.isPossible = false;
        const RemarkPreviewRow row = previewRemarks({one}, Prefix{u"a"_s}).first();
        QCOMPARE(row.marks, RemarkMark::EditWaits | RemarkMark::Gone | RemarkMark::NotPossible);
        QVERIFY(row.isHopeless());
    }

    void anUnknownNameIsSaidAndNothingIsMade()
    {
        const RemarkRule rule = Template{u"{nick} {nickname} {nick} {}"_s};
        QCOMPARE(unknownNames(rule), (QStringList{u"nick"_s, QString()}));
        QVERIFY(previewRemarks({subject(u"x"_s)}, rule).isEmpty());
        QCOMPARE(unknownNames(Column{u"nope"_s}), QStringList{u"nope"_s});
        for (const QString &name : RemarkColumns::names()) {
            QVERIFY(unknownNames(Template{u"{%1}"_s.arg(name)}).isEmpty());
            QVERIFY(!RemarkColumns::title(name).isEmpty());
        }
    }

    void aTableNamesContactsByIdOrAlias()
    {
        QList<RemarkSubject> subjects{subject(u"a"_s, 1), subject(u"b"_s, 2), subject(u"c"_s, 3),
                                      subject(u"d"_s, 4), subject(u"e"_s, 5)};
        subjects[1].isSelected = false;
        subjects[3].contact.alias = u"same"_s;
        subjects[4].contact.alias = u"same"_s;
        const Table table{readPastedTable(u"wxid_1\tA\nalias2\t B\r\nwxid_3\tC\nalias3\tCC\n"
                                          "nobody\tx\nsame\ty\nwxid_5\t\n"_s)};
        const QList<RemarkPreviewRow> rows = previewRemarks(subjects, table);
        QCOMPARE(afters(rows), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"CC"_s, u"x"_s, u"y"_s, {}}));
        QList<RemarkMarks> marks;
        QList<qsizetype> lines;
        for (const RemarkPreviewRow &row : rows) {
            marks.append(row.marks);
            lines.append(row.line);
        }
        using M = RemarkMark;
        QCOMPARE(marks,
                 (QList<RemarkMarks>{
                     {}, {}, M::Twice, M::Twice, M::UnknownContact, M::Ambiguous, M::Clears}));
        QCOMPARE(lines, (QList<qsizetype>{1, 2, 3, 4, 5, 6, 7}));
        QCOMPARE(rows.at(1).contact, 2);
        QCOMPARE(rows.at(4).contact, 0);
        QCOMPARE(rows.at(4).name, u"nobody"_s);
        QCOMPARE(rows.at(6).before, u"e"_s);
    }

    void ofSeveralContactsTheSelectedOneIsMeant()
    {
        QList<RemarkSubject> subjects;
        for (int i = 1; i <= 3; ++i) {
            subjects.append(subject(u"a"_s, i));
            subjects.last().contact.id = u"wxid_same"_s;
            subjects.last().isSelected = i == 3;
        }
        const Table table{readPastedTable(u"wxid_same\tx"_s)};
        QCOMPARE(previewRemarks(subjects, table).first().contact, 3);
        subjects[0].isSelected = true;
        QCOMPARE(previewRemarks(subjects, table).first().marks, RemarkMarks(RemarkMark::Ambiguous));
    }

    void tenThousandAreQuickAndComeInPieces()
    {
        QList<RemarkSubject> subjects;
        for (int i = 0; i < 10'000; ++i)
            subjects.append(subject(u"客户 %1"_s.arg(i), i + 1));
        QElapsedTimer timer;
        timer.start();
        qsizetype pieces = 0;
        qsizetype rows = 0;
        previewRemarks(subjects, Template{u"{nickname} {region} {labels}"_s}, options(),
                       [&](QList<RemarkPreviewRow> &&piece) {
                           ++pieces;
                           rows += piece.size();
                           return true;
                       });
        QCOMPARE(rows, 10'000);
        QVERIFY(pieces >= 10);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        // And nobody has to wait for the end.
        rows = 0;
        previewRemarks(subjects, Prefix{u"x"_s}, {}, [&rows](QList<RemarkPreviewRow> &&piece) {
            rows += piece.size();
            return false;
        });
        QVERIFY(rows < 1000);
    }

    void aPastedTableIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QList<qsizetype>>("bad");
        const QList<qsizetype> none;
        QTest::newRow("empty") << QString() << QStringList() << none;
        QTest::newRow("blank lines") << u"\n\r\n\t\t\n"_s << QStringList() << none;
        QTest::newRow("tabs") << u"a\tA\r\nb\tB"_s << QStringList{u"1 a=A"_s, u"2 b=B"_s} << none;
        QTest::newRow("commas") << u"a,A, B\n"_s << QStringList{u"1 a=A"_s} << none;
        QTest::newRow("semicolons") << u"a;A\n"_s << QStringList{u"1 a=A"_s} << none;
        QTest::newRow("comma in a quoted cell, tabs outside")
            << u"\"a\"\t\"x, \"\"y\"\"\"\n"_s << QStringList{u"1 a=x, \"y\""_s} << none;
        QTest::newRow("line break in a cell")
            << u"a,\"A\nB\"\nb,C"_s << QStringList{u"1 a=A\nB"_s, u"3 b=C"_s} << none;
        QTest::newRow("quote inside") << u"a\t5\" x"_s << QStringList{u"1 a=5\" x"_s} << none;
        QTest::newRow("never closed") << u"a,\"A"_s << QStringList{u"1 a=A"_s} << none;
        QTest::newRow("byte order mark") << u"\uFEFFa,A"_s << QStringList{u"1 a=A"_s} << none;
        QTest::newRow("header") << u"id,nickname,remark\na,x,A\n"_s << QStringList{u"2 a=A"_s}
                                << none;
        QTest::newRow("Chinese header")
            << u"备注,昵称,微信号\nA,x,a\n"_s << QStringList{u"2 a=A"_s} << none;
        QTest::newRow("id, else alias") << u"id\talias\tremark\n\tb\tB\na\tx\tA\n"_s
                                        << QStringList{u"2 b=B"_s, u"3 a=A"_s} << none;
        QTest::newRow("no remark")
            << u"a\n\tB\nc\tC"_s << QStringList{u"3 c=C"_s} << QList<qsizetype>{1, 2};
        QTest::newRow("clears") << u"a,\n"_s << QStringList{u"1 a="_s} << none;
        QTest::newRow("formula guard")
            << u"'=a,'+86\nb,'x\n"_s << QStringList{u"1 =a=+86"_s, u"2 b='x"_s} << none;
        QTest::newRow("old line ends")
            << u"a,A\rb,B\r"_s << QStringList{u"1 a=A"_s, u"2 b=B"_s} << none;
    }
    void aPastedTableIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, lines);
        QFETCH(QList<qsizetype>, bad);
        const PastedTable table = readPastedTable(text);
        QStringList read;
        for (const PastedLine &line : table.lines)
            read.append(u"%1 %2=%3"_s.arg(QString::number(line.line), line.contact, line.remark));
        QCOMPARE(read, lines);
        QCOMPARE(table.badLines, bad);
    }
};

QTEST_GUILESS_MAIN(TestRemarkPreview)
#include "tst_remarkpreview.moc"
