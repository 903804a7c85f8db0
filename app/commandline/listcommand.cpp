// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "filteroptions.h"
#include "missinglist.h"
#include "rowcells.h"
#include "rowgatherer.h"
#include "texttable.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto search = "search"_L1;
constexpr auto gone = "gone"_L1;
constexpr auto missing = "missing"_L1;
constexpr auto columns = "columns"_L1;
constexpr auto json = "json"_L1;

/// What is worth a glance in a terminal; --columns and --json have the rest.
QList<ContactField> usualColumns(ContactKind kind, qsizetype accounts)
{
    QList<ContactField> fields;
    if (accounts > 1)
        fields.append(ContactField::Account);
    switch (kind) {
    case ContactKind::Friend:
        fields += {ContactField::DisplayName, ContactField::Nickname, ContactField::Alias,
                   ContactField::Labels, ContactField::Id};
        break;
    case ContactKind::Group:
        fields += {ContactField::DisplayName, ContactField::MemberCount, ContactField::Id};
        break;
    case ContactKind::Public:
    case ContactKind::System:
        fields += {ContactField::DisplayName, ContactField::Alias, ContactField::Id};
        break;
    }
    return fields;
}

const QList<MemberField> usualMemberColumns{MemberField::GroupNickname, MemberField::Nickname,
                                            MemberField::Remark,        MemberField::Role,
                                            MemberField::IsFriend,      MemberField::Id};

template <typename Field>
QList<Field> all(std::span<const Field> fields)
{
    return {fields.begin(), fields.end()};
}

/// The stable names, in lines that fit a terminal.
template <typename Field>
QString namesOf(std::span<const Field> fields)
{
    constexpr qsizetype longest = 80;
    QString text;
    QString line = u" "_s;
    for (const Field field : fields) {
        if (line.size() + fieldName(field).size() >= longest) {
            text += line + u'\n';
            line = u" "_s;
        }
        line += u' ' + fieldName(field);
    }
    return text + line + u'\n';
}

enum class Form { Table, Json };

Form formOf(const Arguments &given)
{
    return given.isSet(json) ? Form::Json : Form::Table;
}

/// Prints the rows: one JSON document, or a table.
QCoro::Task<ExitCode> print(CommandContext &context, ExportPlan plan, Form form)
{
    plan.header = HeaderStyle::Names;
    if (form == Form::Table) {
        RowCells cells(cellStyleOf(plan));
        ExportOutcome outcome;
        TextTable table(cells.header(), context.out().controls());
        forEachRow(plan.rows, cells, outcome, [&table](std::span<const TableCell> row) {
            QStringList values;
            for (const TableCell &cell : row)
                values.append(cell.text.toString());
            table.append(values);
            return true;
        });
        context.out().write(table.toString());
        co_return ExitCode::Done;
    }
    plan.target = u"-"_s;
    plan.format = ExportFormat::Json;
    ExportJob job(std::move(plan));
    const Result<ExportOutcome> outcome = co_await job.run();
    if (outcome)
        co_return ExitCode::Done;
    context.say(outcome.error());
    co_return ExitCode::Failed;
}

QCoro::Task<ExitCode> listMembers(CommandContext &context, const Command &command,
                                  const Arguments &given)
{
    QList<MemberField> fields
        = given.isSet(json) ? all<MemberField>(allMemberFields()) : usualMemberColumns;
    if (given.isSet(columns)) {
        const auto chosen = memberColumns(given.value(columns));
        if (!chosen)
            co_return context.usage(command, chosen.error());
        fields = *chosen;
    }
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, {given.name(1)});
    if (!chosen)
        co_return ExitCode::Failed;

    const ContactSelection selection{.kind = ContactKind::Group,
                                     .gone = ContactQuery::Gone::Include};
    Result<ContactRows> groups = co_await gatherContacts(context, *chosen, selection);
    if (!groups) {
        context.say(groups.error());
        co_return ExitCode::Failed;
    }
    groups->rows.removeIf(
        [id = given.name(2)](const ContactRows::Row &row) { return row.contact.id != id; });
    if (groups->rows.isEmpty()) {
        context.say(CommandText::tr("%1 has no group “%2”. All of them: lianxi list groups")
                        .arg(given.name(1), given.name(2)));
        co_return ExitCode::Failed;
    }
    Result<GatheredMembers> members = co_await gatherMembers(context, *groups, given.value(search));
    if (!members) {
        context.say(members.error());
        co_return ExitCode::Failed;
    }
    members->rows.columns = fields;
    const bool wasFetched = members->groupsNotFetched.isEmpty();
    ExportPlan plan;
    plan.rows = std::move(members->rows);
    const ExitCode code = co_await print(context, std::move(plan), formOf(given));
    if (wasFetched || code != ExitCode::Done)
        co_return code;
    context.say(CommandText::tr("The members of this group were never fetched: "
                                "lianxi sync \"%1\" --members")
                    .arg(given.name(1)));
    co_return ExitCode::Partly;
}

