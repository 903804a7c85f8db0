// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changescommand.h"

#include "arguments.h"
#include "changekinds.h"
#include "changeperiod.h"
#include "changeprinter.h"
#include "changereader.h"
#include "commandcontext.h"
#include "commandtext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto since = "since"_L1;
constexpr auto until = "until"_L1;
constexpr auto contact = "contact"_L1;
constexpr auto group = "group"_L1;
constexpr auto kind = "kind"_L1;
constexpr auto limit = "limit"_L1;
constexpr auto json = "json"_L1;

/// What the options alone say; the error is a sentence.
std::expected<ChangeReader::Question, QString> questionFrom(const Arguments &given)
{
    ChangeReader::Question question;
    const QDateTime now = QDateTime::currentDateTime();
    if (given.isSet(since)) {
        const auto begin = periodBegin(given.value(since), now);
        if (!begin)
            return std::unexpected(begin.error());
        question.filter.since = *begin;
    }
    if (given.isSet(until)) {
        const auto end = periodEnd(given.value(until), now);
        if (!end)
            return std::unexpected(end.error());
        question.filter.until = std::max<qint64>(*end, 1); // 0 would be "without an end"
    }
    if (given.isSet(since) && given.isSet(until) && question.filter.until <= question.filter.since)
        return std::unexpected(CommandText::tr("--until is not after --since."));
    if (given.isSet(kind)) {
        const auto kinds = changeKindsFrom(given.values(kind).join(u','));
        if (!kinds)
            return std::unexpected(kinds.error());
        question.filter.kinds = *kinds;
    }
    if (given.isSet(limit)) {
        bool isNumber = false;
        question.latest = given.value(limit).toInt(&isNumber);
        if (!isNumber || question.latest < 1)
            return std::unexpected(CommandText::tr("--limit is a number from 1 on."));
    }
    return question;
}

/// Contacts by what they were called for on the command line.
using Keys = QSet<ContactKey>;

QString notFound(const QString &id, const QList<Account> &accounts, QLatin1StringView option)
{
    QStringList names;
    std::ranges::transform(accounts, std::back_inserter(names), &Account::name);
    return option == group
        ? CommandText::tr("There is no group “%1” in %2. The ids: lianxi list groups")
              .arg(id, names.join(", "_L1))
        : CommandText::tr("There is no contact “%1” in %2. The ids: lianxi list friends "
                          "--columns display_name,id")
              .arg(id, names.join(", "_L1));
}

/// The contacts with the ids of an option, in any of the accounts. An Invalid error's words are the
/// sentence.
QCoro::Task<Result<Keys>> findContacts(CommandContext &context, QList<Account> accounts,
                                       QStringList ids, QLatin1StringView option)
{
    Keys keys;
    if (ids.isEmpty())
        co_return keys;
    QSet<QString> missing(ids.cbegin(), ids.cend());
    for (const Account &account : accounts) {
        const Result<QList<Contact>> contacts
            = co_await context.core().store().contacts(account.key);
        if (!contacts)
            co_return failure(contacts.error());
        for (const Contact &one : *contacts) {
            if (!ids.contains(one.id) || (option == group && one.kind != ContactKind::Group))
                continue;
            keys.insert(one.key);
            missing.remove(one.id);
        }
    }
    if (!missing.isEmpty())
        co_return failure(Error::Kind::Invalid, notFound(*missing.cbegin(), accounts, option));
    co_return keys;
}

/// Who and where, as far as a filter can say it, and the rest as a function.
void narrowDown(ChangeReader::Question &question, const QList<Account> &chosen,
                const Keys &contacts, const Keys &groups)
{
    if (chosen.size() == 1)
        question.filter.account = chosen.constFirst().key;
    if (groups.size() == 1)
        question.filter.contact = *groups.cbegin();
    else if (contacts.size() == 1 && groups.isEmpty())
        question.filter.contact = *contacts.cbegin();
    QSet<AccountKey> accounts;
    for (const Account &account : chosen)
        accounts.insert(account.key);
    question.fits = [accounts, contacts, groups](const Change &change) {
        const bool isPersonMeant = contacts.isEmpty() || contacts.contains(change.contact)
            || contacts.contains(change.person);
        return accounts.contains(change.account) && isPersonMeant
            && (groups.isEmpty() || groups.contains(change.contact));
    };
}

