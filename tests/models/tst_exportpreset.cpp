// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"
#include "exportpreset.h"
#include "groupfeed.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<GroupFeed::Members> someMembers(ContactKey group)
{
    if (group == 13)
        co_return failure(Error::Kind::Storage, u"broken"_s);
    Member member;
    member.id = u"wxid_%1"_s.arg(group);
    co_return QList<Member>{member, member};
}

ExportPlan groupsPlan(const QList<ContactKey> &groups, const QString &target)
{
    QList<GroupFeed::Group> wanted;
    for (const ContactKey group : groups)
        wanted.append({group, {u"Shop"_s, u"%1@chatroom"_s.arg(group), u"G"_s}});
    ExportPlan plan{.rows
                    = MemberRows{.groups = {}, .columns = {MemberField::GroupId, MemberField::Id}},
                    .target = target,
                    .header = HeaderStyle::Names};
    plan.csv.encoding = TextEncoding::Utf8;
    plan.feed = std::make_shared<GroupFeed>(wanted, someMembers);
    return plan;
}

} // namespace

class TestExportPreset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsComeBackAsTheyWere();
    void whatCannotBeReadIsAsUsual();
    void groupsFollowEachOther();
    void aGroupThatCannotBeReadLeavesNoFile();
    void aJobThatGoesWhileItWaitsLeavesNoFile();
};

void TestExportPreset::presetsComeBackAsTheyWere()
{
    const QList<ExportPreset> presets{
        {.name = u"给会计 \"A\", =1"_s,
         .format = ExportFormat::Xlsx,
         .csv = {TextEncoding::Gb18030, u'\t', FormulaGuard::Off},
         .header = HeaderStyle::Names,
         .contactColumns = {u"id"_s, u"remark"_s},
         .memberColumns = {u"group_id"_s}},
        {.name = u"plain"_s},
    };
    QCOMPARE(presetsFromText(presetsText(presets)), presets);
    QVERIFY(presetsFromText(presetsText({})).isEmpty());
}

void TestExportPreset::whatCannotBeReadIsAsUsual()
{
    QVERIFY(presetsFromText(u"nonsense"_s).isEmpty());
    const QList<ExportPreset> read
        = presetsFromText(u"[{\"name\":\"a\",\"format\":\"pdf\"},{\"format\":\"csv\"},3]"_s);
    QCOMPARE(read, QList<ExportPreset>{ExportPreset{.name = u"a"_s}});
}

void TestExportPreset::groupsFollowEachOther()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(u"a.csv"_s);
    ExportJob job(groupsPlan({1, 2, 3}, target));
    const Result<ExportOutcome> outcome = QCoro::waitFor(job.run());
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 6);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray expected = "\"group_id\",\"id\"\r\n";
    for (const char *group : {"1", "2", "3"}) {
        for (int i = 0; i < 2; ++i)
            expected += "\""_ba + group + "@chatroom\",\"wxid_" + group + "\"\r\n";
    }
    QCOMPARE(file.readAll(), expected);
}

void TestExportPreset::aGroupThatCannotBeReadLeavesNoFile()
{
    QTemporaryDir folder;
    ExportJob job(groupsPlan({1, 13, 3}, folder.filePath(u"a.csv"_s)));
    const Result<ExportOutcome> outcome = QCoro::waitFor(job.run());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().words, u"broken"_s);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
}

void TestExportPreset::aJobThatGoesWhileItWaitsLeavesNoFile()
{
    QTemporaryDir folder;
    QList<ContactKey> groups(500, 1);
    auto job = std::make_unique<ExportJob>(groupsPlan(groups, folder.filePath(u"a.csv"_s)));
    QCoro::Task<Result<ExportOutcome>> task = job->run();
    job.reset();
    const Result<ExportOutcome> outcome = QCoro::waitFor(std::move(task));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
}

QTEST_GUILESS_MAIN(TestExportPreset)
#include "tst_exportpreset.moc"
