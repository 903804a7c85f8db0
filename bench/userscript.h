// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mainwindow.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Lianxi {

class RowTable;

/// A user who never rests: opens lists, scrolls, searches, sorts, selects, opens a group
/// and dialogs, and begins anew.
class UserScript : public QObject
{
    Q_OBJECT

public:
    explicit UserScript(MainWindow &window, QObject *parent = nullptr);

    void start();
    void stop();
    /// How often everything was done.
    [[nodiscard]] int passes() const { return m_passes; }

Q_SIGNALS:
    /// What comes next.
    void actionStarted(const QString &action);

private:
    struct Step
    {
        QString name;
        std::function<void()> act;
    };

    void addListSteps(ContactKind kind, const QString &name);
    void addScrolling(const QString &name, RowTable *table);
    void addSearching(const QString &name, QWidget *field, const QStringList &keys);
    void addSorting(const QString &name, int column, Qt::SortOrder order);
    void addSelecting();
    void addGroupSteps();
    void addViewSteps();
    void addDialogSteps();
    void openGroup(int number);
    void next();

    MainWindow &m_window;
    QList<Step> m_steps;
    QTimer m_timer;
    qsizetype m_position = 0;
    int m_passes = 0;
};

} // namespace Lianxi
