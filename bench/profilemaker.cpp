// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilemaker.h"

#include "datagenerator.h"
#include "profilefolder.h"
#include "store.h"

#include <QFileInfo>

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

Result<void> saveAllDetails(Store &store, AccountKey account, const QList<Contact> &contacts)
{
    for (qsizetype first = 0; first < contacts.size(); first += detailsAtOnce) {
        QList<ContactDetails> details;
        QStringList asked;
        for (const Contact &contact :
             contacts.sliced(first, qMin(detailsAtOnce, contacts.size() - first))) {
            details.append(DataGenerator::details(contact));
            asked.append(contact.id);
        }
        const Result<void> saved = QCoro::waitFor(store.saveDetails(account, details, asked));
        if (!saved)
            return saved;
    }
    return {};
}

Result<void> fill(Store &store, AccountKey account, const ProfileSizes &sizes, quint64 seed)
{
    const DataGenerator generator(seed);
    QList<Contact> contacts;
    Roster roster;
    for (qsizetype i = 0; i < sizes.contacts; ++i) {
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
    for (qsizetype i = 0; sizes.members > 0 && i < contacts.size(); ++i) {
        if (contacts.at(i).kind != ContactKind::Group)
            continue;
        GroupMembers members;
        members.groupId = contacts.at(i).id;
        members.members = generator.members(i, sizes.members);
        members.ownerId = members.members.constFirst().id;
        const Result<void> kept = QCoro::waitFor(store.saveMembers(account, members));
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace

Result<void> makeProfile(const QString &folder, const ProfileSizes &sizes)
{
    if (QFileInfo::exists(ProfileFolder::below(folder).database))
        return failure(Error::Kind::Storage, u"there is a profile already"_s);
    Store store;
    if (const Result<void> opened = open(store, folder); !opened)
        return opened;
    for (qsizetype i = 0; i < sizes.accounts; ++i) {
        const Result<Account> added = QCoro::waitFor(store.addAccount(accountNumber(i)));
        if (!added)
            return failure(added.error());
        const quint64 seed = sizes.seed + static_cast<quint64>(i);
        if (const Result<void> filled = fill(store, added->key, sizes, seed); !filled)
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
