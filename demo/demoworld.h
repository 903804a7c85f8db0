// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoavatar.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Lianxi {

/// How large a world is. Groups' members come on top: friends, and strangers invented for them.
struct DemoSizes
{
    qsizetype friends = 600;
    qsizetype groups = 40;
    qsizetype publicAccounts = 60;
    qsizetype labels = 12;
    qsizetype smallestGroup = 5;
    qsizetype largestGroup = 500;
};

struct DemoPerson
{
    enum class Kind { Owner, Friend, WeCom, System, PublicAccount, Stranger };
    enum class Sex { Unknown, Male, Female };
    /// What becomes of a request for this contact's picture.
    enum class Picture {
        Drawn,
        None, ///< the contact has no URL at all
        Missing, ///< 404
        Stub, ///< 200, text/html, no bytes
    };

    QString id;
    Kind kind = Kind::Friend;
    Sex sex = Sex::Unknown;
    Picture picture = Picture::Drawn;
    QString pictureKey; ///< the changing part of the picture's address
    QString alias;
    QString nickname;
    QString pinyin;
    QString initials;
    QString remark;
    QString signature;
    QString description;
    QString phone;
    qsizetype region = -1; ///< in DemoWords::regions; -1 = says nothing
    QList<int> labelIds;
};

struct DemoMember
{
    QString id;
    QString displayName; ///< the name in the group, often empty
    QString inviterId;
};

struct DemoGroup
{
    enum class Saved { InAddressBook, Not };

    QString id;
    QString title; ///< often empty: such a group is called after its first members
    QString remark;
    QString ownerId;
    QStringList adminIds;
    QString pictureKey; ///< empty: the group has no picture
    Saved saved = Saved::InAddressBook; ///< only saved groups are listed
    QList<DemoMember> members;
};

struct DemoLabel
{
    int id = 0;
    QString name;
};

/// The people, groups and labels of one demo account. The same sizes and seed make the same world.
/// Not thread safe.
class DemoWorld
{
public:
    DemoWorld() = default;
    [[nodiscard]] static DemoWorld build(const DemoSizes &sizes, quint64 seed);

    [[nodiscard]] const DemoPerson &owner() const { return m_people.constFirst(); }
    /// Everybody, strangers and the owner included, in the order in which they were made.
    [[nodiscard]] const QList<DemoPerson> &people() const { return m_people; }
    [[nodiscard]] const QList<DemoGroup> &groups() const { return m_groups; }
    [[nodiscard]] const QList<DemoLabel> &labels() const { return m_labels; }

    /// Null when nobody has this id. Valid until the next change.
    [[nodiscard]] const DemoPerson *person(const QString &id) const;
    [[nodiscard]] const DemoGroup *group(const QString &id) const;

    /// Ids in the address book: friends with WeCom and system contacts among them; saved groups;
    /// public accounts.
    [[nodiscard]] QStringList friendIds() const;
    [[nodiscard]] QStringList groupIds() const;
    [[nodiscard]] QStringList publicIds() const;

    /// What life brings; false when there is no such contact.
    bool setRemark(const QString &id, const QString &remark);
    bool rename(const QString &id, const QString &nickname);
    /// The old address of the picture dies.
    bool changePicture(const QString &id);
    /// Leaves the address book; groups keep the person.
    bool leave(const QString &id);
    /// Comes into the address book, again or for the first time: a person as a friend.
    bool enter(const QString &id);
    bool setAlias(const QString &id, const QString &alias);
    /// In a group: false when the person is in it already, or is not.
    bool joinGroup(const QString &group, const QString &person);
    bool quitGroup(const QString &group, const QString &person);
    bool renameInGroup(const QString &group, const QString &person, const QString &name);
    bool changeOwner(const QString &group, const QString &person);

    struct PictureReply
    {
        DemoPerson::Picture state = DemoPerson::Picture::Missing;
        DemoLook look;
    };
    /// What is at the picture address \a key; nothing when this world has no such address.
    [[nodiscard]] std::optional<PictureReply> picture(const QString &key) const;

private:
    friend class DemoWorldBuilder;

    /// Where the person stands in the group; null when not in it.
    [[nodiscard]] DemoMember *memberOf(const QString &group, const QString &person);
    [[nodiscard]] QStringList idsOf(std::initializer_list<DemoPerson::Kind> kinds) const;

    QList<DemoPerson> m_people;
    QList<DemoGroup> m_groups;
    QList<DemoLabel> m_labels;
    QHash<QString, qsizetype> m_personById;
    QHash<QString, qsizetype> m_groupById;
    QHash<QString, QString> m_idByPictureKey;
};

} // namespace Lianxi
