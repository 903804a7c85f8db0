// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkpreviewer.h"

#include "accountbook.h"
#include "systemtext.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QtConcurrentRun>

namespace Lianxi {

using namespace std::chrono_literals;

namespace {

constexpr qint64 PieceTime = 1; // ms, of the GUI thread

void work(QPromise<QList<RemarkPreviewRow>> &promise, const QList<RemarkSubject> &subjects,
          const RemarkRule &rule, const RemarkPreviewOptions &options)
{
    previewRemarks(subjects, rule, options, [&promise](QList<RemarkPreviewRow> &&rows) {
        promise.addResult(std::move(rows));
        return !promise.isCanceled();
    });
}

} // namespace

RemarkPreviewer::RemarkPreviewer(const Services &services, const QList<ContactKey> &selected,
                                 QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_selected(selected)
    , m_selectedSet(selected.begin(), selected.end())
{
    m_gathering.setInterval(0ms);
    connect(&m_gathering, &QTimer::timeout, this, &RemarkPreviewer::gather);
    // What is shown of a contact may be another thing by the next question.
    connect(&services.contacts, &ContactTable::changed, this, [this] { m_isComplete = false; });
}

RemarkPreviewer::~RemarkPreviewer()
{
    stop();
}

void RemarkPreviewer::stop()
{
    m_gathering.stop();
    if (m_watcher) {
        m_watcher->disconnect(this);
        m_watcher->cancel();
        m_watcher.reset();
    }
}

void RemarkPreviewer::preview(const RemarkRule &rule, qsizetype longest)
{
    stop();
    Q_EMIT began();
    m_rule = rule;
    m_options.longest = longest;
    const Scope scope
        = std::holds_alternative<RemarkKinds::Table>(rule) ? Scope::Everybody : Scope::Selected;
    if (m_isComplete && m_scope == scope) {
        work();
        return;
    }
    m_scope = scope;
    m_isComplete = false;
    takeAccounts();
    m_subjects.clear();
    m_toGather = m_selected;
    m_gathered = 0;
    m_subjects.reserve(m_toGather.size());
    m_gathering.start();
}

/// The accounts of the selected contacts, by which columns and tables go.
void RemarkPreviewer::takeAccounts()
{
    m_options.contexts.clear();
    for (const Account &account : m_services.book.accounts()) {
        m_options.contexts.insert(
            account.key, {account.name, account.system, m_services.contacts.labels(account.key)});
    }
}

RemarkSubject RemarkPreviewer::subject(ContactTable::Row row)
{
    RemarkSubject subject;
    subject.contact = m_services.contacts.contact(row);
    subject.account = m_services.contacts.account(row);
    subject.isSelected = m_selectedSet.contains(subject.contact.key);
    subject.isPossible
        = whyNoRemark(m_services.book.capabilities(subject.account), subject.contact.kind)
              .isEmpty();
    return subject;
}

void RemarkPreviewer::gather()
{
    QElapsedTimer timer;
    timer.start();
    while (m_gathered < m_toGather.size() && timer.elapsed() < PieceTime) {
        for (int i = 0; i < 8 && m_gathered < m_toGather.size(); ++i) {
            if (const auto row = m_services.contacts.rowOf(m_toGather.at(m_gathered++)))
                m_subjects.append(subject(*row));
        }
    }
    if (m_gathered < m_toGather.size())
        return;
    if (m_scope == Scope::Everybody && m_toGather.size() == m_selected.size()) {
        // The selected ones are first; a table may name anybody else of their accounts.
        QSet<AccountKey> accounts;
        for (const RemarkSubject &one : std::as_const(m_subjects))
            accounts.insert(one.account);
        for (const AccountKey account : accounts) {
            for (const ContactKind kind :
                 {ContactKind::Friend, ContactKind::Group, ContactKind::Public}) {
                for (const ContactTable::Row row :
                     m_services.contacts.query({.account = account, .kind = kind})) {
                    const ContactKey key = m_services.contacts.key(row);
                    if (!m_selectedSet.contains(key))
                        m_toGather.append(key);
                }
            }
        }
        if (m_gathered < m_toGather.size())
            return;
    }
    m_gathering.stop();
    m_isComplete = true;
    work();
}

void RemarkPreviewer::work()
{
    m_watcher = std::make_unique<QFutureWatcher<QList<RemarkPreviewRow>>>();
    auto *watcher = m_watcher.get();
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this, watcher](int index) { Q_EMIT found(watcher->resultAt(index)); });
    connect(watcher, &QFutureWatcherBase::finished, this, &RemarkPreviewer::ended);
    watcher->setFuture(QtConcurrent::run(&Lianxi::work, m_subjects, m_rule, m_options));
}

} // namespace Lianxi
