// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// What the shells complete, the manual page, and that both are what the commands take.
class TestCommandCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsAreCompleted_data();
    void wordsAreCompleted();
    void everyOptionIsCompleted_data();
    void everyOptionIsCompleted();
    void completingMakesNothing();
    void bashCompletes_data();
    void bashCompletes();
    void zshUnderstandsTheScript();
    void theManualPageIsTheHelp();

private:
    [[nodiscard]] QStringList completed(const QStringList &words);

    LianxiProgram m_lianxi;
};

namespace {

QStringList lines(const QByteArray &text)
{
    QStringList all = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    all.sort();
    return all;
}

} // namespace

void TestCommandCompletion::initTestCase()
{
    Account account;
    account.system = u"gewechat"_s;
    account.url = QUrl(u"http://127.0.0.1:1/v2/api"_s);
    account.handle = u"wx_a"_s;
    account.secretPlace = SecretPlace::Session;
    for (const QString &name : {u"Shop A"_s, u"客服"_s}) {
        account.name = name;
        QVERIFY(m_lianxi.seedAccount(account));
    }
}

QStringList TestCommandCompletion::completed(const QStringList &words)
{
    const Run run = m_lianxi.run(QStringList{u"complete"_s, u"--"_s} + words);
    return run.code == 0 ? lines(run.out) : QStringList{run.errorText()};
}

void TestCommandCompletion::wordsAreCompleted_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected"); // at least
    QTest::addColumn<QStringList>("unexpected");
    const auto row = [](const QStringList &words, const QStringList &expected,
                        const QStringList &unexpected = {}) {
        QTest::newRow(qUtf8Printable(words.join(u' '))) << words << expected << unexpected;
    };
    const QString nothing;
    row({nothing}, {u"account"_s, u"sync"_s, u"remark"_s, u"--profile"_s}, {u"complete"_s});
    row({u"ex"_s}, {u"export"_s}, {u"sync"_s});
    row({u"--pro"_s}, {u"--profile"_s}, {u"--demo"_s});
    row({u"--profile"_s, nothing}, {u":folders"_s});
    row({u"help"_s, u"s"_s}, {u"sync"_s}, {u"list"_s});
    row({u"account"_s, nothing}, {u"add"_s, u"remove"_s, u"sign-in"_s}, {u"Shop A"_s});
    row({u"account"_s, u"remove"_s, nothing}, {u"Shop A"_s, u"客服"_s});
    row({u"account"_s, u"add"_s, u"x"_s, u"--sys"_s}, {u"--system"_s}, {u"--url"_s});
    row({u"account"_s, u"add"_s, u"x"_s, u"--system"_s, u"gewe"_s}, {u"gewe"_s, u"gewechat"_s},
        {u"open"_s});
    row({u"account"_s, u"list"_s, u"--"_s}, {u"--json"_s}, {u"--system"_s});
    row({u"sync"_s, nothing}, {u"Shop A"_s});
    row({u"sync"_s, u"Shop A"_s, u"客"_s}, {u"客服"_s}, {u"Shop A"_s});
    row({u"list"_s, nothing}, {u"friends"_s, u"members"_s, u"system"_s});
    row({u"list"_s, u"friends"_s, nothing}, {u"Shop A"_s});
    row({u"list"_s, u"friends"_s, u"--columns"_s, u"id,al"_s}, {u"id,alias"_s}, {u"id,id"_s});
    row({u"list"_s, u"members"_s, u"Shop A"_s, u"x"_s, u"--columns"_s, nothing},
        {u"group_nickname"_s});
    row({u"changes"_s, u"--kind"_s, u"joined,l"_s}, {u"joined,left"_s});
    row({u"export"_s, u"friends"_s, u"--output"_s, nothing}, {u":files"_s});
    row({u"export"_s, u"friends"_s, u"--encoding"_s, u"utf"_s}, {u"utf-8"_s, u"utf-8-bom"_s});
    row({u"remark"_s, nothing}, {u"set"_s, u"import"_s, u"waiting"_s});
    row({u"remark"_s, u"import"_s, u"Shop A"_s, nothing}, {u":files"_s});
    row({u"remark"_s, u"import"_s, u"f.csv"_s, u"--account"_s, nothing}, {u"客服"_s});
    row({u"remark"_s, u"import"_s, u"f.csv"_s, u"--a"_s}, {u"--account"_s, u"--apply"_s});
    row({u"nonsense"_s, nothing}, {});
}

void TestCommandCompletion::wordsAreCompleted()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    QFETCH(QStringList, unexpected);
    const QStringList found = completed(words);
    for (const QString &word : expected)
        QVERIFY2(found.contains(word), qUtf8Printable(word + u" is not in "_s + found.join(u' ')));
    for (const QString &word : unexpected)
        QVERIFY2(!found.contains(word), qUtf8Printable(found.join(u' ')));
    QVERIFY(!expected.isEmpty() || found.isEmpty());
}

