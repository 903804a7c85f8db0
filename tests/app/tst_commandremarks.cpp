// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Remarks that wait, and those that somebody has to decide about.
class TestCommandRemarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRemarkChangedElsewhereIsAConflict();
    void aConflictIsWrittenAllTheSame();
    void aConflictIsLeftAsItIs();
    void aSyncTellsOfConflictsOnceInFull();
    void whatIsNotKnownIsSentAgainByTheUserOnly();
    void everyStateIsListed();
    void hostileTextsAreHarmless();
    void accountsAreChosenByName();
    void withoutAnEditItIsSaid();
    void whatWasSentIsNotDiscarded();

private:
    /// An edit of the contact in a state, as the schema numbers it.
    [[nodiscard]] bool addEdit(int state, const QString &words);
    /// A remark that somebody else writes.
    void writeElsewhere(const QString &remark);
    /// The last reading is too old to be relied on.
    [[nodiscard]] bool forgetReading()
    {
        return m_lianxi->sql(u"UPDATE contact SET remark_at = 1"_s);
    }
    [[nodiscard]] QJsonArray waiting();
    [[nodiscard]] QString shownRemark();

    std::unique_ptr<DemoProgram> m_gateway;
    std::unique_ptr<LianxiProgram> m_lianxi;
    QString m_id; ///< of a friend whose remark at the gateway is "before"
};

namespace {

const QString shop = u"Shop A"_s;

} // namespace

void TestCommandRemarks::init()
{
    m_gateway = std::make_unique<DemoProgram>();
    m_lianxi = std::make_unique<LianxiProgram>();
    QVERIFY(m_gateway->isRunning());
    QVERIFY(m_lianxi->seedAccount(*m_gateway, shop, SecretPlace::Session));
    const QJsonObject list = m_gateway->ask(u"/contacts/fetchContactsList"_s, {});
    for (const QJsonValue &id : list["data"_L1]["friends"_L1].toArray()) {
        if (id.toString().startsWith(u"wxid_"_s))
            m_id = id.toString();
    }
    QVERIFY(!m_id.isEmpty());
    writeElsewhere(u"before"_s);
    const Run sync = m_lianxi->runWithKey({u"sync"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    QCOMPARE(shownRemark(), u"before"_s);
}

void TestCommandRemarks::cleanup()
{
    m_lianxi.reset();
    m_gateway.reset();
}

bool TestCommandRemarks::addEdit(int state, const QString &words)
{
    return m_lianxi->sql(
        u"INSERT INTO edit (contact, state, remark, earlier, base, words, created_at, sent_at,"
        " tries) SELECT key, %1, 'wanted', 'before', 'before', '%2', 1793491200000, %3, %4"
        " FROM contact WHERE id = '%5'"_s.arg(QString::number(state), words,
                                              state == 0 ? u"0"_s : u"1793491201000"_s,
                                              state == 0 ? u"0"_s : u"1"_s, m_id));
}

void TestCommandRemarks::writeElsewhere(const QString &remark)
{
    [[maybe_unused]] const QJsonObject answer = m_gateway->ask(
        u"/contacts/setFriendRemark"_s, {{"wxid"_L1, m_id}, {"remark"_L1, remark}});
    QCOMPARE(m_gateway->remarkOf(m_id), remark);
}

QJsonArray TestCommandRemarks::waiting()
{
    const Run run = m_lianxi->run({u"remark"_s, u"waiting"_s, u"--json"_s});
    return run.code == 0 ? run.array() : QJsonArray{run.errorText()};
}

QString TestCommandRemarks::shownRemark()
{
    const Run run = m_lianxi->run({u"list"_s, u"friends"_s, u"--search"_s, m_id, u"--json"_s});
    return run.array().at(0)["remark"_L1].toString();
}

void TestCommandRemarks::aRemarkChangedElsewhereIsAConflict()
{
    writeElsewhere(u"theirs"_s);
    QVERIFY(forgetReading());
    const Run run = m_lianxi->runWithKey({u"remark"_s, u"set"_s, shop, m_id, u"ours"_s});
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.isEmpty());
    for (const QString &part :
         {u"“theirs”"_s, u"“ours”"_s, u"lianxi remark retry 'Shop A' "_s + m_id,
          u"lianxi remark discard 'Shop A' "_s + m_id})
        QVERIFY2(run.errorText().contains(part), run.errors.constData());
    QCOMPARE(m_gateway->remarkOf(m_id), u"theirs"_s);
    const QJsonArray edits = waiting();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits[0]["state"_L1], "conflict"_L1);
    QCOMPARE(edits[0]["there"_L1], "theirs"_L1);
    QCOMPARE(edits[0]["remark"_L1], "ours"_L1);
}