QCoro::Task<Result<void>> print(CommandContext &context, QList<Account> accounts,
                                ChangeReader::Question question, ChangePrinter::Form form)
{
    ChangeReader reader(context.core().store(), std::move(question));
    ChangePrinter printer(context.out(), accounts, form);
    if (const Result<void> begun = printer.begin(); !begun)
        co_return begun;
    for (;;) {
        const Result<QList<Change>> changes = co_await reader.next();
        if (!changes)
            co_return failure(changes.error());
        if (changes->isEmpty())
            break;
        if (const Result<void> printed = printer.print(*changes); !printed)
            co_return printed;
    }
    const Result<void> ended = printer.end();
    co_return ended;
}

} // namespace

QString ChangesCommand::name() const
{
    return u"changes"_s;
}

QString ChangesCommand::summary() const
{
    return CommandText::tr("shows what has changed, without the network");
}

QStringList ChangesCommand::synopsis() const
{
    return {u"changes [NAME...] [--since DATE] [--until DATE] [--contact ID] [--group ID]\n"
            "                [--kind A,B,…] [--limit N] [--json]"_s};
}

QString ChangesCommand::help() const
{
    return CommandText::tr(
        "Shows the history that syncs have found: of the named accounts, or of all. Oldest first,\n"
        "like a log, on a terminal and elsewhere. The first complete list of an account, the "
        "first\n"
        "details of a contact and the first members of a group are where its history begins.\n"
        "\n"
        "  --since DATE    only what was found then or later\n"
        "  --until DATE    only what was found before; a day is included as a whole, so\n"
        "                  --since 2026-11-01 --until 2026-11-07 are seven days\n"
        "  --contact ID    only about this contact, in groups as well\n"
        "  --group ID      only about this group and who is in it\n"
        "  --kind A,B      only these kinds\n"
        "  --limit N       only the latest N\n"
        "  --json          one JSON document: an array with an object for each change, with\n"
        "                  times in UTC and also contact_kind and the number of the sync\n"
        "\n"
        "DATE is a day (2026-11-01, today, yesterday), a time (2026-11-01T14:05), or how long ago\n"
        "(7d, 12h), in local time. --contact and --group may be given more than once.\n"
        "\n"
        "Kinds: appeared and gone and returned (on the list), renamed, remark (remark-by-us,\n"
        "remark-elsewhere), alias, and in groups joined, left, renamed-in-group, owner.\n"
        "Columns: time account kind contact_id name person_id person_name before after. What\n"
        "happened to a person in a group stands with the group as contact.\n"
        "\n"
        "Exit code 2: there is no such account, contact, group, kind or date.\n"
        "\n"
        "Example: who joined and left a group in a week\n"
        "  lianxi changes \"Shop A\" --group 12345678@chatroom --kind joined,left \\\n"
        "      --since 2026-11-01 --until 2026-11-07\n");
}

QCoro::Task<ExitCode> ChangesCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::withValue(since), Option::withValue(until), Option::withValue(contact),
                     Option::withValue(group), Option::withValue(kind), Option::withValue(limit),
                     Option::plain(json)});
    if (const auto mistake = given.read(arguments, {.least = 0, .most = 1000}))
        co_return context.usage(*this, *mistake);
    std::expected<ChangeReader::Question, QString> question = questionFrom(given);
    if (!question)
        co_return context.usage(*this, question.error());

    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names());
    if (!chosen)
        co_return accounts->isEmpty() ? ExitCode::Failed : ExitCode::Usage;
    const Result<Keys> contacts
        = co_await findContacts(context, *chosen, given.values(contact), contact);
    const Result<Keys> groups = co_await findContacts(context, *chosen, given.values(group), group);
    for (const Result<Keys> *keys : {&contacts, &groups}) {
        if (*keys)
            continue;
        if (keys->error().kind == Error::Kind::Invalid)
            co_return context.usage(*this, keys->error().words);
        context.say(keys->error());
        co_return ExitCode::Failed;
    }
    narrowDown(*question, *chosen, *contacts, *groups);

    const auto form = given.isSet(json) ? ChangePrinter::Form::Json : ChangePrinter::Form::Table;
    const Result<void> printed = co_await print(context, *chosen, *question, form);
    if (printed)
        co_return ExitCode::Done;
    context.say(printed.error());
    co_return ExitCode::Failed;
}

} // namespace Lianxi
