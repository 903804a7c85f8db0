// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Lianxi {

/// A contact's integer key in the store; 0 is "not stored yet".
using ContactKey = qint64;

enum class ContactKind {
    Friend,
    Group,
    Public, ///< public (official) account
    System, ///< WeChat's own pseudo-contacts, shown apart (FACTS.md §1)
};

enum class Sex { Unknown, Male, Female };

/// What the screen shows of a remark that the gateway has not confirmed yet.
enum class RemarkState {
    Settled, ///< nothing under way
    Waiting, ///< in the outbox
    Failed, ///< refused, or accepted but not kept
};

/// One row of an account's contact list, as stored. Times are ms since the epoch, UTC; 0 is
/// "never".
struct Contact
{
    ContactKey key = 0;
    /// The gateway's id ("wxid_…", "…@chatroom", "gh_…"); unique within the account.
    QString id;
    ContactKind kind = ContactKind::Friend;
    QString nickname;
    /// The remark to show: the waiting edit where there is one, else the gateway's.
    QString remark;
    RemarkState remarkState = RemarkState::Settled;
    QString alias;
    QString signature;
    Sex sex = Sex::Unknown;
    QString country;
    QString province;
    QString city;
    /// Labels as ids; their names are in the account's label list.
    QStringList labelIds;
    QString avatarUrl; ///< the small picture
    QString largeAvatarUrl;
    // Groups only.
    QString ownerId;
    int memberCount = 0;
    QString membersTitle; ///< of a group without a title: the names of its first members

    qint64 firstSeen = 0;
    qint64 lastSeen = 0;
    qint64 goneSince = 0; ///< 0: is on the list
    qint64 detailsAt = 0; ///< when the last details reply was stored
    qint64 membersAt = 0; ///< groups: when the last member list was stored

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// What one details reply says of one contact. An unset field was not in the reply, so what is
/// known stays; only `remark` may be set to the empty text, which means "has no remark", and
/// `labelIds` to the empty list.
/// Source: FACTS.md §5, "neither's empty value erases the other's".
struct ContactDetails
{
    QString id;
    std::optional<QString> nickname = {};
    std::optional<QString> remark = {};
    std::optional<QString> alias = {};
    std::optional<QString> signature = {};
    std::optional<Sex> sex = {};
    std::optional<QString> country = {};
    std::optional<QString> province = {};
    std::optional<QString> city = {};
    std::optional<QStringList> labelIds = {};
    std::optional<QString> avatarUrl = {};
    std::optional<QString> largeAvatarUrl = {};

    friend bool operator==(const ContactDetails &, const ContactDetails &) = default;
};

/// The ids on an account's list, as the gateway sorted them; each id once.
struct Roster
{
    /// How long an id names the same contact.
    enum class Ids {
        ForEver,
        OneLogin, ///< others after the next login: stored contacts have to be found again
    };
    /// What a row of the list says of its contact.
    enum class RowsTell {
        Something, ///< details have to be asked for all the same
        Everything, ///< as much as a details call
    };

    struct Entry
    {
        QString id;
        ContactKind kind = ContactKind::Friend;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    QList<Entry> entries;
    /// What the list itself tells of its contacts, for systems whose list is more than ids.
    QList<ContactDetails> rows = {};
    RowsTell rowsTell = RowsTell::Something;
    Ids ids = Ids::ForEver;
    /// How many the gateway says there are; unset where it does not say. More than there are
    /// entries: some are missing, or the gateway counts otherwise.
    std::optional<qsizetype> expected = {};
    /// Kinds for which the reply has no list: there is nobody of that kind, or it was left out.
    QList<ContactKind> untold = {};

    friend bool operator==(const Roster &, const Roster &) = default;
};

struct Label
{
    QString id;
    QString name;
    friend bool operator==(const Label &, const Label &) = default;
};

/// Who is signed in behind a gateway.
struct Profile
{
    QString wxid;
    QString nickname;
    QString alias;
    QString avatarUrl;
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Whether `id` is one of WeChat's own pseudo-contacts (FACTS.md §1).
[[nodiscard]] bool isSystemId(QStringView id);
/// The kind that the id alone tells. A gateway that lists an id among its public accounts knows
/// better: not every public account begins with "gh_" (FACTS.md §1).
[[nodiscard]] ContactKind kindOfId(QStringView id);
/// Whether `id` belongs to a WeCom contact ("…@openim").
[[nodiscard]] bool isWeComId(QStringView id);

/// The name to show: remark, else nickname, else (a group) the title made of its members, else
/// alias, else id (FACTS.md §1). A text without a visible character does not count as a name.
[[nodiscard]] QString displayName(const Contact &contact);
/// The same rule for loose parts, in the order of preference.
[[nodiscard]] QString firstVisible(std::initializer_list<QStringView> texts);
/// Whether a text has at least one character that can be seen.
[[nodiscard]] bool hasVisibleCharacter(QStringView text);

/// `text` fit for one line of a view: line breaks, tabs, controls and direction overrides become
/// spaces or vanish. What is stored and exported is never changed by this.
[[nodiscard]] QString oneLine(QStringView text);

} // namespace Lianxi
