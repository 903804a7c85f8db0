// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democommandline.h"
#include "demogateway.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

void print(std::FILE *stream, const QString &text)
{
    QFile file;
    if (file.open(stream, QIODevice::WriteOnly))
        file.write(text.toUtf8()); // flushed when it closes
}

/// What an account of each system needs; what a system has no use for is left out.
void printAddresses(const DemoGateway &gateway)
{
    QString text = u"address=http://127.0.0.1:%1\n"_s.arg(gateway.port());
    for (const QString &system : gateway.systems()) {
        const auto add = [&text, &system](const QString &name, const QString &value) {
            if (!value.isEmpty())
                text += u"%1.%2=%3\n"_s.arg(system, name, value);
        };
        add(u"url"_s, gateway.url(system).toString());
        add(u"handle"_s, gateway.handle(system));
        add(u"user"_s, gateway.user(system));
        add(u"password"_s, gateway.password(system));
        const QMap<QString, QString> settings = gateway.settings(system);
        for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
            add(setting.key(), setting.value());
        add(u"token"_s, gateway.token(system));
    }
    print(stdout, text);
}

int serve(const DemoOptions &options)
{
    DemoGateway gateway(options);
    if (!gateway.start()) {
        print(stderr,
              u"lianxi-demo-gateway: port %1: %2\n"_s.arg(QString::number(options.port),
                                                          gateway.errorString()));
        return 1;
    }
    printAddresses(gateway);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    // Pictures are drawn from shapes, without fonts: no display and no QGuiApplication are needed.
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"lianxi-demo-gateway"_s);
    const auto parsed = DemoCommandLine::parse(QCoreApplication::arguments());
    if (const auto *help = std::get_if<DemoCommandLine::Help>(&parsed)) {
        print(stdout, help->text);
        return 0;
    }
    if (const auto *mistake = std::get_if<DemoCommandLine::Mistake>(&parsed)) {
        print(stderr, u"lianxi-demo-gateway: %1\n"_s.arg(mistake->text));
        return 2;
    }
    return serve(std::get<DemoOptions>(parsed));
}
