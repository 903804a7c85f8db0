// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include "keychaincredentialstore.h"
#include "store.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int patience = 60'000; // ms; a machine may be busy

} // namespace

QJsonArray Run::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Run::object() const
{
    return QJsonDocument::fromJson(out).object();
}

DemoProgram::DemoProgram(const QStringList &more)
{
    // Small, so that the fastest pace that there is keeps the tests quick.
    const QStringList sizes
        = u"--port 0 --friends 30 --groups 3 --public 4 --labels 3 --largest-group 12"_s.split(
            u' ');
    const QStringList arguments = sizes + QStringList{u"--token"_s, QString::fromLatin1(Token)};
    m_process.start(QStringLiteral(LIANXI_DEMO_GATEWAY), arguments + more);
    // The last line that it prints.
    while (!m_values.contains(u"gewe.token"_s) && m_process.waitForReadyRead(patience)) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            m_values.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        }
    }
}

DemoProgram::~DemoProgram()
{
    end();
}

bool DemoProgram::isRunning() const
{
    return m_process.state() == QProcess::Running && m_values.contains(u"gewe.token"_s);
}

void DemoProgram::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

QJsonObject DemoProgram::ask(const QString &path, QJsonObject body) const
{
    body.insert("appId"_L1, value(u"gewechat.handle"_s));
    QNetworkRequest request(QUrl(value(u"gewechat.url"_s) + path));
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("X-GEWE-TOKEN", Token);
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, QJsonDocument(body).toJson()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(patience);
    return QJsonDocument::fromJson(reply->readAll()).object();
}

qsizetype DemoProgram::listed(QLatin1StringView which) const
{
    const QJsonObject answer = ask(u"/contacts/fetchContactsList"_s, {});
    return answer.value("data"_L1)[which].toArray().size();
}

QString DemoProgram::remarkOf(const QString &id) const
{
    const QJsonObject answer = ask(u"/contacts/getDetailInfo"_s, {{"wxids"_L1, QJsonArray{id}}});
    return answer.value("data"_L1).toArray().at(0).toObject().value("remark"_L1).toString();
}

LianxiProgram::LianxiProgram()
{
    m_folder.setAutoRemove(true);
}

std::unique_ptr<QProcess> LianxiProgram::start(const QStringList &arguments,
                                               const QByteArray &input)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // No display is there, and none is needed.
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(LIANXI_PROGRAM),
                   QStringList{u"--profile"_s, m_folder.filePath(u"profile"_s)} + arguments);
    if (process->waitForStarted(patience)) {
        process->write(input);
        process->closeWriteChannel();
    }
    return process;
}

Run LianxiProgram::finish(QProcess &process)
{
    Run run;
    // It may have ended while the event loop ran.
    const bool ended = process.error() != QProcess::FailedToStart
        && (process.state() == QProcess::NotRunning || process.waitForFinished(patience));
    if (!ended) {
        process.kill();
        process.waitForFinished(patience);
    }
    run.out = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    m_printed += run.out + run.errors;
    return run;
}

Run LianxiProgram::run(const QStringList &arguments, const QByteArray &input)
{
    const std::unique_ptr<QProcess> process = start(arguments, input);
    return finish(*process);
}

Run LianxiProgram::runWithKey(QStringList arguments)
{
    arguments.append(u"--secret-stdin"_s);
    return run(arguments, QByteArray(DemoProgram::Token) + '\n');
}

QStringList LianxiProgram::filesWith(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

bool LianxiProgram::seedAccount(Account account)
{
    account.secretId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    account.settings.insert(PaceSetting, u"300-300"_s);
    if (!QDir(m_folder.path()).mkpath(u"profile"_s))
        return false;
    Store store;
    const auto opened = QCoro::waitFor(store.open(m_folder.filePath(u"profile/lianxi.db"_s)));
    return opened && QCoro::waitFor(store.addAccount(account));
}

bool LianxiProgram::seedAccount(const DemoProgram &gateway, const QString &name, SecretPlace place)
{
    Account account;
    account.name = name;
    account.system = u"gewechat"_s;
    account.url = QUrl(gateway.value(u"gewechat.url"_s));
    account.handle = gateway.value(u"gewechat.handle"_s);
    account.secretPlace = place;
    return seedAccount(account);
}

bool LianxiProgram::sql(const QString &statement) const
{
    const QString connection = u"past-lianxi"_s;
    const auto forget = qScopeGuard([&] { QSqlDatabase::removeDatabase(connection); });
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(m_folder.filePath(u"profile/lianxi.db"_s));
    const bool isDone = database.open() && QSqlQuery(database).exec(statement);
    database.close();
    database = QSqlDatabase();
    return isDone;
}

QStringList LianxiProgram::secretIds() const
{
    Store store;
    const auto opened = QCoro::waitFor(store.open(m_folder.filePath(u"profile/lianxi.db"_s)));
    const auto accounts = QCoro::waitFor(store.accounts());
    QStringList ids;
    if (opened && accounts) {
        for (const Account &account : *accounts)
            ids.append(account.secretId);
    }
    return ids;
}

std::optional<QString> keyInKeychain(const QString &secretId)
{
    KeychainCredentialStore keychain;
    return QCoro::waitFor(keychain.read(secretId)).value_or(std::nullopt);
}

bool hasKeychain()
{
    if (qEnvironmentVariableIsSet("CI"))
        return true;
    LianxiProgram lianxi;
    for (const QJsonValue &finding : lianxi.run({u"doctor"_s, u"--json"_s}).array()) {
        if (finding["check"_L1] == "keychain"_L1)
            return finding["state"_L1] == "ok"_L1;
    }
    return false;
}

} // namespace Lianxi
