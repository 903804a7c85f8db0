// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "rowgatherer.h"

#include <QLocale>
#include <QMap>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto group = "group"_L1;
constexpr auto search = "search"_L1;
constexpr auto gone = "gone"_L1;
constexpr auto output = "output"_L1;
constexpr auto format = "format"_L1;
constexpr auto columns = "columns"_L1;
constexpr auto encoding = "encoding"_L1;
constexpr auto separator = "separator"_L1;
constexpr auto header = "header"_L1;
constexpr auto noFormulaGuard = "no-formula-guard"_L1;

/// Takes an option that knows only certain words; the first word that is wrong is remembered.
class Words
{
public:
    explicit Words(const Arguments &given)
        : m_given(given)
    {
    }

    template <typename T>
    void read(QLatin1StringView option, const QMap<QString, T> &words, T &target)
    {
        if (!m_given.isSet(option))
            return;
        const QString typed = m_given.value(option);
        if (words.contains(typed)) {
            target = words.value(typed);
            return;
        }
        m_mistake = CommandText::tr("--%1 cannot be “%2”. It can be: %3")
                        .arg(QString(option), typed, words.keys().join(", "_L1));
    }

    [[nodiscard]] const std::optional<QString> &mistake() const { return m_mistake; }

private:
    const Arguments &m_given;
    std::optional<QString> m_mistake;
};

/// Everything about the file; the mistake, if there is one.
std::optional<QString> readPlan(const Arguments &given, ExportPlan &plan)
{
    plan.target = given.value(output);
    if (plan.target.isEmpty())
        return CommandText::tr("Where to? --output FILE, or --output - for standard output.");
    plan.header = HeaderStyle::Names;
    plan.format = plan.target.endsWith(".json"_L1, Qt::CaseInsensitive) ? ExportFormat::Json
                                                                        : ExportFormat::Csv;
    Words words(given);
    words.read(format, {{u"csv"_s, ExportFormat::Csv}, {u"json"_s, ExportFormat::Json}},
               plan.format);
    words.read(header, {{u"names"_s, HeaderStyle::Names}, {u"titles"_s, HeaderStyle::Titles}},
               plan.header);
    words.read(encoding,
               {{u"utf-8-bom"_s, TextEncoding::Utf8WithBom},
                {u"utf-8"_s, TextEncoding::Utf8},
                {u"gb18030"_s, TextEncoding::Gb18030}},
               plan.csv.encoding);
    words.read(separator,
               {{u"comma"_s, QChar(u',')}, {u"semicolon"_s, QChar(u';')}, {u"tab"_s, QChar(u'\t')}},
               plan.csv.separator);
    if (given.isSet(noFormulaGuard))
        plan.csv.guard = FormulaGuard::Off;
    return words.mistake();
}

/// What the rows will be, before anything is read.
struct Wanted
{
    std::optional<ContactKind> kind; ///< unset: members
    QList<ContactField> contactColumns;
    QList<MemberField> memberColumns;
};

std::expected<Wanted, QString> readWanted(const Arguments &given)
{
    const QString list = given.name(0);
    Wanted wanted{kindFromWord(list), {}, {}};
    if (wanted.kind == ContactKind::System || (!wanted.kind && list != "members"_L1))
        return std::unexpected(CommandText::tr("There is no list “%1” to export.").arg(list));
    if (wanted.kind && given.isSet(group))
        return std::unexpected(CommandText::tr("--group is for members only."));
    const auto contactFields = allContactFields();
    const auto memberFields = allMemberFields();
    wanted.contactColumns = {contactFields.begin(), contactFields.end()};
    wanted.memberColumns = {memberFields.begin(), memberFields.end()};
    if (!given.isSet(columns))
        return wanted;
    if (wanted.kind) {
        auto chosen = contactColumns(given.value(columns));
        if (!chosen)
            return std::unexpected(chosen.error());
        wanted.contactColumns = *chosen;
    } else {
        auto chosen = memberColumns(given.value(columns));
        if (!chosen)
            return std::unexpected(chosen.error());
        wanted.memberColumns = *chosen;
    }
    return wanted;
}

ContactQuery::Gone goneOf(const Arguments &given)
{
    return given.isSet(gone) ? ContactQuery::Gone::Include : ContactQuery::Gone::Exclude;
}

/// Keeps the groups that --group names; the first name that is unknown.
std::optional<QString> keepGroups(ContactRows &groups, const QStringList &ids)
{
    for (const QString &id : ids) {
        const bool isKnown = std::ranges::any_of(
            groups.rows, [&id](const ContactRows::Row &row) { return row.contact.id == id; });
        if (!isKnown)
            return id;
    }
    groups.rows.removeIf(
        [&ids](const ContactRows::Row &row) { return !ids.contains(row.contact.id); });
    return std::nullopt;
}

