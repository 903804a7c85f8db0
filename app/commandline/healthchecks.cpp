// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "healthchecks.h"

#include "commandtext.h"
#include "schema.h"

#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSslSocket>
#include <QStandardPaths>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using State = Finding::State;

QString modeText(QFile::Permissions permissions)
{
    int mode = 0;
    const QList<std::pair<QFile::Permission, int>> bits{
        {QFile::ReadOwner, 0400}, {QFile::WriteOwner, 0200}, {QFile::ExeOwner, 0100},
        {QFile::ReadGroup, 0040}, {QFile::WriteGroup, 0020}, {QFile::ExeGroup, 0010},
        {QFile::ReadOther, 0004}, {QFile::WriteOther, 0002}, {QFile::ExeOther, 0001}};
    for (const auto &[permission, bit] : bits) {
        if (permissions.testFlag(permission))
            mode |= bit;
    }
    return u"%1"_s.arg(mode, 4, 8, QChar(u'0'));
}

Finding modeFinding(const QString &path)
{
    const QString mode = modeText(QFileInfo(path).permissions());
    if (mode == "0600"_L1)
        return {u"database-mode"_s, State::Fine, mode};
    return {u"database-mode"_s, State::Missing,
            CommandText::tr("%1: others may read your contacts. Run: chmod 600 \"%2\"")
                .arg(mode, path)};
}

/// With what is in the journal still.
Finding sizeFinding(const QString &path)
{
    const qint64 size = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
    return {u"database-size"_s, State::Fine,
            QLocale().formattedDataSize(size, 1, QLocale::DataSizeSIFormat)};
}

/// The first value of a question's first row; empty when it fails.
QString answer(QSqlDatabase &database, const QString &question)
{
    QSqlQuery query(database);
    return query.exec(question) && query.next() ? query.value(0).toString() : QString();
}

QList<Finding> contentFindings(QSqlDatabase &database)
{
    QList<Finding> findings;
    const QString version = answer(database, u"PRAGMA user_version"_s);
    if (version.isEmpty()) {
        return {{u"database"_s, State::Missing,
                 CommandText::tr("cannot be read; at the next start it is kept beside, and a new "
                                 "one is begun")}};
    }
    const int number = version.toInt();
    const bool isKnown = number <= Schema::version();
    findings.append(
        {u"database-version"_s, isKnown ? State::Fine : State::Missing,
         isKnown ? version : CommandText::tr("%1: written by a newer Lianxi").arg(version)});
    const QString journal = answer(database, u"PRAGMA journal_mode"_s);
    findings.append(
        {u"database-journal"_s, journal == "wal"_L1 ? State::Fine : State::Note, journal});
    const QString check = answer(database, u"PRAGMA quick_check(1)"_s);
    findings.append({u"database-check"_s, check == "ok"_L1 ? State::Fine : State::Missing, check});
    return findings;
}

/// Whether fontconfig knows a font for `pattern`; nothing when it cannot be asked.
std::optional<QString> fontFor(const QString &pattern)
{
    const QString program = QStandardPaths::findExecutable(u"fc-list"_s);
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, {u"--format=%{family[0]}\n"_s, pattern});
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput().trimmed().split('\n').value(0));
}

Finding fontFinding(const QString &check, const QString &pattern, const QString &package)
{
    const std::optional<QString> font = fontFor(pattern);
    if (!font)
        return {check, State::Note, CommandText::tr("not known: fontconfig is not installed")};
    if (!font->isEmpty())
        return {check, State::Fine, *font};
    const bool hasDisplay
        = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!hasDisplay)
        return {check, State::Note, CommandText::tr("none; only the window needs one")};
    return {check, State::Missing, CommandText::tr("none. Debian: %1").arg(package)};
}

} // namespace

Finding versionFinding()
{
    return {
        u"version"_s, State::Fine,
        u"lianxi %1, Qt %2"_s.arg(QStringLiteral(LIANXI_VERSION), QString::fromLatin1(qVersion()))};
}

Finding languageFinding()
{
    const QLocale locale;
    return {u"language"_s, State::Fine,
            u"%1 (%2)"_s.arg(locale.name(), QLocale::languageToString(locale.language()))};
}

Finding tlsFinding()
{
    if (QSslSocket::supportsSsl())
        return {u"tls"_s, State::Fine, QSslSocket::sslLibraryVersionString()};
    return {u"tls"_s, State::Missing,
            CommandText::tr("none; gateways and pictures with https:// cannot be reached")};
}

QList<Finding> folderFindings(const QString &path)
{
    // What is not there yet is made in the folder above it.
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot() && !folder.path().isEmpty())
        folder = QFileInfo(folder.path());
    const QStorageInfo storage(folder.filePath());
    QList<Finding> findings;
    // isWritable() alone answers for the mode; root may write in spite of that.
    if (folder.isDir() && folder.isWritable() && !storage.isReadOnly()) {
        findings.append({u"profile"_s, State::Fine, path});
    } else {
        findings.append({u"profile"_s, State::Missing,
                         CommandText::tr("%1 cannot be written; nothing new is stored").arg(path)});
    }
    if (storage.isValid())
        findings.append(diskFinding(storage.bytesAvailable()));
    return findings;
}

Finding diskFinding(qint64 free)
{
    constexpr qint64 needed = 50'000'000;
    const QString size = QLocale().formattedDataSize(free, 1, QLocale::DataSizeSIFormat);
    if (free >= needed)
        return {u"disk"_s, State::Fine, CommandText::tr("%1 are free").arg(size)};
    return {u"disk"_s, State::Missing,
            CommandText::tr("only %1 are free; soon nothing can be stored any more").arg(size)};
}

QList<Finding> databaseFindings(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return {{u"database"_s, State::Note,
                 CommandText::tr("%1 is made with the first account").arg(path)}};
    }
    const QString connection = u"lianxi-doctor"_s;
    const auto forget = qScopeGuard([&] { QSqlDatabase::removeDatabase(connection); });
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database.open()) {
        return {{u"database"_s, State::Missing,
                 u"%1: %2"_s.arg(path, database.lastError().databaseText())}};
    }
    QList<Finding> findings{
        {u"database"_s, State::Fine, path}, modeFinding(path), sizeFinding(path)};
    findings.append(contentFindings(database));
    database.close();
    database = QSqlDatabase();
    return findings;
}

QList<Finding> fontFindings()
{
    return {
        fontFinding(u"font-chinese"_s, u":lang=zh-cn"_s, u"fonts-noto-cjk"_s),
        fontFinding(u"font-emoji"_s, u":color=true:charset=1f600"_s, u"fonts-noto-color-emoji"_s)};
}

} // namespace Lianxi