void TestCommandRemarks::aConflictIsWrittenAllTheSame()
{
    writeElsewhere(u"theirs"_s);
    QVERIFY(forgetReading());
    QCOMPARE(m_lianxi->runWithKey({u"remark"_s, u"set"_s, shop, m_id, u"ours"_s}).code, 1);
    const Run retry = m_lianxi->runWithKey({u"remark"_s, u"retry"_s, shop, m_id});
    QVERIFY2(retry.code == 0, retry.errors.constData());
    QVERIFY2(retry.outText().contains(u"“ours”"_s), retry.out.constData());
    QCOMPARE(m_gateway->remarkOf(m_id), u"ours"_s);
    QCOMPARE(waiting(), QJsonArray());
    QCOMPARE(shownRemark(), u"ours"_s);
}

void TestCommandRemarks::aConflictIsLeftAsItIs()
{
    writeElsewhere(u"theirs"_s);
    QVERIFY(forgetReading());
    QCOMPARE(m_lianxi->runWithKey({u"remark"_s, u"set"_s, shop, m_id, u"ours"_s}).code, 1);
    // Needs no key.
    const Run discard = m_lianxi->run({u"remark"_s, u"discard"_s, shop, m_id});
    QVERIFY2(discard.code == 0, discard.errors.constData());
    QCOMPARE(waiting(), QJsonArray());
    QCOMPARE(shownRemark(), u"theirs"_s);
    QCOMPARE(m_gateway->remarkOf(m_id), u"theirs"_s);
}

void TestCommandRemarks::aSyncTellsOfConflictsOnceInFull()
{
    // An edit that waits, as from a time without the network.
    QVERIFY(addEdit(0, QString()));
    writeElsewhere(u"theirs"_s);
    QVERIFY(forgetReading());
    const Run first = m_lianxi->runWithKey({u"sync"_s, u"--roster-only"_s});
    QCOMPARE(first.code, 3);
    QVERIFY2(first.errorText().contains(u"“theirs”"_s), first.errors.constData());
    QVERIFY(first.errors.contains("lianxi remark waiting"));
    const Run second = m_lianxi->runWithKey({u"sync"_s, u"--roster-only"_s});
    QCOMPARE(second.code, 0);
    QVERIFY(!second.errorText().contains(u"“theirs”"_s));
    QVERIFY2(second.errors.contains("lianxi remark waiting"), second.errors.constData());
}

void TestCommandRemarks::whatIsNotKnownIsSentAgainByTheUserOnly()
{
    QVERIFY(addEdit(6, u"busy"_s));
    const Run sync = m_lianxi->runWithKey({u"sync"_s, u"--roster-only"_s});
    QCOMPARE(sync.code, 0);
    QVERIFY(sync.errors.contains("lianxi remark waiting"));
    QCOMPARE(m_gateway->remarkOf(m_id), u"before"_s);
    QCOMPARE(waiting()[0]["state"_L1], "unknown"_L1);
    const Run retry = m_lianxi->runWithKey({u"remark"_s, u"retry"_s, shop, m_id});
    QVERIFY2(retry.code == 0, retry.errors.constData());
    QCOMPARE(m_gateway->remarkOf(m_id), u"wanted"_s);
}

