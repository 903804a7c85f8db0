// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "exportpreset.h"
#include "groupfeed.h"
#include "memberlistmodel.h"
#include "rowgatherer.h"
#include "settings.h"

#include <QFileInfo>
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
constexpr auto preset = "preset"_L1;
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

/// The preset that --preset names, or what is usual without one; the error is a sentence.
std::expected<ExportPreset, QString> readPreset(const Arguments &given, CommandContext &context)
{
    if (!given.isSet(preset))
        return ExportPreset{.name = {}, .header = HeaderStyle::Names};
    const QString name = given.value(preset);
    const Settings settings(context.folder().settings);
    const QList<ExportPreset> presets
        = presetsFromText(settings.choice(ExportPresetsChoice).toString());
    QStringList names;
    for (const ExportPreset &one : presets) {
        if (one.name == name)
            return one;
        names.append(one.name);
    }
    if (names.isEmpty()) {
        return std::unexpected(CommandText::tr("There is no preset “%1”: none was saved in the "
                                               "window's export dialog.")
                                   .arg(name));
    }
    return std::unexpected(
        CommandText::tr("There is no preset “%1”. There are: %2").arg(name, names.join(", "_L1)));
}

std::optional<ExportFormat> formatOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto found = formatWords().constFind(suffix);
    return found == formatWords().cend() ? std::nullopt : std::optional(*found);
}

/// Everything about the file; the mistake, if there is one.
std::optional<QString> readPlan(const Arguments &given, const ExportPreset &usual, ExportPlan &plan)
{
    plan.target = given.value(output);
    if (plan.target.isEmpty())
        return CommandText::tr("Where to? --output FILE, or --output - for standard output.");
    plan.header = usual.header;
    plan.csv = usual.csv;
    plan.format = usual.format;
    // The file's name says what the preset does not.
    if (const std::optional<ExportFormat> named = formatOf(plan.target);
        named && !given.isSet(preset))
        plan.format = *named;
    Words words(given);
    words.read(format, formatWords(), plan.format);
    words.read(header, headerWords(), plan.header);
    words.read(encoding, encodingWords(), plan.csv.encoding);
    words.read(separator, separatorWords(), plan.csv.separator);
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

std::expected<Wanted, QString> readWanted(const Arguments &given, const ExportPreset &usual)
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
    const QStringList &saved = wanted.kind ? usual.contactColumns : usual.memberColumns;
    const QString names = given.isSet(columns) ? given.value(columns) : saved.join(u',');
    if (names.isEmpty() && !given.isSet(columns))
        return wanted;
    if (wanted.kind) {
        auto chosen = contactColumns(names);
        if (!chosen)
            return std::unexpected(chosen.error());
        wanted.contactColumns = *chosen;
    } else {
        auto chosen = memberColumns(names);
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

QList<GroupFeed::Group> groupsOf(const ContactRows &groups)
{
    QList<GroupFeed::Group> wanted;
    for (const ContactRows::Row &row : groups.rows) {
        wanted.append({row.contact.key,
                       {.accountName = groups.contexts.value(row.account).accountName,
                        .groupId = row.contact.id,
                        .groupName = displayName(row.contact)}});
    }
    return wanted;
}

/// What `text` finds, as the window does it; everything, as stored, where it is empty.
GroupFeed::Arrange searchFor(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    return [text](const QList<Member> &members, const MemberContext &context) {
        MemberListModel model;
        model.setMembers(members, context);
        model.setSearch(text);
        QList<Member> found;
        for (int i = 0; i < model.rowCount(); ++i)
            found.append(model.memberAt(model.index(i, 0)));
        return found;
    };
}

/// Has the plan read the rows; Done, Partly when some groups have no members yet.
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
    const QList<GroupFeed::Group> wanted = groupsOf(*groups);
    const auto missing = std::ranges::count_if(
        groups->rows, [](const ContactRows::Row &row) { return row.contact.membersAt == 0; });
    plan.rows = MemberRows{.groups = {}, .columns = fields};
    plan.feed = std::make_shared<GroupFeed>(
        wanted, [&context](ContactKey key) { return context.core().store().members(key); },
        searchFor(given.value(search)));
    if (missing == 0)
        co_return ExitCode::Done;
    context.say(CommandText::tr("The members of %n group(s) were never fetched: "
                                "lianxi sync --members",
                                nullptr, int(missing)));
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
    return CommandText::tr("writes stored contacts and members to a CSV, XLSX or JSON file");
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
        "  --format csv|xlsx|json      csv unless FILE ends in .xlsx or .json\n"
        "  --preset NAME        as it was saved under this name in the window's export dialog:\n"
        "                       format, encoding, separator, columns, header; what else is said\n"
        "                       here goes before it\n"
        "  --search TEXT        only what has all words of TEXT in its names, WeChat ID, id or\n"
        "                       labels\n"
        "  --gone               also contacts that are no longer on the list\n"
        "  --group ID           members of this group; may be repeated. All groups without it\n"
        "  --columns A,B        these columns, in this order\n"
        "  --header names|titles       stable names and exact values (default), or titles and "
        "words\n"
        "                       in your language and times of your clock\n"
        "  --encoding utf-8-bom|utf-8|gb18030      of CSV; utf-8-bom suits spreadsheets (default)\n"
        "  --separator comma|semicolon|tab         of CSV\n"
        "  --no-formula-guard   CSV for machines: fields that a spreadsheet would run as formulas\n"
        "                       stay as they are, without an apostrophe\n"
        "\n"
        "Exit code 3: written, but the members of some groups were never fetched.\n"
        "\n"
        "Examples:\n"
        "  lianxi export friends \"Shop A\" --search vip --output vip.csv\n"
        "  lianxi export members --output members.xlsx --header titles\n");
}

QCoro::Task<ExitCode> ExportCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::withValue(group), Option::withValue(search), Option::plain(gone),
                     Option::withValue(output), Option::withValue(format),
                     Option::withValue(columns), Option::withValue(encoding),
                     Option::withValue(separator), Option::withValue(header),
                     Option::withValue(preset), Option::plain(noFormulaGuard)});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1000}))
        co_return context.usage(*this, *mistake);
    const auto usual = readPreset(given, context);
    if (!usual)
        co_return context.usage(*this, usual.error());
    const auto wanted = readWanted(given, *usual);
    if (!wanted)
        co_return context.usage(*this, wanted.error());
    ExportPlan plan;
    if (const auto mistake = readPlan(given, *usual, plan))
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