/// Puts the rows into the plan; Done, Partly when some groups have no members yet.
QCoro::Task<ExitCode> addMembers(CommandContext &context, const Arguments &given,
                                 QList<Account> accounts, QList<MemberField> fields,
                                 ExportPlan &plan)
{
    const QStringList ids = given.values(group);
    ContactSelection selection{.kind = ContactKind::Group, .gone = goneOf(given)};
    if (!ids.isEmpty())
        selection.gone = ContactQuery::Gone::Include;
    Result<ContactRows> groups = co_await gatherContacts(context, accounts, selection);
    if (!groups) {
        context.say(groups.error());
        co_return ExitCode::Failed;
    }
    if (!ids.isEmpty()) {
        if (const std::optional<QString> unknown = keepGroups(*groups, ids)) {
            context.say(CommandText::tr("There is no group “%1”. All of them: lianxi list groups")
                            .arg(*unknown));
            co_return ExitCode::Failed;
        }
    }
    Result<GatheredMembers> members = co_await gatherMembers(context, *groups, given.value(search));
    if (!members) {
        context.say(members.error());
        co_return ExitCode::Failed;
    }
    members->rows.columns = fields;
    plan.rows = std::move(members->rows);
    if (members->groupsNotFetched.isEmpty())
        co_return ExitCode::Done;
    context.say(CommandText::tr("The members of %n group(s) were never fetched: "
                                "lianxi sync --members",
                                nullptr, int(members->groupsNotFetched.size())));
    co_return ExitCode::Partly;
}

QCoro::Task<ExitCode> addContacts(CommandContext &context, const Arguments &given,
                                  QList<Account> accounts, Wanted wanted, ExportPlan &plan)
{
    const ContactSelection selection{
        .kind = *wanted.kind, .search = given.value(search), .gone = goneOf(given)};
    Result<ContactRows> rows = co_await gatherContacts(context, accounts, selection);
    if (!rows) {
        context.say(rows.error());
        co_return ExitCode::Failed;
    }
    rows->columns = wanted.contactColumns;
    plan.rows = std::move(*rows);
    co_return ExitCode::Done;
}

void report(CommandContext &context, const QString &target, const ExportOutcome &outcome)
{
    QString sentence = CommandText::tr("%n row(s) written", nullptr, int(outcome.rows));
    if (outcome.withoutDetails > 0) {
        sentence += u", "_s
            + CommandText::tr("%n of them without details", nullptr, int(outcome.withoutDetails));
    }
    // Where the rows are on standard output, nothing else may be.
    if (target == "-"_L1)
        context.say(sentence);
    else
        context.out().line(sentence + u": "_s + target);
}

QCoro::Task<ExitCode> write(CommandContext &context, ExportPlan plan)
{
    const QString target = plan.target;
    ExportJob job(std::move(plan));
    QObject::connect(&context, &CommandContext::stopped, &job, &ExportJob::cancel);
    const Result<ExportOutcome> outcome = co_await job.run();
    if (outcome) {
        report(context, target, *outcome);
        co_return ExitCode::Done;
    }
    context.say(outcome.error());
    co_return ExitCode::Failed;
}

} // namespace

QString ExportCommand::name() const
{
    return u"export"_s;
}

QString ExportCommand::summary() const
{
    return CommandText::tr("writes stored contacts and members to a CSV or JSON file");
}

QStringList ExportCommand::synopsis() const
{
    return {u"export friends|groups|public [NAME...] --output FILE|- [OPTIONS]"_s,
            u"export members [NAME...] [--group ID]... --output FILE|- [OPTIONS]"_s};
}

QString ExportCommand::help() const
{
    return CommandText::tr(
        "Writes what the last sync stored: of the named accounts, or of all. The file appears\n"
        "only when it is complete. The names of the columns: lianxi help list\n"
        "\n"
        "  --output FILE        the file; - is standard output\n"
        "  --format csv|json    csv unless FILE ends in .json\n"
        "  --search TEXT        only what has all words of TEXT in its names, WeChat ID, id or\n"
        "                       labels\n"
        "  --gone               also contacts that are no longer on the list\n"
        "  --group ID           members of this group; may be repeated. All groups without it\n"
        "  --columns A,B        these columns, in this order\n"
        "  --header names|titles       stable names (default), or titles in your language\n"
        "  --encoding utf-8-bom|utf-8|gb18030      of CSV; utf-8-bom suits spreadsheets (default)\n"
        "  --separator comma|semicolon|tab         of CSV\n"
        "  --no-formula-guard   CSV for machines: fields that a spreadsheet would run as formulas\n"
        "                       stay as they are, without an apostrophe\n"
        "\n"
        "Exit code 3: written, but the members of some groups were never fetched.\n"
        "\n"
        "Example:\n"
        "  lianxi export friends \"Shop A\" --search vip --output vip.csv\n");
}

QCoro::Task<ExitCode> ExportCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::withValue(group), Option::withValue(search), Option::plain(gone),
                     Option::withValue(output), Option::withValue(format),
                     Option::withValue(columns), Option::withValue(encoding),
                     Option::withValue(separator), Option::withValue(header),
                     Option::plain(noFormulaGuard)});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1000}))
        co_return context.usage(*this, *mistake);
    const auto wanted = readWanted(given);
    if (!wanted)
        co_return context.usage(*this, wanted.error());
    ExportPlan plan;
    if (const auto mistake = readPlan(given, plan))
        co_return context.usage(*this, *mistake);

    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names().sliced(1));
    if (!chosen)
        co_return ExitCode::Failed;
    context.watchSignals();
    ExitCode gathered = ExitCode::Done;
    if (wanted->kind)
        gathered = co_await addContacts(context, given, *chosen, *wanted, plan);
    else
        gathered = co_await addMembers(context, given, *chosen, wanted->memberColumns, plan);
    if (gathered == ExitCode::Failed)
        co_return gathered;
    const ExitCode written = co_await write(context, std::move(plan));
    if (context.isStopped() && written != ExitCode::Done)
        context.say(CommandText::tr("Stopped. Nothing was written."));
    co_return written == ExitCode::Done ? gathered : written;
}

} // namespace Lianxi
