// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilemaker.h"

#include "datagenerator.h"
#include "groupsizes.h"
#include "profilefolder.h"
#include "store.h"

#include <QFileInfo>

#include <numeric>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype detailsAtOnce = 5000;

Account accountNumber(qsizetype number)
{
    Account account;
    account.system = u"gewechat"_s;
    account.name = u"Shop %1"_s.arg(number + 1);
    account.url = QUrl(u"http://127.0.0.1:9/v2/api"_s); // discard: nobody answers
    account.handle = u"wx_bench_%1"_s.arg(number + 1);
    account.secretId = u"bench-%1"_s.arg(number + 1);
    return account;
}

ContactKind kindOf(qsizetype number)
{
    switch (number % 100) {
    case 20:
    case 70:
        return ContactKind::Group;
    case 40:
        return ContactKind::Public;
    default:
        return ContactKind::Friend;
    }
}

Result<void> open(Store &store, const QString &folder)
{
    const ProfileFolder place = ProfileFolder::below(folder);
    if (const Result<void> created = place.create(); !created)
        return created;
    const Result<Store::Opened> opened = QCoro::waitFor(store.open(place.database));
    return opened ? Result<void>() : failure(opened.error());
}

qsizetype groupsAmong(qsizetype contacts)
{
    qsizetype groups = 0;
    for (qsizetype i = 0; i < contacts; ++i)
        groups += kindOf(i) == ContactKind::Group ? 1 : 0;
    return groups;
}

/// One account's part of a profile.
struct Share
{
    qsizetype contacts = 0;
    QList<qsizetype> groupSizes; ///< in the order of its groups
};

/// Nothing where the members do not fit.
std::optional<QList<Share>> sharesOf(const ProfileSizes &sizes)
{
    QList<Share> shares;
    QList<qsizetype> groups;
    for (qsizetype i = 0; i < sizes.accounts; ++i) {
        const qsizetype before = sizes.contacts * i / sizes.accounts;
        shares.append(Share{.contacts = sizes.contacts * (i + 1) / sizes.accounts - before});
        groups.append(groupsAmong(shares.constLast().contacts));
    }
    const qsizetype total = std::accumulate(groups.cbegin(), groups.cend(), qsizetype(0));
    const QList<qsizetype> all = groupSizes(total, sizes.members);
    if (all.size() != total)
        return std::nullopt;
    qsizetype first = 0;
    for (qsizetype i = 0; i < sizes.accounts; ++i) {
        shares[i].groupSizes = all.sliced(first, groups.at(i));
        first += groups.at(i);
    }
    return shares;
}

/// Has the store write one thing while the next one is invented.
class Writing
{
public:
    [[nodiscard]] Result<void> next(QCoro::Task<Result<void>> task)
    {
        const Result<void> ended = end();
        m_task = std::move(task);
        return ended;
    }
    [[nodiscard]] Result<void> end()
    {
        return m_task ? QCoro::waitFor(*std::exchange(m_task, std::nullopt)) : Result<void>();
    }

private:
    std::optional<QCoro::Task<Result<void>>> m_task;
};

Result<void> saveAllDetails(Store &store, AccountKey account, const QList<Contact> &contacts)
{
    Writing writing;
    for (qsizetype first = 0; first < contacts.size(); first += detailsAtOnce) {
        QList<ContactDetails> details;
        QStringList asked;
        for (const Contact &contact :
             contacts.sliced(first, qMin(detailsAtOnce, contacts.size() - first))) {
            details.append(DataGenerator::details(contact));
            asked.append(contact.id);
        }
        if (const auto saved = writing.next(store.saveDetails(account, details, asked)); !saved)
            return saved;
    }
    return writing.end();
}

Result<void> saveAllMembers(Store &store, AccountKey account, const DataGenerator &generator,
                            const QList<Contact> &contacts, const QList<qsizetype> &sizes)
{
    Writing writing;
    qsizetype group = 0;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        if (contacts.at(i).kind != ContactKind::Group)
            continue;
        const qsizetype size = sizes.at(group++);
        if (size == 0)
            continue;
        GroupMembers members;
        members.groupId = contacts.at(i).id;
        members.members = generator.members(i, size);
        members.ownerId = members.members.constFirst().id;
        if (const auto saved = writing.next(store.saveMembers(account, members)); !saved)
            return saved;
    }
    return writing.end();
}

Result<void> fill(Store &store, AccountKey account, const Share &share, quint64 seed)
{
    const DataGenerator generator(seed);
    QList<Contact> contacts;
    Roster roster;
    for (qsizetype i = 0; i < share.contacts; ++i) {
        contacts.append(generator.contact(i, kindOf(i)));
        roster.entries.append({contacts.last().id, contacts.last().kind});
    }
    const auto saved = QCoro::waitFor(store.saveRoster(account, roster));
    if (!saved)
        return failure(saved.error());
    const Result<void> labels = QCoro::waitFor(store.saveLabels(account, DataGenerator::labels()));
    if (!labels)
        return labels;
    const Result<void> detailed = saveAllDetails(store, account, contacts);
    if (!detailed)
        return detailed;
    return saveAllMembers(store, account, generator, contacts, share.groupSizes);
}

} // namespace

Result<void> makeProfile(const QString &folder, const ProfileSizes &sizes)
{
    if (QFileInfo::exists(ProfileFolder::below(folder).database))
        return failure(Error::Kind::Storage, u"there is a profile already"_s);
    const std::optional<QList<Share>> shares = sharesOf(sizes);
    if (!shares)
        return failure(Error::Kind::Invalid,
                       u"so many members do not fit: one contact in fifty is a group, and a group"
                       " has at most %1"_s.arg(largestGroup));
    Store store;
    if (const Result<void> opened = open(store, folder); !opened)
        return opened;
    for (qsizetype i = 0; i < shares->size(); ++i) {
        const Result<Account> added = QCoro::waitFor(store.addAccount(accountNumber(i)));
        if (!added)
            return failure(added.error());
        const quint64 seed = sizes.seed + static_cast<quint64>(i);
        const Result<void> filled = fill(store, added->key, shares->at(i), seed);
        if (!filled)
            return filled;
    }
    return {};
}

Result<Account> addToProfile(const QString &folder, const Account &account)
{
    Store store;
    if (const Result<void> opened = open(store, folder); !opened)
        return failure(opened.error());
    return QCoro::waitFor(store.addAccount(account));
}

} // namespace Lianxi