void TestCommandRemarks::everyStateIsListed()
{
    const QList<std::pair<int, QString>> states{{0, u"waiting"_s}, {1, u"sent"_s},
                                                {3, u"refused"_s}, {4, u"not-kept"_s},
                                                {6, u"unknown"_s}, {7, u"conflict"_s}};
    for (const auto &[number, name] : states) {
        QVERIFY(m_lianxi->sql(u"DELETE FROM edit"_s));
        QVERIFY(addEdit(number, u"some words"_s));
        const QJsonArray edits = waiting();
        QCOMPARE(edits.size(), 1);
        const QJsonObject edit = edits[0].toObject();
        QCOMPARE(edit["state"_L1], name);
        QCOMPARE(edit["account"_L1], shop);
        QCOMPARE(edit["id"_L1], m_id);
        QCOMPARE(edit["before"_L1], "before"_L1);
        QCOMPARE(edit["remark"_L1], "wanted"_L1);
        QCOMPARE(edit["created_at"_L1], "2026-11-01T00:00:00.000Z"_L1);
        const bool tellsWhatIsThere = number == 4 || number == 7;
        QCOMPARE(edit[tellsWhatIsThere ? "there"_L1 : "reason"_L1], "some words"_L1);
        const Run table = m_lianxi->run({u"remark"_s, u"waiting"_s});
        QCOMPARE(table.code, 0);
        QCOMPARE(table.out.count('\n'), 2);
        QVERIFY2(table.outText().contains(name) && table.outText().contains(u"wanted"_s),
                 table.out.constData());
    }
    QVERIFY(m_lianxi->sql(u"DELETE FROM edit"_s));
    QCOMPARE(m_lianxi->run({u"remark"_s, u"waiting"_s}).out.count('\n'), 1);
    QCOMPARE(waiting(), QJsonArray());
}

void TestCommandRemarks::hostileTextsAreHarmless()
{
    QVERIFY(addEdit(7, u"\x1b[2J\u202e\nline"_s));
    const Run table = m_lianxi->run({u"remark"_s, u"waiting"_s});
    QCOMPARE(table.out.count('\n'), 2);
    QVERIFY(!table.out.contains('\x1b'));
    QVERIFY(!table.outText().contains(u'\u202e'));
    QCOMPARE(waiting()[0]["there"_L1], u"\x1b[2J\u202e\nline"_s);
}

void TestCommandRemarks::accountsAreChosenByName()
{
    QVERIFY(addEdit(7, QString()));
    QVERIFY(m_lianxi->seedAccount(*m_gateway, u"Shop B"_s, SecretPlace::Session));
    const auto count = [this](const QStringList &names) {
        const Run run = m_lianxi->run(QStringList{u"remark"_s, u"waiting"_s, u"--json"_s} + names);
        return run.code == 0 ? run.array().size() : -run.code;
    };
    QCOMPARE(count({}), 1);
    QCOMPARE(count({shop, shop}), 1);
    QCOMPARE(count({u"Shop B"_s}), 0);
    QCOMPARE(count({u"Shop C"_s}), -1);
}

void TestCommandRemarks::withoutAnEditItIsSaid()
{
    for (const QString &what : {u"retry"_s, u"discard"_s}) {
        const Run run = m_lianxi->run({u"remark"_s, what, shop, m_id});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.errors.contains("lianxi remark waiting"), run.errors.constData());
    }
}

void TestCommandRemarks::whatWasSentIsNotDiscarded()
{
    QVERIFY(addEdit(1, QString()));
    const Run run = m_lianxi->run({u"remark"_s, u"discard"_s, shop, m_id});
    QCOMPARE(run.code, 1);
    QCOMPARE(waiting().size(), 1);
    // The next sync finds that it is not there, and sends it again.
    const Run sync = m_lianxi->runWithKey({u"sync"_s, u"--roster-only"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    QCOMPARE(m_gateway->remarkOf(m_id), u"wanted"_s);
    QCOMPARE(waiting().size(), 0);
}

QTEST_GUILESS_MAIN(TestCommandRemarks)
#include "tst_commandremarks.moc"
