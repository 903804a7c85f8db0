// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lianxi {

namespace {

using Kind = Change::Kind;

constexpr auto context = "Lianxi::Changes";

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// Sentences for one value that became another, that came, and that went.
struct ValueSentences
{
    const char *changed; ///< %1 → %2
    const char *came;
    const char *went;
};

constexpr ValueSentences name{QT_TRANSLATE_NOOP("Lianxi::Changes", "Name: %1 → %2"),
                              QT_TRANSLATE_NOOP("Lianxi::Changes", "Name: %1"),
                              QT_TRANSLATE_NOOP("Lianxi::Changes", "Name removed: %1")};
constexpr ValueSentences groupName{QT_TRANSLATE_NOOP("Lianxi::Changes", "Group name: %1 → %2"),
                                   QT_TRANSLATE_NOOP("Lianxi::Changes", "Group name: %1"),
                                   QT_TRANSLATE_NOOP("Lianxi::Changes", "Group name removed: %1")};
constexpr ValueSentences remark{QT_TRANSLATE_NOOP("Lianxi::Changes", "Remark: %1 → %2"),
                                QT_TRANSLATE_NOOP("Lianxi::Changes", "Remark set: %1"),
                                QT_TRANSLATE_NOOP("Lianxi::Changes", "Remark removed: %1")};
constexpr ValueSentences remarkElsewhere{
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Remark changed elsewhere: %1 → %2"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Remark set elsewhere: %1"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Remark removed elsewhere: %1")};
constexpr ValueSentences alias{QT_TRANSLATE_NOOP("Lianxi::Changes", "WeChat ID: %1 → %2"),
                               QT_TRANSLATE_NOOP("Lianxi::Changes", "WeChat ID: %1"),
                               QT_TRANSLATE_NOOP("Lianxi::Changes", "WeChat ID removed: %1")};
constexpr ValueSentences owner{QT_TRANSLATE_NOOP("Lianxi::Changes", "Owner: %1 → %2"),
                               QT_TRANSLATE_NOOP("Lianxi::Changes", "Owner: %1"),
                               QT_TRANSLATE_NOOP("Lianxi::Changes", "No owner any more: %1")};
constexpr ValueSentences namelessInGroup{
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Name in the group: %1 → %2"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Name in the group: %1"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Name in the group removed: %1")};
// %3 is the person, or the group.
constexpr ValueSentences groupNickname{
    QT_TRANSLATE_NOOP("Lianxi::Changes", "%3, name in the group: %1 → %2"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "%3, name in the group: %1"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "%3, name in the group removed: %1")};
constexpr ValueSentences ownGroupNickname{
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Name in %3: %1 → %2"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Name in %3: %1"),
    QT_TRANSLATE_NOOP("Lianxi::Changes", "Name in %3 removed: %1")};

/// The sentence with its values; names may hold "%1" themselves, so all go in at once.
QString sentence(const ValueSentences &sentences, const QString &before, const QString &after,
                 const QString &third = {})
{
    const QString from = oneLine(before);
    const QString to = oneLine(after);
    const char *chosen = sentences.changed;
    if (!hasVisibleCharacter(from))
        chosen = sentences.came;
    else if (!hasVisibleCharacter(to))
        chosen = sentences.went;
    const QString &value = chosen == sentences.came ? to : from;
    const QString words = translated(chosen);
    const bool two = chosen == sentences.changed;
    if (third.isEmpty())
        return two ? words.arg(from, to) : words.arg(value);
    // QString::arg counts the places it finds, so %3 is the second of two.
    return two ? words.arg(from, to, third) : words.arg(value, third);
}

/// Who it was, unless that name is just the one that changed.
QString renamedText(const Change &change, const QString &person)
{
    QString who = oneLine(person);
    if (!hasVisibleCharacter(who))
        who = personOf(change);
    const bool saysNothing = who == oneLine(change.after) || who == oneLine(change.before);
    const bool twoValues = hasVisibleCharacter(change.before) && hasVisibleCharacter(change.after);
    if (saysNothing && twoValues)
        return sentence(namelessInGroup, change.before, change.after);
    return sentence(groupNickname, change.before, change.after,
                    saysNothing ? oneLine(change.personId) : who);
}

} // namespace

QList<Kind> kindsOf(ChangeTopic topic)
{
    switch (topic) {
    case ChangeTopic::All:
        break;
    case ChangeTopic::NewAndGone:
        return {Kind::Appeared, Kind::Gone, Kind::Returned};
    case ChangeTopic::Names:
        return {Kind::Renamed, Kind::AliasChanged};
    case ChangeTopic::Remarks:
        return {Kind::RemarkByUs, Kind::RemarkElsewhere};
    case ChangeTopic::GroupMembers:
        return {Kind::Joined, Kind::Left, Kind::RenamedInGroup, Kind::OwnerChanged};
    }
    return {};
}

QString changeTopicText(ChangeTopic topic)
{
    switch (topic) {
    case ChangeTopic::All:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "All changes"));
    case ChangeTopic::NewAndGone:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "New and gone"));
    case ChangeTopic::Names:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Names"));
    case ChangeTopic::Remarks:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Remarks"));
    case ChangeTopic::GroupMembers:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Group members"));
    }
    return {};
}

QString personOf(const Change &change)
{
    return oneLine(firstVisible({change.personName, change.personId}));
}

QString changeText(const Change &change, const ChangeNames &names)
{
    switch (change.kind) {
    case Kind::Appeared:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "New on the list"));
    case Kind::Gone:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Gone from the list"));
    case Kind::Returned:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Back on the list"));
    case Kind::Renamed:
        return sentence(change.contactKind == ContactKind::Group ? groupName : name, change.before,
                        change.after);
    case Kind::RemarkByUs:
        return sentence(remark, change.before, change.after);
    case Kind::RemarkElsewhere:
        return sentence(remarkElsewhere, change.before, change.after);
    case Kind::AliasChanged:
        return sentence(alias, change.before, change.after);
    case Kind::Joined:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "%1 joined")).arg(personOf(change));
    case Kind::Left:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "%1 left")).arg(personOf(change));
    case Kind::RenamedInGroup:
        return renamedText(change, names.person);
    case Kind::OwnerChanged:
        return sentence(owner, firstVisible({names.formerOwner, change.before}),
                        firstVisible({change.personName, change.after}));
    }
    return {};
}

QString changeTextOf(const Change &change, ContactKey contact, const ChangeNames &names)
{
    if (change.contact == contact)
        return changeText(change, names);
    const QString group = oneLine(change.contactName);
    switch (change.kind) {
    case Kind::Joined:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Joined %1")).arg(group);
    case Kind::Left:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Left %1")).arg(group);
    case Kind::RenamedInGroup:
        return sentence(ownGroupNickname, change.before, change.after, group);
    case Kind::OwnerChanged:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Became the owner of %1"))
            .arg(group);
    default:
        return changeText(change, names);
    }
}

QString dayText(QDate day, QDate today)
{
    const qint64 age = day.daysTo(today);
    if (age == 0)
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Today"));
    if (age == 1)
        return translated(QT_TRANSLATE_NOOP("Lianxi::Changes", "Yesterday"));
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace Lianxi
