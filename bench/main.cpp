// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchapplication.h"
#include "benchmarks.h"
#include "profilemaker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

int makeProfileFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"Where the profile goes."_s);
    parser.addOptions({{u"contacts"_s, u"Contacts of all accounts together."_s, u"N"_s, u"10000"_s},
                       {u"accounts"_s, u"Accounts."_s, u"N"_s, u"1"_s},
                       {u"members"_s, u"Members of all groups together."_s, u"N"_s, u"0"_s},
                       {u"seed"_s, u"The same one makes the same."_s, u"N"_s, u"20231120"_s}});
    parser.process(arguments);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const Result<void> made = makeProfile(parser.positionalArguments().constFirst(),
                                          {.contacts = parser.value(u"contacts"_s).toLongLong(),
                                           .accounts = parser.value(u"accounts"_s).toLongLong(),
                                           .members = parser.value(u"members"_s).toLongLong(),
                                           .seed = parser.value(u"seed"_s).toULongLong()});
    if (!made)
        std::fprintf(stderr, "lianxi-bench: %s\n", qUtf8Printable(made.error().words));
    return made ? 0 : 1;
}

int printMarkdown(const QString &path)
{
    QFile file(path);
    const bool isOpen
        = path == "-"_L1 ? file.open(stdin, QFile::ReadOnly) : file.open(QFile::ReadOnly);
    const QJsonDocument rows = QJsonDocument::fromJson(isOpen ? file.readAll() : QByteArray());
    if (!rows.isArray()) {
        std::fprintf(stderr, "lianxi-bench: no rows in %s\n", qUtf8Printable(path));
        return 1;
    }
    print(toMarkdown(rows.array()));
    return 0;
}

struct Measured
{
    QList<BenchRow> rows;
    QStringList failed;
};

Measured runAll(const QStringList &only, BenchPlan plan)
{
    Measured all;
    const auto isWanted
        = [&only](const QString &row) { return only.isEmpty() || only.contains(row); };
    for (const Benchmark &benchmark : allBenchmarks()) {
        if (!std::ranges::any_of(benchmark.rows, isWanted))
            continue;
        const QList<BenchRow> measured = benchmark.run(plan);
        for (const QString &name : benchmark.rows) {
            const auto row = std::ranges::find(measured, name, &BenchRow::name);
            if (row == measured.cend() || !row->isValid()) {
                all.failed.append(name);
                std::fprintf(stderr, "%s: failed\n", qUtf8Printable(name));
                continue;
            }
            plan.measured.append(*row);
            if (isWanted(name)) {
                all.rows.append(*row);
                std::fputs(toText({*row}).toUtf8().constData(), stderr);
            }
        }
    }
    return all;
}

int runBenchmarks(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"json"_s, u"Print a JSON array instead of lines."_s},
                       {u"only"_s, u"Measure just this; may be repeated."_s, u"NAME"_s},
                       {u"rounds"_s, u"How often each is measured."_s, u"N"_s, u"5"_s},
                       {u"list"_s, u"Print the names."_s},
                       {u"traces"_s, u"Print the stacks of stalls."_s},
                       {u"table"_s, u"Print the Markdown table of a --json file."_s, u"FILE"_s}});
    parser.process(arguments);
    QStringList names;
    for (const Benchmark &benchmark : allBenchmarks())
        names += benchmark.rows;
    if (parser.isSet(u"list"_s)) {
        print(names.join(u'\n') + u'\n');
        return 0;
    }
    if (parser.isSet(u"table"_s))
        return printMarkdown(parser.value(u"table"_s));
    const QStringList only = parser.values(u"only"_s);
    const bool isKnown
        = std::ranges::all_of(only, [&names](const QString &name) { return names.contains(name); });
    BenchPlan plan{.rounds = parser.value(u"rounds"_s).toInt()};
    if (!isKnown || plan.rounds < 1)
        parser.showHelp(2);
    if (parser.isSet(u"traces"_s))
        plan.stallTraces = BenchPlan::StallTraces::On;
    const Measured all = runAll(only, plan);
    print(parser.isSet(u"json"_s) ? QString::fromUtf8(QJsonDocument(toJson(all.rows)).toJson())
                                  : toText(all.rows));
    return all.failed.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    // Without a display, unless somebody wants to watch.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // A child makes its own application: what it measures begins there.
    if (arguments.size() > 2 && arguments.at(1) == "--child"_L1)
        return runChild(arguments.at(2), arguments.sliced(3));
    BenchApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (arguments.value(1) == "make-profile"_L1) {
        arguments.removeAt(1);
        return makeProfileFrom(arguments);
    }
    return runBenchmarks(arguments);
}
