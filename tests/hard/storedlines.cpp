// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedlines.h"

#include "await.h"
#include "store.h"

#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// The test's own questions are no part of what is tested: they have to be answered.
template <typename T>
T known(QCoro::Task<Result<T>> question)
{
    Result<T> answer = await(std::move(question));
    if (!answer)
        qFatal("the test cannot read the store: %s", qPrintable(answer.error().words));
    return *std::move(answer);
}

QString number(auto value)
{
    return QString::number(static_cast<int>(value));
}

QString lineOf(const Contact &contact)
{
    return QStringList{u"contact"_s,
                       contact.id,
                       number(contact.kind),
                       contact.nickname,
                       contact.remark,
                       number(contact.remarkState),
                       contact.alias,
                       contact.signature,
                       number(contact.sex),
                       contact.country,
                       contact.province,
                       contact.city,
                       contact.labelIds.join(u','),
                       contact.avatarUrl,
                       contact.largeAvatarUrl,
                       contact.ownerId,
                       QString::number(contact.memberCount),
                       contact.goneSince ? u"gone"_s : u"listed"_s,
                       contact.detailsAt ? u"details"_s : u"no details"_s,
                       contact.membersAt ? u"members"_s : u"no members"_s}
        .join(u'|');
}

QString lineOf(const Contact &group, const Member &member)
{
    return QStringList{u"member"_s,
                       group.id,
                       member.id,
                       member.nickname,
                       member.groupNickname,
                       number(member.role),
                       member.inviterId,
                       member.avatarUrl,
                       member.remark,
                       member.isFriend ? u"friend"_s : u"stranger"_s}
        .join(u'|');
}

QString lineOf(const Change &change)
{
    return QStringList{u"change"_s,     number(change.kind), change.contactId,
                       change.personId, change.before,       change.after}
        .join(u'|');
}

QString lineOf(const RemarkEdit &edit)
{
    return QStringList{u"edit"_s, edit.contactId, edit.remark, number(edit.state)}.join(u'|');
}

} // namespace

QStringList storedLines(Store &store, const Account &account)
{
    QStringList lines;
    for (const QList<Contact> contacts = known(store.contacts(account.key));
         const Contact &contact : contacts) {
        lines.append(lineOf(contact));
        if (contact.kind != ContactKind::Group)
            continue;
        if (!contact.membersTitle.isEmpty())
            lines.append(u"title|"_s + contact.id + u'|' + contact.membersTitle);
        for (const QList<Member> members = known(store.members(contact.key));
             const Member &member : members)
            lines.append(lineOf(contact, member));
    }
    for (const QList<Label> labels = known(store.labels(account.key)); const Label &label : labels)
        lines.append(u"label|"_s + label.id + u'|' + label.name);
    for (const QList<RemarkEdit> edits = known(store.edits(account.key));
         const RemarkEdit &edit : edits)
        lines.append(lineOf(edit));
    for (const QList<Change> changes = known(store.changes({.account = account.key}));
         const Change &change : changes)
        lines.append(lineOf(change));
    for (const QList<Account> accounts = known(store.accounts()); const Account &one : accounts) {
        if (one.key != account.key)
            continue;
        lines.append(
            QStringList{u"account"_s, one.handle, one.wxid, one.nickname, one.alias, one.avatarUrl}
                .join(u'|'));
        for (auto setting = one.settings.cbegin(); setting != one.settings.cend(); ++setting)
            lines.append(u"setting|"_s + setting.key() + u'|' + setting.value());
    }
    lines.sort();
    return lines;
}

QString difference(const QStringList &expected, const QStringList &actual)
{
    QHash<QString, int> counts;
    for (const QString &line : expected)
        ++counts[line];
    for (const QString &line : actual)
        --counts[line];
    QStringList parts;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        if (entry.value() != 0)
            parts.append((entry.value() > 0 ? u"- "_s : u"+ "_s) + entry.key());
    }
    parts.sort();
    constexpr qsizetype most = 12;
    if (parts.size() > most)
        parts = parts.first(most) + QStringList{u"… %1 in all"_s.arg(parts.size())};
    return parts.join(u"\n    "_s);
}

} // namespace Lianxi
