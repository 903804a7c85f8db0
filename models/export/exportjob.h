// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "tablewriter.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <variant>

namespace Lianxi {

/// The rows to export, as values, so that the work can be done on another thread.
struct ContactRows
{
    struct Row
    {
        Contact contact;
        AccountKey account = 0;
    };
    QList<Row> rows;
    QList<ContactField> columns;
    QHash<AccountKey, ContactContext> contexts;
};

struct MemberRows
{
    struct Group
    {
        MemberContext context;
        QList<Member> members;
    };
    QList<Group> groups;
    QList<MemberField> columns;
};

enum class HeaderStyle { Names, Titles };

struct ExportPlan
{
    std::variant<ContactRows, MemberRows> rows;
    /// The file; "-" is standard output.
    QString target;
    ExportFormat format = ExportFormat::Csv;
    CsvOptions csv;
    HeaderStyle header = HeaderStyle::Titles;
};

struct ExportOutcome
{
    qsizetype rows = 0;
    /// Rows of contacts whose details were never received.
    qsizetype withoutDetails = 0;
};

/// Writes one plan on a thread of the pool. The target appears only when it is complete, with the
/// mode of the user's umask; a full disk or a cancel leaves the old file.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(ExportPlan plan, QObject *parent = nullptr);
    /// Cancels and waits for the thread.
    ~ExportJob() override;

    [[nodiscard]] QCoro::Task<Result<ExportOutcome>> run();
    void cancel();

    /// The first `rows` rows as they will be written, header first; for the preview.
    [[nodiscard]] static QList<QStringList> preview(const ExportPlan &plan, qsizetype rows);

Q_SIGNALS:
    /// On the thread of this object; at most some ten a second.
    void progressed(qsizetype rows, qsizetype total);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
