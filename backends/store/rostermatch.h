// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QList>

/// Finding contacts again after a login that gave all of them other ids (FACTS.md §4). Pure, any
/// thread, linear time. Nothing is guessed: what is not the only one of its kind stays unmatched.
namespace Lianxi::RosterMatch {

/// What is known of a contact besides its id.
struct Face
{
    ContactKind kind = ContactKind::Friend;
    QString alias;
    QString nickname;
    QString pictureSeq; ///< the version of the picture, from its URL
    QString country;
    QString province;
    QString city;
};

struct Stored
{
    Face face;
    bool isListed = false; ///< under the id that it has
    bool isGone = false; ///< since an earlier list
};

struct Listed
{
    Face face;
    bool isStored = false; ///< under this id
};

/// Places in the two lists.
struct Pair
{
    qsizetype stored = 0;
    qsizetype listed = 0;
    friend bool operator==(const Pair &, const Pair &) = default;
};

/// Pairs of those that are stored under an id which is not listed, and of those that are listed
/// under an id which is not stored; each at most once. By alias, else by nickname, picture and
/// region; what is not gone comes first.
[[nodiscard]] QList<Pair> match(const QList<Stored> &stored, const QList<Listed> &listed);

/// The version that a picture's URL names; empty when it names none.
[[nodiscard]] QString pictureSeq(const QString &url);

} // namespace Lianxi::RosterMatch
