// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "textinput.h"

#include <QList>
#include <QString>

#include <atomic>
#include <expected>

class QIODevice;

namespace Lianxi {

/// What a file of remarks would change, line by line: nothing is changed by reading it.
struct RemarkImport
{
    struct Change
    {
        qint64 line = 0;
        ContactKey contact = 0;
        QString id;
        QString name; ///< whose it is; not by the remark
        QString before;
        QString after; ///< empty clears
    };

    enum class Reason {
        NotText, ///< bytes that are no text, or NUL
        UnclosedQuote,
        TextAfterQuote,
        TooLong, ///< a line of more than a megabyte
        TooManyColumns, ///< more fields than the header has; without a header, than two
        NoRemark, ///< the line ends before the column of the remark
        EmptyId,
        UnknownId, ///< no contact has this id or WeChat ID
        AmbiguousAlias, ///< several contacts have this WeChat ID
        Duplicate, ///< another line is about the same contact: `other`
        OtherAccount, ///< the line is about a contact of another account
        NotOneLine, ///< the remark has line breaks or control characters
        NotSettable, ///< this gateway cannot set the remark of such a contact
    };
    struct BadLine
    {
        qint64 line = 0; ///< where the record begins, as an editor counts
        Reason reason = Reason::NotText;
        QString text = {}; ///< what it is about: the id, the account
        qint64 other = 0; ///< Duplicate: the line that came first

        friend bool operator==(const BadLine &, const BadLine &) = default;
    };

    QList<Change> changes;
    QList<BadLine> bad;
    qsizetype unchanged = 0;
    FileEncoding encoding = FileEncoding::Utf8;
    QChar separator = u',';
    bool hasHeader = false;
};

/// Why a file as a whole is of no use.
struct RemarkFileProblem
{
    enum class Kind {
        Cancelled,
        Unreadable, ///< `words` are the system's
        Spreadsheet, ///< .xlsx, .ods, .xls: to be saved as CSV first
        Empty,
        NoIdColumn, ///< the header has a remark, but neither id nor alias
        NoRemarkColumn,
    };
    Kind kind = Kind::Empty;
    QString words = {};
};

/// Whose remarks a file may change.
struct RemarkImportScope
{
    /// Rows that name another account are not meant. Empty: any.
    QString account;
    QList<Contact> contacts;
    /// Kinds of contacts whose remark this account's gateway can set.
    QList<ContactKind> settable;
};

/// Reads a file of remarks: CSV with a header in either language and the columns in any order,
/// among them id or alias, and remark; or without a header, id or alias and the remark. Our own
/// export is such a file, and gives no change as long as nobody edits it. Bad lines are named and
/// the others go on. The apostrophe that our export puts in front of what a spreadsheet would run
/// is taken off where the file has a header, unless the remark is the same with it. Any thread.
[[nodiscard]] std::expected<RemarkImport, RemarkFileProblem>
readRemarks(QIODevice &device, RemarkImportScope scope, const std::atomic_bool &cancelled);

} // namespace Lianxi
