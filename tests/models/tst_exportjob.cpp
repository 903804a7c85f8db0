// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

Contact contact(int number)
{
    Contact made;
    made.key = number;
    made.id = u"wxid_%1"_s.arg(number);
    made.nickname = number == 2 ? u"=1+1"_s : u"name \"%1\""_s.arg(number);
    made.detailsAt = number % 2 == 0 ? 1'715'774'400'000 : 0;
    return made;
}

ContactRows contactRows(int count)
{
    ContactRows rows;
    for (int i = 1; i <= count; ++i)
        rows.rows.append({contact(i), 1 + i % 2});
    rows.columns = {ContactField::Account, ContactField::Id, ContactField::Nickname,
                    ContactField::DetailsAt};
    rows.contexts[1].accountName = u"Shop A"_s;
    rows.contexts[2].accountName = u"Shop B"_s;
    return rows;
}

/// Work for a while: few rows, for the memory's sake, but very many columns.
ContactRows muchWork()
{
    ContactRows rows = contactRows(30'000);
    const QList<ContactField> columns = rows.columns;
    for (int i = 0; i < 100; ++i)
        rows.columns += columns;
    return rows;
}

MemberRows memberRows()
{
    Member owner;
    owner.id = u"wxid_1"_s;
    owner.role = MemberRole::Owner;
    Member other;
    other.id = u"wxid_2"_s;
    return {.groups = {{{u"Shop A"_s, u"1@chatroom"_s, u"One"_s}, {owner, other}},
                       {{u"Shop A"_s, u"2@chatroom"_s, u"Nobody"_s}, {}},
                       {{u"Shop B"_s, u"3@chatroom"_s, u"Three"_s}, {other}}},
            .columns = {MemberField::GroupName, MemberField::Id, MemberField::Role}};
}

ExportPlan plan(const QString &target, const std::variant<ContactRows, MemberRows> &rows)
{
    return {.rows = rows,
            .target = target,
            .format = ExportFormat::Csv,
            .csv = {.encoding = TextEncoding::Utf8},
            .header = HeaderStyle::Names};
}

Result<ExportOutcome> run(const ExportPlan &plan)
{
    ExportJob job(plan);
    return QCoro::waitFor(job.run());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "no file"_ba;
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0
        ? static_cast<int>(status.st_mode & 0777)
        : -1;
}

/// Files of this process may not grow above `bytes` while this lives: a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void contactsAreWrittenWithTheirAccounts();
    void membersOfSeveralGroupsFollowEachOther();
    void titlesAreForPeopleAndNamesForMachines();
    void jsonHasNamesAlways();
    void thePreviewIsTheBeginningOfTheFile();
    void anOldFileIsReplacedAndKeepsItsMode();
    void aNewFileHasTheModeOfTheUmask();
    void aSymbolicLinkStaysOne();
    void aFileThatCannotBeMadeIsSaid_data();
    void aFileThatCannotBeMadeIsSaid();
    void aDeviceIsWrittenToDirectly();
    void aDashIsStandardOutput();
    void aDiskThatFillsUpLeavesTheOldFile();
    void aDiskThatFillsUpLeavesNoNewFile();
    void aCancelBeforeTheStartLeavesTheOldFile();
    void aCancelOnTheWayLeavesTheOldFile();
    void aCancelStopsAStreamInTheMiddle();
    void aJobThatIsDestroyedEndsItsTask();
    void aJobRunsOnce();
    void progressComesOnTheJobsThread();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExportJob::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestExportJob::contactsAreWrittenWithTheirAccounts()
{
    const Result<ExportOutcome> outcome = run(plan(path(u"a.csv"_s), contactRows(3)));
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 3);
    QCOMPARE(outcome->withoutDetails, 2);
    QCOMPARE(contentOf(path(u"a.csv"_s)),
             "\"account\",\"id\",\"nickname\",\"details_at\"\r\n"
             "\"Shop B\",\"wxid_1\",\"name \"\"1\"\"\",\"\"\r\n"
             "\"Shop A\",\"wxid_2\",\"'=1+1\",\"2024-05-15T12:00:00Z\"\r\n"
             "\"Shop B\",\"wxid_3\",\"name \"\"3\"\"\",\"\"\r\n"_ba);
    QCOMPARE(files(), QStringList{u"a.csv"_s});
}

