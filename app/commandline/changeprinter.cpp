// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeprinter.h"

#include "changekinds.h"
#include "fields.h"
#include "momenttext.h"
#include "output.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

// Stable for ever.
const QStringList tableColumns{u"time"_s,        u"account"_s, u"kind"_s,
                               u"contact_id"_s,  u"name"_s,    u"person_id"_s,
                               u"person_name"_s, u"before"_s,  u"after"_s};
const QStringList moreColumns{u"contact_kind"_s, u"sync"_s};

} // namespace

ChangePrinter::ChangePrinter(Output &output, const QList<Account> &accounts, Form form)
    : m_output(output)
{
    for (const Account &account : accounts)
        m_accounts.insert(account.key, account.name);
    if (form == Form::Table)
        m_table = std::make_unique<TextTable>(tableColumns, output.controls());
    else
        m_json = std::make_unique<JsonWriter>(m_file);
}

QStringList ChangePrinter::row(const Change &change) const
{
    const QString time = m_json ? isoMoment(change.at) : localMoment(change.at);
    QStringList row{time,
                    m_accounts.value(change.account),
                    changeKindName(change.kind),
                    change.contactId,
                    change.contactName,
                    change.personId,
                    change.personName,
                    change.before,
                    change.after};
    if (m_json) {
        row += {fieldValue(ContactField::Kind, Contact{.kind = change.contactKind}, {}),
                change.run == 0 ? QString() : QString::number(change.run)};
    }
    return row;
}

Result<void> ChangePrinter::begin()
{
    if (!m_json)
        return {};
    [[maybe_unused]] const bool flushed = m_output.flush();
    if (!m_file.open(stdout, QIODevice::WriteOnly))
        return failure(Error::Kind::Storage, m_file.errorString());
    return m_json->begin(tableColumns + moreColumns);
}

Result<void> ChangePrinter::print(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (m_table)
            m_table->append(row(change));
        else if (const Result<void> written = m_json->row(row(change)); !written)
            return written;
    }
    if (m_table)
        m_output.write(m_table->takeText());
    return {};
}

Result<void> ChangePrinter::end()
{
    if (m_json)
        return m_json->end();
    m_output.write(m_table->takeText()); // the header, where nothing came
    return {};
}

} // namespace Lianxi