void TestCommandCompletion::everyOptionIsCompleted_data()
{
    QTest::addColumn<QStringList>("parts"); // each with its words
    const auto parts = [](const char *command, const QStringList &words) {
        QStringList all;
        for (const QString &word : words)
            all.append(QString::fromLatin1(command) + u' ' + word);
        return all;
    };
    for (const char *part : {"add", "sign-in", "devices", "list", "show", "remove"})
        QTest::addRow("account %s", part) << parts("account", {QString::fromLatin1(part)});
    for (const char *command : {"sync", "changes", "doctor"})
        QTest::newRow(command) << QStringList{QString::fromLatin1(command)};
    const QStringList lists{u"friends"_s, u"groups"_s, u"public"_s, u"members"_s};
    QTest::newRow("list") << parts("list", lists + QStringList{u"system"_s});
    QTest::newRow("export") << parts("export", lists);
    QTest::newRow("remark") << parts(
        "remark", {u"set"_s, u"clear"_s, u"import"_s, u"waiting"_s, u"retry"_s, u"discard"_s});
}

void TestCommandCompletion::everyOptionIsCompleted()
{
    QFETCH(QStringList, parts);
    QStringList found;
    for (const QString &part : std::as_const(parts))
        found += completed(part.split(u' ') + QStringList{u"--"_s});
    found.removeAll(u"--help"_s);
    found.removeDuplicates();
    found.sort();
    // An option that there is not is answered with those that there are.
    const Run run = m_lianxi.run(parts.constFirst().split(u' ') + QStringList{u"--no-such"_s});
    QCOMPARE(run.code, 2);
    const QString sentence = run.errorText().section(u'\n', 0, 0);
    QStringList taken = sentence.section(u": "_s, 2).split(u", "_s, Qt::SkipEmptyParts);
    taken.removeAll(u"--session-only"_s); // only there to be refused with a sentence
    taken.sort();
    QCOMPARE(found, taken);
}

void TestCommandCompletion::completingMakesNothing()
{
    LianxiProgram lianxi;
    const Run run = lianxi.run({u"complete"_s, u"--"_s, u"sync"_s, QString()});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.isEmpty() && run.errors.isEmpty());
    QVERIFY(!QFile::exists(lianxi.path(u"profile"_s)));
}

void TestCommandCompletion::bashCompletes_data()
{
    QTest::addColumn<QString>("typed"); // bash's words
    QTest::addColumn<QStringList>("replies");
    QTest::newRow("command") << u"expo"_s << QStringList{u"export"_s};
    QTest::newRow("account") << u"sync Sho"_s << QStringList{u"Shop\\ A"_s};
    QTest::newRow("quoted account") << u"sync '\"Sho'"_s << QStringList{u"Shop A"_s};
    QTest::newRow("option") << u"remark import x --app"_s << QStringList{u"--apply"_s};
}

void TestCommandCompletion::bashCompletes()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, replies);
    const QString bash = QStandardPaths::findExecutable(u"bash"_s);
    if (bash.isEmpty())
        QSKIP("no bash here");
    // As bash calls it; the program is a function that knows the profile.
    const QString script = uR"(source '%1'; lianxi() { '%2' --profile '%3' "$@"; }
COMP_WORDS=(lianxi %4); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _lianxi
printf '%s\n' "${COMPREPLY[@]}")"_s.arg(QStringLiteral(LIANXI_COMPLETIONS) + u"/lianxi.bash"_s,
                                        QStringLiteral(LIANXI_PROGRAM), m_lianxi.path(u"profile"_s),
                                        typed);
    QProcess process;
    process.start(bash, {u"--norc"_s, u"-c"_s, script});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(lines(process.readAllStandardOutput()), replies);
}

void TestCommandCompletion::zshUnderstandsTheScript()
{
    const QString zsh = QStandardPaths::findExecutable(u"zsh"_s);
    if (zsh.isEmpty())
        QSKIP("no zsh here");
    QProcess process;
    process.start(zsh, {u"-n"_s, QStringLiteral(LIANXI_COMPLETIONS) + u"/_lianxi"_s});
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void TestCommandCompletion::theManualPageIsTheHelp()
{
    const Run run = m_lianxi.run({u"help"_s, u"--man"_s});
    QCOMPARE(run.code, 0);
    QFile file(QStringLiteral(LIANXI_MANUAL));
    if (qEnvironmentVariableIsSet("LIANXI_UPDATE_MANUAL")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(run.out), run.out.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Otherwise: LIANXI_UPDATE_MANUAL=1 tst_commandcompletion
    QVERIFY2(file.readAll() == run.out, "packaging/lianxi.1 is not what lianxi help --man prints");
}

QTEST_GUILESS_MAIN(TestCommandCompletion)
#include "tst_commandcompletion.moc"