void TestExportJob::membersOfSeveralGroupsFollowEachOther()
{
    const Result<ExportOutcome> outcome = run(plan(path(u"a.csv"_s), memberRows()));
    QVERIFY(outcome);
    QCOMPARE(outcome->rows, 3);
    QCOMPARE(outcome->withoutDetails, 0);
    QCOMPARE(contentOf(path(u"a.csv"_s)),
             "\"group_name\",\"id\",\"role\"\r\n"
             "\"One\",\"wxid_1\",\"owner\"\r\n"
             "\"One\",\"wxid_2\",\"member\"\r\n"
             "\"Three\",\"wxid_2\",\"member\"\r\n"_ba);
}

void TestExportJob::titlesAreForPeopleAndNamesForMachines()
{
    ExportPlan wish = plan(path(u"a.csv"_s), contactRows(0));
    wish.header = HeaderStyle::Titles;
    QVERIFY(run(wish));
    QCOMPARE(contentOf(path(u"a.csv"_s)),
             "\"Account\",\"Internal ID\",\"Nickname\",\"Details from\"\r\n"_ba);
}

void TestExportJob::jsonHasNamesAlways()
{
    ExportPlan wish = plan(path(u"a.json"_s), contactRows(2));
    wish.format = ExportFormat::Json;
    wish.header = HeaderStyle::Titles;
    QVERIFY(run(wish));
    const QJsonArray rows = QJsonDocument::fromJson(contentOf(path(u"a.json"_s))).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].toObject(),
             (QJsonObject{{u"account"_s, u"Shop A"_s},
                          {u"id"_s, u"wxid_2"_s},
                          {u"nickname"_s, u"=1+1"_s},
                          {u"details_at"_s, u"2024-05-15T12:00:00Z"_s}}));
}

void TestExportJob::thePreviewIsTheBeginningOfTheFile()
{
    ExportPlan wish = plan(path(u"a.csv"_s), contactRows(5));
    const QList<QStringList> table = ExportJob::preview(wish, 2);
    QCOMPARE(table.size(), 3);
    QByteArray csv;
    for (const QStringList &line : table) {
        QStringList quoted;
        for (QString value : line)
            quoted.append(u'"' + value.replace(u'"', u"\"\""_s) + u'"');
        csv += quoted.join(u',').toUtf8() + "\r\n";
    }
    QVERIFY(run(wish));
    QVERIFY(contentOf(wish.target).startsWith(csv));
    QVERIFY(csv.contains("'=1+1"));

    QCOMPARE(ExportJob::preview(wish, 0), table.first(1));
    QCOMPARE(ExportJob::preview(wish, 100).size(), 6);
    wish.csv.guard = FormulaGuard::Off;
    QCOMPARE(ExportJob::preview(wish, 2)[2][2], u"=1+1"_s);
    wish.format = ExportFormat::Json;
    wish.csv.guard = FormulaGuard::On;
    wish.header = HeaderStyle::Titles;
    QCOMPARE(
        ExportJob::preview(wish, 2),
        (QList<QStringList>{
            table[0], table[1], {u"Shop A"_s, u"wxid_2"_s, u"=1+1"_s, u"2024-05-15T12:00:00Z"_s}}));
    QCOMPARE(ExportJob::preview(plan({}, memberRows()), 2).size(), 3);
}

void TestExportJob::anOldFileIsReplacedAndKeepsItsMode()
{
    const QString target = path(u"a.csv"_s);
    for (const int mode : {0600, 0640, 0664}) {
        put(target, "old"_ba);
        QCOMPARE(::chmod(QFile::encodeName(target).constData(), static_cast<mode_t>(mode)), 0);
        QVERIFY(run(plan(target, contactRows(1))));
        QVERIFY(contentOf(target).contains("wxid_1"));
        QCOMPARE(modeOf(target), mode);
    }
    QCOMPARE(files(), QStringList{u"a.csv"_s});
}

