// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include "exportpreset.h"
#include "profilefolder.h"
#include "settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Every example in the README and in the help texts does what it says.
class TestCommandExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void examplesWork_data();
    void examplesWork();

private:
    [[nodiscard]] QStringList readmeExamples() const;
    [[nodiscard]] QStringList helpExamples(const QString &command);
    /// With the ids and files of this machine instead of those in the text.
    [[nodiscard]] QString made(QString example) const;

    std::unique_ptr<DemoProgram> m_gateway;
    LianxiProgram m_lianxi;
    QString m_friend;
    QString m_group;
};

namespace {

/// The lines that call lianxi, each without its comment, and with the lines that go on.
QStringList callsIn(QString whole)
{
    whole.replace(QRegularExpression(u"\\\\\n *"_s), QString());
    QStringList calls;
    for (const QString &line : whole.split(u'\n')) {
        const QString text = line.section(u" #"_s, 0, 0).trimmed();
        // A line for cron: five fields, then commands.
        static const QRegularExpression times(u"^(?:[0-9*/,-]+ +){5}"_s);
        for (const QString &part : QString(text).remove(times).split(u" && "_s)) {
            if (part.trimmed().startsWith(u"lianxi "_s))
                calls.append(part.trimmed());
        }
    }
    return calls;
}

/// These go to servers of other people, or need a keyring; they have tests of their own.
bool isForOthers(const QString &call)
{
    return call.startsWith(u"lianxi account"_s) || call.startsWith(u"lianxi help"_s);
}

} // namespace

void TestCommandExamples::initTestCase()
{
    m_gateway = std::make_unique<DemoProgram>();
    QVERIFY(m_gateway->isRunning());
    QVERIFY(m_lianxi.seedAccount(*m_gateway, u"Shop A"_s, SecretPlace::Session));
    // As the window's export dialog saves it.
    Settings settings(ProfileFolder::below(m_lianxi.profile()).settings);
    settings.setChoice(ExportPresetsChoice,
                       presetsText({{.name = u"Accounting"_s, .contactColumns = {u"id"_s}}}));
    const Run sync = m_lianxi.runWithKey({u"sync"_s, u"--members"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    const auto first = [this](const QString &list) {
        const Run run = m_lianxi.run({u"list"_s, list, u"--json"_s});
        return run.array().at(0)["id"_L1].toString();
    };
    m_friend = first(u"friends"_s);
    m_group = first(u"groups"_s);
    QVERIFY(!m_friend.isEmpty() && !m_group.isEmpty());
    QFile remarks(m_lianxi.path(u"remarks.csv"_s));
    QVERIFY(remarks.open(QIODevice::WriteOnly));
    remarks.write("id,remark\r\n" + m_friend.toUtf8() + ",imported\r\n");
}

QStringList TestCommandExamples::readmeExamples() const
{
    QFile file(QStringLiteral(LIANXI_README));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QString section = text.section(u"\n## On the command line\n"_s, 1, 1);
    QStringList calls;
    // Every other part is between fences.
    const QStringList parts = section.section(u"\n## "_s, 0, 0).split(u"```"_s);
    for (qsizetype i = 1; i < parts.size(); i += 2)
        calls += callsIn(parts[i]);
    return calls;
}

QStringList TestCommandExamples::helpExamples(const QString &command)
{
    const QString text = m_lianxi.run({u"help"_s, command}).outText();
    const qsizetype begin = text.indexOf(u"\nExample"_s);
    return begin < 0 ? QStringList() : callsIn(text.sliced(begin));
}

QString TestCommandExamples::made(QString example) const
{
    static const QRegularExpression id(u"wxid_(…|[a-z0-9]+)"_s);
    example.replace(id, m_friend);
    example.replace(u"12345678@chatroom"_s, m_group);
    static const QRegularExpression file(u"--output ([^ -][^ ]*)"_s);
    example.replace(file, u"--output \"%1\""_s.arg(m_lianxi.path(u"example"_s)));
    example.replace(u"remarks.csv"_s, u"\"%1\""_s.arg(m_lianxi.path(u"remarks.csv"_s)));
    // The harness gives the key itself.
    example.remove(u" --secret-stdin < token"_s);
    return example;
}

void TestCommandExamples::examplesWork_data()
{
    QTest::addColumn<QString>("example");
    const QStringList readme = readmeExamples();
    QVERIFY(readme.size() > 10);
    QStringList all = readme;
    for (const char *command : {"sync", "list", "changes", "export", "remark", "doctor"}) {
        const QStringList calls = helpExamples(QString::fromLatin1(command));
        QVERIFY2(!calls.isEmpty(), command);
        all += calls;
    }
    all.removeDuplicates();
    all.removeIf(isForOthers);
    for (const QString &call : std::as_const(all))
        QTest::newRow(qUtf8Printable(call)) << call;
}

void TestCommandExamples::examplesWork()
{
    QFETCH(QString, example);
    QStringList words = QProcess::splitCommand(made(example));
    words.removeFirst();
    const QString what = words.mid(0, 2).join(u' ');
    if (what == "remark retry"_L1 || what == "remark discard"_L1) {
        QVERIFY(m_lianxi.sql(u"DELETE FROM edit"_s));
        QVERIFY(
            m_lianxi.sql(u"INSERT INTO edit (contact, state, remark, earlier, words, created_at)"
                         " SELECT key, 7, 'again', '', 'theirs', 1 FROM contact"
                         " WHERE id = '%1'"_s.arg(m_friend)));
    }
    const bool needsKey = words.first() == "sync"_L1 || what == "remark set"_L1
        || what == "remark clear"_L1 || what == "remark retry"_L1 || words.contains(u"--apply"_s);
    const Run run = needsKey ? m_lianxi.runWithKey(words) : m_lianxi.run(words);
    // A keyring may be missing here.
    const bool isFine = run.code == 0 || (what == "doctor"_L1 && run.code == 1);
    QVERIFY2(isFine, (run.out + run.errors).constData());
    if (words.contains(u"--json"_s))
        QVERIFY(!run.array().isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandExamples)
#include "tst_commandexamples.moc"
