// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"
#include "fields.h"
#include "remarkbatch.h"
#include "remarkrule.h"

#include <QHash>
#include <QList>

#include <functional>

namespace Lianxi {

/// What is to be known of a new remark before it is saved; several may be true.
enum class RemarkMark {
    Unchanged = 0x1, ///< it is the present one
    Clears = 0x2,
    TooLong = 0x4, ///< longer than was said to be kept
    EditWaits = 0x8, ///< another edit of the contact is not settled, and would be replaced
    Gone = 0x10, ///< the contact is not on the list any more
    NotPossible = 0x20, ///< the account's system cannot set it
    UnknownContact = 0x40, ///< a line of the table names nobody
    Ambiguous = 0x80, ///< it names several
    Twice = 0x100, ///< several lines name the contact
};
Q_DECLARE_FLAGS(RemarkMarks, RemarkMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(RemarkMarks)

/// Such a row cannot be saved.
inline constexpr RemarkMarks HopelessMarks = RemarkMarks(RemarkMark::Unchanged)
    | RemarkMark::NotPossible | RemarkMark::UnknownContact | RemarkMark::Ambiguous
    | RemarkMark::Twice;

/// A contact whose remark may be made anew.
struct RemarkSubject
{
    Contact contact;
    AccountKey account = 0;
    bool isSelected = true; ///< others can be named by a table alone
    bool isPossible = true; ///< see RemarkMark::NotPossible
};

struct RemarkPreviewRow
{
    ContactKey contact = 0; ///< 0: the table names nobody, or several
    AccountKey account = 0;
    QString name; ///< of the contact without its remark; what the table says where there is none
    QString before;
    QString after;
    qsizetype line = 0; ///< of the table
    RemarkMarks marks = {};

    [[nodiscard]] bool isHopeless() const { return marks & HopelessMarks; }
    friend bool operator==(const RemarkPreviewRow &, const RemarkPreviewRow &) = default;
};

struct RemarkPreviewOptions
{
    qsizetype longest = 0; ///< characters; 0: nothing is marked as too long
    QHash<AccountKey, ContactContext> contexts; ///< for the values of columns
};

/// Takes the next rows; false: the rest is not wanted any more.
using RemarkPreviewTaker = std::function<bool(QList<RemarkPreviewRow> &&rows)>;

/// What the rule makes of the contacts, in their order, or in the order of the table. Line breaks
/// and controls become spaces, blanks around vanish; what the rule does not touch stays as it is.
/// Pure, on any thread; rows are told in pieces.
void previewRemarks(const QList<RemarkSubject> &subjects, const RemarkRule &rule,
                    const RemarkPreviewOptions &options, const RemarkPreviewTaker &take);
/// All at once.
[[nodiscard]] QList<RemarkPreviewRow> previewRemarks(const QList<RemarkSubject> &subjects,
                                                     const RemarkRule &rule,
                                                     const RemarkPreviewOptions &options = {});

/// How many characters a person would count.
[[nodiscard]] qsizetype remarkLength(const QString &remark);

} // namespace Lianxi