void TestExportJob::aNewFileHasTheModeOfTheUmask()
{
    const mode_t before = ::umask(0);
    const QList<std::pair<mode_t, int>> modes{{0022, 0644}, {0027, 0640}, {0077, 0600}, {0, 0666}};
    QList<int> found;
    for (const auto &[mask, mode] : modes) {
        ::umask(mask);
        const QString target = path(QString::number(mask));
        found.append(run(plan(target, contactRows(1))) ? modeOf(target) : -1);
    }
    ::umask(before);
    for (qsizetype i = 0; i < modes.size(); ++i)
        QCOMPARE(found[i], modes[i].second);
}

void TestExportJob::aSymbolicLinkStaysOne()
{
    put(path(u"real.csv"_s), "old"_ba);
    QVERIFY(QFile::link(path(u"real.csv"_s), path(u"link.csv"_s)));
    QVERIFY(run(plan(path(u"link.csv"_s), contactRows(1))));
    QVERIFY(QFileInfo(path(u"link.csv"_s)).isSymLink());
    QVERIFY(contentOf(path(u"real.csv"_s)).contains("wxid_1"));
}

void TestExportJob::aFileThatCannotBeMadeIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << u"missing/a.csv"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("below a file") << u"file/a.csv"_s;
    QTest::newRow("name too long") << QString(300, u'a');
}

