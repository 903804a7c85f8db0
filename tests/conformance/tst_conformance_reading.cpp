// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancebench.h"
#include "worldview.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;

namespace {

bool isPicture(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8") || bytes.startsWith("GIF8");
}

} // namespace

/// What every system has to read right when nothing goes wrong.
class TestConformanceReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRosterIsTheAddressBook_data() { addSystems(); }
    void theRosterIsTheAddressBook()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const WorldView world(bench);
        const Result<Roster> read = await(rosterWhenReady(&bench.gateway()));
        QVERIFY2(read, said(read));
        const Roster &roster = *read;
        QSet<QString> ids;
        for (const Roster::Entry &entry : roster.entries)
            ids.insert(entry.id);
        QCOMPARE(ids.size(), roster.entries.size());
        for (const ContactKind kind :
             {ContactKind::Friend, ContactKind::Group, ContactKind::Public, ContactKind::System})
            QCOMPARE(bench.ids(kind).size(), world.count(kind));
        if (roster.ids == Roster::Ids::ForEver) {
            for (const WorldView::Known &known : world.contacts())
                QVERIFY2(roster.entries.contains({known.details.id, known.kind}),
                         qPrintable(known.details.id));
        }
        for (const ContactDetails &row : roster.rows) {
            QVERIFY2(ids.contains(row.id), qPrintable(row.id));
            QCOMPARE(world.lieIn(row), QString());
        }
    }

    void detailsAreWhatTheWorldHas_data() { addSystems(); }
    void detailsAreWhatTheWorldHas()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const WorldView world(bench);
        const Result<Roster> read = await(rosterWhenReady(&bench.gateway()));
        QVERIFY2(read, said(read));
        const Roster &roster = *read;
        QHash<QString, ContactDetails> known;
        for (const ContactDetails &row : roster.rows)
            known.insert(row.id, row);
        QStringList ids;
        for (const Roster::Entry &entry : roster.entries)
            ids.append(entry.id);
        QVERIFY(bench.capabilities().detailsBatch >= 1); // known from here on
        const auto details = await(allDetails(&bench.gateway(), ids));
        QVERIFY2(details, said(details));
        QSet<QString> told;
        for (const ContactDetails &row : *details) {
            QVERIFY2(ids.contains(row.id), qPrintable(row.id));
            QVERIFY2(!told.contains(row.id), qPrintable(row.id));
            told.insert(row.id);
            QCOMPARE(world.lieIn(row), QString());
            known[row.id] = laidOver(known.value(row.id), row);
        }
        // A list whose rows tell everything need not be asked again.
        if (roster.rowsTell == Roster::RowsTell::Something)
            QCOMPARE(told.size(), ids.size());
        for (const QString &id : std::as_const(ids))
            QCOMPARE(world.silenceIn(known.value(id), bench.row()), QString());
    }

    void namesAreNobodysIfTheRowsAreExchanged_data() { addSystems(); }
    void namesAreNobodysIfTheRowsAreExchanged()
    {
        QFETCH(const QString, system);
        // The comparison itself: a row with a name that nobody has must not pass.
        ConformanceBench &bench = m_benches.take(system);
        const WorldView world(bench);
        ContactDetails row{.id = bench.someFriend(), .nickname = u"nobody's name"_s};
        QVERIFY(!world.lieIn(row).isEmpty());
        row.nickname = bench.person(row.id)->nickname;
        QCOMPARE(world.lieIn(row), QString());
        QVERIFY(!world.silenceIn(row, bench.row()).isEmpty()); // it tells no remark
    }

    void membersAreTheGroups_data() { addSystems(); }
    void membersAreTheGroups()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const bool byId = bench.roster().ids == Roster::Ids::ForEver;
        int compared = 0;
        for (const QString &id : bench.ids(ContactKind::Group)) {
            const std::optional<DemoGroup> group = bench.group(id);
            if (!group) // one of several groups of the same title
                continue;
            ++compared;
            const Result<GroupMembers> members = await(bench.gateway().members(id));
            QVERIFY2(members, said(members));
            QCOMPARE(members->groupId, id);
            QStringList told;
            QStringList known;
            for (const Member &member : members->members)
                told.append((byId ? member.id : member.nickname) + u'|' + member.groupNickname);
            bench.demo().visit(bench.row().system, [&](DemoWorld &world) {
                for (const DemoMember &member : group->members) {
                    const DemoPerson *person = world.person(member.id);
                    known.append((byId ? person->id : person->nickname) + u'|'
                                 + member.displayName);
                }
            });
            told.sort();
            known.sort();
            QCOMPARE(told, known);
            if (byId && !members->ownerId.isEmpty())
                QCOMPARE(members->ownerId, group->ownerId);
        }
        QVERIFY(compared >= 2);
    }

    void labelsHaveTheirNames_data() { addSystems(); }
    void labelsHaveTheirNames()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const Result<QList<Label>> labels = await(bench.gateway().labels());
        if (bench.capabilities().labels != Support::Yes) {
            QCOMPARE(kindOf(labels), Kind::Invalid);
            return;
        }
        QVERIFY2(labels, said(labels));
        QList<Label> known;
        bench.demo().visit(bench.row().system, [&](DemoWorld &world) {
            for (const DemoLabel &label : world.labels())
                known.append({QString::number(label.id), label.name});
        });
        QVERIFY(known.size() > 1);
        QCOMPARE(*labels, known);
    }

    void theProfileIsTheOwner_data() { addSystems(); }
    void theProfileIsTheOwner()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const Result<Profile> profile = await(bench.gateway().profile());
        // An empty one where the system does not say.
        QVERIFY2(profile, said(profile));
        DemoPerson owner;
        bench.demo().visit(bench.row().system, [&](DemoWorld &world) { owner = world.owner(); });
        if (bench.gateway().capabilities().profile == Support::Yes)
            QVERIFY(!profile->wxid.isEmpty());
        if (!profile->nickname.isEmpty())
            QCOMPARE(profile->nickname, owner.nickname);
        if (!profile->alias.isEmpty())
            QCOMPARE(profile->alias, owner.alias);
        if (bench.roster().ids == Roster::Ids::ForEver && !profile->wxid.isEmpty())
            QCOMPARE(profile->wxid, owner.id);
    }

    void theOnlineHintIsGiven_data() { addSystems(); }
    void theOnlineHintIsGiven()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const Support support = bench.capabilities().onlineHint;
        const Result<bool> online = await(bench.gateway().isOnline());
        if (support == Support::Yes)
            QVERIFY(online && *online);
        else
            QCOMPARE(kindOf(online), Kind::Invalid);
    }

    void devicesAreListed_data() { addSystems(); }
    void devicesAreListed()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const Support support = bench.capabilities().devices;
        const Result<QList<Device>> devices = await(bench.gateway().devices());
        if (support != Support::Yes) {
            QCOMPARE(kindOf(devices), Kind::Invalid);
            return;
        }
        QVERIFY2(devices, said(devices));
        QVERIFY(std::ranges::find(*devices, bench.account().handle, &Device::handle)
                != devices->end());
    }

    void picturesThatOnlyTheSessionGetsAreFetched_data() { addSystems(); }
    void picturesThatOnlyTheSessionGetsAreFetched()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        if (bench.capabilities().sessionPictures != Support::Yes) {
            const Result<PictureFile> picture
                = await(bench.gateway().picture(bench.demo().pictureUrl()));
            QCOMPARE(kindOf(picture), Kind::Invalid);
            return;
        }
        const QString wxid = await(bench.gateway().profile())->wxid;
        const QList<ContactDetails> &rows = bench.roster().rows;
        const auto row = std::ranges::find(rows, bench.someFriend(), &ContactDetails::id);
        QVERIFY(row != rows.end() && row->avatarUrl);
        const QUrl url(*row->avatarUrl);
        QCOMPARE(url.fragment(), wxid);
        QVERIFY(!bench.isTellingSecrets(url.toString()));
        const Result<PictureFile> picture = await(bench.gateway().picture(url));
        QVERIFY2(picture, said(picture));
        QVERIFY(isPicture(picture->bytes));
    }

    void remarksAreRead_data() { addSystems(); }
    void remarksAreRead()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const Capabilities can = bench.capabilities();
        for (const QString &remark : {u"before"_s, u"引号\" 与 <b> & \\ 😀"_s, QString()}) {
            bench.setRemarkOverThere(bench.someFriend(), remark);
            bench.setRemarkOverThere(bench.someGroup(), remark);
            const Result<QString> ofFriend
                = await(bench.gateway().remark(bench.someFriend(), ContactKind::Friend));
            QVERIFY2(ofFriend, said(ofFriend));
            QCOMPARE(*ofFriend, remark);
            if (can.groupRemarks != Support::Yes)
                continue;
            const Result<QString> ofGroup
                = await(bench.gateway().remark(bench.someGroup(), ContactKind::Group));
            QVERIFY2(ofGroup, said(ofGroup));
            QCOMPARE(*ofGroup, remark);
        }
    }

    void tooFewAndTooManyIdsAreNotSent_data() { addSystems(); }
    void tooFewAndTooManyIdsAreNotSent()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const qsizetype most = bench.capabilities().detailsBatch;
        bench.heal();
        const QStringList many(most + 1, bench.someFriend());
        QCOMPARE(kindOf(await(bench.gateway().contacts({}))), Kind::Invalid);
        QCOMPARE(kindOf(await(bench.gateway().contacts(many))), Kind::Invalid);
        QCOMPARE(bench.demo().requestCount(), 0);
    }

    void idsThatNobodyHasAreLeftOut_data() { addSystems(); }
    void idsThatNobodyHasAreLeftOut()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        if (bench.capabilities().detailsBatch < 2)
            QSKIP("one id in one call");
        const QString nobody
            = bench.someFriend().startsWith(u'@') ? u"@0123456789abcdef"_s : u"wxid_nobody"_s;
        const auto details = await(bench.gateway().contacts({nobody, bench.someFriend()}));
        QVERIFY2(details, said(details));
        QCOMPARE(details->size(), 1);
        QCOMPARE(details->constFirst().id, bench.someFriend());
    }

    void cleanupTestCase() { m_benches.clear(); }

private:
    BenchShelf m_benches;
};

QTEST_GUILESS_MAIN(TestConformanceReading)
#include "tst_conformance_reading.moc"
