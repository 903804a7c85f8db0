// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changeset.h"
#include "contact.h"
#include "search/contactfilter.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace Lianxi {

struct TableImage;

/// Which contacts to show, and in which order.
struct ContactQuery
{
    AccountKey account = 0; ///< 0 = all accounts
    ContactKind kind = ContactKind::Friend;
    /// Words separated by blanks, all of which must match; matched case-folded and width-folded
    /// over remark, nickname, alias, id and label names.
    QString search = {};
    enum class Gone { Include, Exclude, Only };
    Gone gone = Gone::Include;
    enum class Details {
        Any,
        Missing, ///< only those that are on the list and have none
    };
    Details details = Details::Any;
    ContactFilter filter = {};
    /// A column of the field table, or unset for the default order (display name).
    std::optional<int> sortField = {};
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const ContactQuery &, const ContactQuery &) = default;
};

/// Counts for the sidebar; contacts that are gone do not count.
struct ContactCounts
{
    qsizetype friends = 0;
    qsizetype groups = 0;
    qsizetype publics = 0;
    qsizetype systems = 0;
    friend bool operator==(const ContactCounts &, const ContactCounts &) = default;
};

/// All contacts of the open accounts in memory, compact; a query is one scan that yields a row map.
/// GUI thread only. Changes of many rows are prepared in worker threads and come in slice by slice
/// (applied()); changes of few rows are there when apply() returns, unless others are still under
/// way: all come in in the order in which they were given. Sort ranks are computed off the GUI
/// thread and arrive a moment later (ranksChanged); until then new rows stand at the end, Knows no
/// SQL and no widgets.
class ContactTable : public QObject
{
    Q_OBJECT

public:
    /// A row of the table. A contact keeps its row for as long as it is in the table; a row that it
    /// left reads as an empty contact until changed() has told so, and may be another's thereafter.
    using Row = qint32;

    explicit ContactTable(QObject *parent = nullptr);
    ~ContactTable() override;

    /// Replaces the account's contacts by what the store holds. All at once, however many they are:
    /// for commands and tests; a window applies them in pieces.
    void load(AccountKey account, const QList<Contact> &contacts);
    /// Takes over what a transaction changed; the rows of a removed account vanish. Many rows come
    /// in later, in slices of a few milliseconds.
    void apply(const ChangeSet &changes);
    /// Finished when all that was given so far is in the table; cancelled when the table is gone
    /// before.
    [[nodiscard]] QFuture<void> applied() const;
    /// Brings all of it in, now: for tests and commands, which have nobody to keep waiting.
    void finishApplying();
    /// While many rows come in, changes are told less often, and names are put in order once, when
    /// it ends.
    enum class Loading { Begins, Ends };
    void setLoading(Loading loading);
    /// Becomes the table that is in the image. Only for a table without rows.
    void adopt(TableImage image);
    /// A copy that costs next to nothing; everything must be applied. Names are with it where they
    /// are in order.
    [[nodiscard]] TableImage image() const;
    /// Contacts on the list of the account were on it then, ms since the epoch; told to nobody.
    void setListedAt(AccountKey account, qint64 listedAt);
    /// Label names of an account; searched and shown.
    void setLabels(AccountKey account, const QHash<QString, QString> &names);
    /// The locale whose collation sorts (zh: pinyin); ranks are computed anew.
    void setLocale(const QLocale &locale);

    /// When contacts changed, as the history tells, ms since the epoch, UTC: in addition to what
    /// was told before.
    void addChangeTimes(const QHash<ContactKey, qint64> &times);

    [[nodiscard]] QList<Row> query(const ContactQuery &query) const;
    /// How many rows it has; quicker.
    [[nodiscard]] qsizetype count(const ContactQuery &query) const;
    /// What the rows of account (0: of all), kind and gone can be filtered by.
    [[nodiscard]] ContactFacets facets(const ContactQuery &list) const;
    [[nodiscard]] Contact contact(Row row) const;
    [[nodiscard]] ContactKey key(Row row) const;
    [[nodiscard]] AccountKey account(Row row) const;
    [[nodiscard]] std::optional<Row> rowOf(ContactKey key) const;
    [[nodiscard]] std::optional<Row> rowOf(AccountKey account, const QString &id) const;
    /// A label whose name never came is named by its id.
    [[nodiscard]] QStringList labelNames(Row row) const;
    /// Label names of an account as set, by id.
    [[nodiscard]] QHash<QString, QString> labels(AccountKey account) const;
    /// Account 0: all accounts.
    [[nodiscard]] ContactCounts counts(AccountKey account) const;
    [[nodiscard]] qsizetype size() const;
    /// All rows are smaller than this; for whoever keeps something by row.
    [[nodiscard]] qsizetype rowLimit() const;

Q_SIGNALS:
    /// Rows were added, changed or removed; coalesced: at most one in 100 ms (250 ms while
    /// loading), the first at once.
    void changed(const QList<Lianxi::ContactKey> &keys);
    /// The order of a query may be another one now.
    void ranksChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