void TestExportJob::aFileThatCannotBeMadeIsSaid()
{
    QFETCH(QString, name);
    put(path(u"file"_s), "old"_ba);
    const Result<ExportOutcome> outcome = run(plan(path(name), contactRows(1)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    QVERIFY(!outcome.error().words.isEmpty());
    QVERIFY(!outcome.error().words.contains(m_folder->path()));
    QCOMPARE(files(), QStringList{u"file"_s});
    QCOMPARE(run(plan({}, contactRows(1))).error().kind, Error::Kind::Storage);
}

void TestExportJob::aDeviceIsWrittenToDirectly()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full");
    const Result<ExportOutcome> outcome = run(plan(u"/dev/full"_s, contactRows(1)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    QVERIFY(run(plan(u"/dev/null"_s, contactRows(1))));
    struct stat status = {};
    QCOMPARE(::stat("/dev/null", &status), 0);
    QVERIFY(S_ISCHR(status.st_mode));
}

void TestExportJob::aDashIsStandardOutput()
{
    std::fflush(stdout);
    const int output = ::dup(STDOUT_FILENO);
    const int file = ::open(QFile::encodeName(path(u"out"_s)).constData(),
                            O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(output >= 0 && file >= 0);
    ::dup2(file, STDOUT_FILENO);
    const Result<ExportOutcome> outcome = run(plan(u"-"_s, contactRows(1)));
    const bool stillOpen = ::write(STDOUT_FILENO, "end", 3) == 3;
    ::dup2(output, STDOUT_FILENO);
    ::close(output);
    ::close(file);
    QVERIFY(outcome);
    QVERIFY(stillOpen);
    QCOMPARE(contentOf(path(u"out"_s)),
             "\"account\",\"id\",\"nickname\",\"details_at\"\r\n"
             "\"Shop B\",\"wxid_1\",\"name \"\"1\"\"\",\"\"\r\nend"_ba);
    QCOMPARE(files(), QStringList{u"out"_s});
}

void TestExportJob::aDiskThatFillsUpLeavesTheOldFile()
{
    const QString target = path(u"a.csv"_s);
    QVERIFY(run(plan(target, contactRows(2))));
    const qint64 size = contentOf(target).size();
    put(target, "old"_ba);
    for (qint64 room = 0; room <= size; ++room) {
        const Result<ExportOutcome> outcome = [&] {
            const SmallDisk disk(static_cast<rlim_t>(room));
            return run(plan(target, contactRows(2)));
        }();
        QCOMPARE(outcome.has_value(), room == size);
        QCOMPARE(contentOf(target) == "old", room < size);
        QCOMPARE(files(), QStringList{u"a.csv"_s});
        if (!outcome)
            QCOMPARE(outcome.error().kind, Error::Kind::Storage);
    }
}

void TestExportJob::aDiskThatFillsUpLeavesNoNewFile()
{
    // Above and below what a QFile buffers.
    for (const rlim_t room : {0U, 1U, 16'383U, 16'384U, 16'385U, 100'000U}) {
        const Result<ExportOutcome> outcome = [&] {
            const SmallDisk disk(room);
            return run(plan(path(u"a.csv"_s), contactRows(5000)));
        }();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Storage);
        QCOMPARE(files(), QStringList());
    }
}

void TestExportJob::aCancelBeforeTheStartLeavesTheOldFile()
{
    const QString target = path(u"a.csv"_s);
    put(target, "old"_ba);
    ExportJob job(plan(target, contactRows(1)));
    job.cancel();
    const Result<ExportOutcome> outcome = QCoro::waitFor(job.run());
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    QCOMPARE(contentOf(target), "old"_ba);
    QCOMPARE(files(), QStringList{u"a.csv"_s});
}

void TestExportJob::aCancelOnTheWayLeavesTheOldFile()
{
    const QString target = path(u"a.csv"_s);
    put(target, "old"_ba);
    ExportJob job(plan(target, muchWork()));
    QSignalSpy progressed(&job, &ExportJob::progressed);
    connect(&job, &ExportJob::progressed, &job, &ExportJob::cancel);
    const Result<ExportOutcome> outcome = QCoro::waitFor(job.run());
    QVERIFY(!progressed.isEmpty());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    QCOMPARE(contentOf(target), "old"_ba);
    QCOMPARE(files(), QStringList{u"a.csv"_s});
}

void TestExportJob::aCancelStopsAStreamInTheMiddle()
{
    const QByteArray pipe = QFile::encodeName(path(u"pipe"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    ExportJob job(plan(path(u"pipe"_s), contactRows(20'000)));
    QCoro::Task<Result<ExportOutcome>> task = job.run();
    // The pipe holds 64 KiB, the job has a megabyte: it is in the middle once something came.
    QByteArray chunk(4096, Qt::Uninitialized);
    QTRY_VERIFY(::read(reader, chunk.data(), 1) == 1);
    job.cancel();
    qint64 received = 1;
    const auto drain = [&] {
        ssize_t count = 0;
        while ((count = ::read(reader, chunk.data(), static_cast<size_t>(chunk.size()))) > 0)
            received += count;
        return count == 0; // the job closed its end
    };
    QTRY_VERIFY(drain());
    ::close(reader);
    QVERIFY(received < 500'000);
    QCOMPARE(QCoro::waitFor(std::move(task)).error().kind, Error::Kind::Cancelled);
}

void TestExportJob::aJobThatIsDestroyedEndsItsTask()
{
    const QString target = path(u"a.csv"_s);
    auto job = std::make_unique<ExportJob>(plan(target, muchWork()));
    QSignalSpy progressed(job.get(), &ExportJob::progressed);
    QCoro::Task<Result<ExportOutcome>> task = job->run();
    QVERIFY(progressed.wait());
    job.reset();
    QCOMPARE(files(), QStringList()); // the thread is done already
    const Result<ExportOutcome> outcome = QCoro::waitFor(std::move(task));
    QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
}

void TestExportJob::aJobRunsOnce()
{
    ExportJob job(plan(path(u"a.csv"_s), contactRows(1)));
    QVERIFY(QCoro::waitFor(job.run()));
    QCOMPARE(QCoro::waitFor(job.run()).error().kind, Error::Kind::Invalid);
}

void TestExportJob::progressComesOnTheJobsThread()
{
    ExportJob job(plan(path(u"a.csv"_s), muchWork()));
    QList<std::pair<qsizetype, qsizetype>> steps;
    bool elsewhere = false;
    connect(
        &job, &ExportJob::progressed, this,
        [&](qsizetype rows, qsizetype total) {
            elsewhere = elsewhere || QThread::currentThread() != thread();
            steps.append({rows, total});
        },
        Qt::DirectConnection);
    QVERIFY(QCoro::waitFor(job.run()));
    QTRY_VERIFY(!steps.isEmpty() && steps.last().first == 30'000);
    QVERIFY(!elsewhere);
    QVERIFY(steps.size() > 1);
    QVERIFY(std::ranges::is_sorted(steps));
    for (const auto &[rows, total] : steps)
        QCOMPARE(total, 30'000);
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
