// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupbench.h"

#include "avatarstore.h"
#include "measuring.h"
#include "memberpage.h"
#include "paintwatch.h"
#include "profilefolder.h"
#include "profilemaker.h"
#include "rowtable.h"
#include "settings.h"
#include "store.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QCoro::Task<Result<QByteArray>> noPicture(QUrl)
{
    co_return failure(Error::Kind::Network);
}

QList<Contact> groupsIn(Store &store)
{
    const Result<QList<Contact>> contacts = QCoro::waitFor(store.contacts(1));
    QList<Contact> groups;
    for (const Contact &contact : contacts.value_or(QList<Contact>())) {
        if (contact.kind == ContactKind::Group && contact.memberCount == 500)
            groups.append(contact);
    }
    return groups;
}

} // namespace

QList<BenchRow> benchOpenGroup(const BenchPlan &plan)
{
    QTemporaryDir folder;
    Store store;
    if (!makeProfile(folder.path(), {.contacts = 2000, .members = 20'000})
        || !QCoro::waitFor(store.open(ProfileFolder::below(folder.path()).database)))
        return {};
    const QList<Contact> groups = groupsIn(store);
    if (groups.isEmpty())
        return {};
    Settings settings{QString()};
    AvatarStore avatars(QString(), noPicture);
    MemberPage page(avatars, settings);
    PaintWatch watch(page.table()->viewport());
    page.resize(680, 700);
    page.show();
    settle();

    qsizetype turn = 0;
    const auto read
        = [&] { return QCoro::waitFor(store.members(groups.at(turn % groups.size()).key)); };
    const Versus result = measureInTurn(
        plan.rounds * 5,
        [&] {
            ++turn;
            const double before = monotonicMs();
            page.showGroup(groups.at(turn % groups.size()), u"Shop 1"_s);
            page.setMembers(groups.at(turn % groups.size()), read().value_or(QList<Member>()));
            watch.forget();
            std::ignore = watch.wait();
            return monotonicMs() - before;
        },
        [&] {
            const double before = monotonicMs();
            std::ignore = read();
            page.table()->viewport()->repaint();
            return monotonicMs() - before;
        });
    page.hide();
    QCoro::waitFor(avatars.shutDown());
    return {{u"open-group"_s, result.ours.median(), u"ms"_s, u"reading the members and one paint"_s,
             result.baseline.median()}};
}

} // namespace Lianxi
