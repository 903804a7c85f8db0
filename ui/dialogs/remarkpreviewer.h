// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"
#include "remarkpreview.h"
#include "services.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Lianxi {

/// Works out in the background what a rule makes of many contacts. They are read in small pieces,
/// so that the window never waits; a later question takes the place of one that runs.
class RemarkPreviewer : public QObject
{
    Q_OBJECT

public:
    /// `selected` in their order.
    RemarkPreviewer(const Services &services, const QList<ContactKey> &selected,
                    QObject *parent = nullptr);
    ~RemarkPreviewer() override;

    void preview(const RemarkRule &rule, qsizetype longest);
    void stop();

Q_SIGNALS:
    /// A new answer begins.
    void began();
    void found(const QList<Lianxi::RemarkPreviewRow> &rows);
    void ended();

private:
    /// Whom the question is about.
    enum class Scope { Selected, Everybody };
    void gather();
    void takeAccounts();
    [[nodiscard]] RemarkSubject subject(ContactTable::Row row);
    void work();

    Services m_services;
    const QList<ContactKey> m_selected;
    QSet<ContactKey> m_selectedSet;
    QTimer m_gathering;
    Scope m_scope = Scope::Selected;
    QList<ContactKey> m_toGather;
    qsizetype m_gathered = 0;
    QList<RemarkSubject> m_subjects;
    bool m_isComplete = false; ///< m_subjects are all of m_scope
    RemarkRule m_rule;
    RemarkPreviewOptions m_options;
    std::unique_ptr<QFutureWatcher<QList<RemarkPreviewRow>>> m_watcher;
};

} // namespace Lianxi
