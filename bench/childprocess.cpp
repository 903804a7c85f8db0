// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include "measuring.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {
constexpr int longestRun = 300'000;
} // namespace

std::optional<QJsonObject> runChildProcess(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  QStringList{u"--child"_s, name} + arguments
                      + QStringList{QString::number(monotonicMs(), 'f', 3)});
    if (!process.waitForFinished(longestRun) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return std::nullopt;
    const QByteArray line = process.readAllStandardOutput().trimmed().split('\n').constLast();
    const QJsonDocument answer = QJsonDocument::fromJson(line);
    return answer.isObject() ? std::optional(answer.object()) : std::nullopt;
}

void answerParent(const QJsonObject &answer)
{
    std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace Lianxi