QCoro::Task<ExitCode> listContacts(CommandContext &context, const Command &command,
                                   const Arguments &given, ContactKind kind)
{
    ContactSelection selection{.kind = kind, .search = given.value(search)};
    if (given.isSet(gone))
        selection.gone = ContactQuery::Gone::Include;
    const auto narrowed = FilterOptions::narrowed(selection, given, QDateTime::currentDateTime());
    if (!narrowed)
        co_return context.usage(command, narrowed.error());
    selection = *narrowed;
    std::optional<QList<ContactField>> fields;
    if (given.isSet(columns)) {
        const auto chosen = contactColumns(given.value(columns));
        if (!chosen)
            co_return context.usage(command, chosen.error());
        fields = *chosen;
    }
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names().sliced(1));
    if (!chosen)
        co_return ExitCode::Failed;

    if (given.isSet(missing)) {
        const auto form = given.isSet(json) ? MissingForm::Json : MissingForm::Table;
        const ExitCode code = co_await listMissing(context, *chosen, kind, form);
        co_return code;
    }
    Result<ContactRows> rows = co_await gatherContacts(context, *chosen, selection);
    if (!rows) {
        context.say(rows.error());
        co_return ExitCode::Failed;
    }
    if (const auto unknown = FilterOptions::unknownLabel(selection, *rows)) {
        context.say(CommandText::tr("There is no label “%1”.").arg(*unknown));
        co_return ExitCode::Failed;
    }
    if (given.isSet(json))
        rows->columns = fields.value_or(all<ContactField>(allContactFields()));
    else
        rows->columns = fields.value_or(usualColumns(kind, chosen->size()));
    ExportPlan plan;
    plan.rows = std::move(*rows);
    const ExitCode code = co_await print(context, std::move(plan), formOf(given));
    co_return code;
}

} // namespace

QString ListCommand::name() const
{
    return u"list"_s;
}

QString ListCommand::summary() const
{
    return CommandText::tr("shows stored contacts and members, without the network");
}

QStringList ListCommand::synopsis() const
{
    return {u"list friends|groups|public|system [NAME] [--search TEXT] [--gone|--only-gone]\n"
            "             [--label NAME]… [--region PLACE]… [--sex male|female|unknown]\n"
            "             [--with-remark|--without-remark] [--changed-since DATE]\n"
            "             [--columns A,B,…] [--json]"_s,
            u"list friends|groups|public|system [NAME] --missing [--json]"_s,
            u"list members NAME GROUP-ID [--search TEXT] [--columns A,B,…] [--json]"_s};
}

QString ListCommand::help() const
{
    return CommandText::tr(
               "Shows what the last sync stored: of one account, or of all. The network and the\n"
               "keychain are not needed. Sorted by name, as in the window.\n"
               "\n"
               "  --search TEXT   only what has all words of TEXT in its names, WeChat ID, id or "
               "labels\n"
               "  --gone          also contacts that are no longer on the list; their gone_since "
               "is set\n"
               "%1"
               "  --missing       what was not received: details, and members of groups; how much "
               "was\n"
               "                  received of what was expected, and when it was asked for\n"
               "  --columns A,B   these columns, in this order\n"
               "  --json          one JSON document: an array with an object for each row, all\n"
               "                  columns unless --columns says otherwise\n"
               "\n"
               "Columns of contacts:\n%2"
               "Columns of members:\n%3"
               "\n"
               "Examples:\n"
               "  lianxi list friends \"Shop A\" --search vip --columns display_name,id\n"
               "  lianxi list friends --label VIP --region Jiangsu --without-remark\n"
               "  lianxi list groups --missing\n")
        .arg(FilterOptions::help(), namesOf(allContactFields()), namesOf(allMemberFields()));
}

QCoro::Task<ExitCode> ListCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given(QList<QCommandLineOption>{Option::withValue(search), Option::plain(gone),
                                              Option::plain(missing), Option::withValue(columns),
                                              Option::plain(json)}
                    + FilterOptions::all());
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 3}))
        co_return context.usage(*this, *mistake);
    const QString list = given.name(0);
    if (list == "members"_L1) {
        if (given.names().size() != 3 || given.isSet(gone) || given.isSet(missing)
            || FilterOptions::isAnySet(given))
            co_return context.usage(*this,
                                    CommandText::tr("Members are those of one group: list members "
                                                    "NAME GROUP-ID"));
        const ExitCode code = co_await listMembers(context, *this, given);
        co_return code;
    }
    if (given.isSet(missing)
        && (given.isSet(search) || given.isSet(gone) || given.isSet(columns)
            || FilterOptions::isAnySet(given)))
        co_return context.usage(*this, CommandText::tr("--missing goes with --json only."));
    const std::optional<ContactKind> kind = kindFromWord(list);
    if (!kind)
        co_return context.usage(*this, CommandText::tr("There is no list “%1”.").arg(list));
    if (given.names().size() > 2)
        co_return context.usage(
            *this,
            CommandText::tr("“%1” is too much. Names with blanks need quotation marks.")
                .arg(given.name(2)));
    const ExitCode code = co_await listContacts(context, *this, given, *kind);
    co_return code;
}

} // namespace Lianxi
