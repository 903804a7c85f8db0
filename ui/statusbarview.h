// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

class QToolButton;

namespace Lianxi {

class ElidedLabel;

/// The line at the bottom: left what runs, right the figures of the list; above it a thin line that
/// shows how far.
class StatusBarView : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBarView(QWidget *parent = nullptr);

    enum class Running { Nothing, Working, Paused };
    struct Progress
    {
        Running running = Running::Nothing;
        QString text;
        std::optional<double> share = {}; ///< 0…1; unset: not known
        friend bool operator==(const Progress &, const Progress &) = default;
    };
    void setProgress(const Progress &progress);
    void setCounts(const QString &text);
    /// What was not received, as a button; an empty text takes it away. `exact` is its tooltip.
    void setMissing(const QString &text, const QString &exact);
    /// `exact` is the tooltip: time and what is missing.
    void setUpdated(const QString &text, const QString &exact);

    [[nodiscard]] const Progress &progress() const { return m_progress; }
    [[nodiscard]] QString counts() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString updated() const;

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void missingRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Progress m_progress;
    ElidedLabel *m_text;
    QToolButton *m_pause;
    QToolButton *m_stop;
    QToolButton *m_missing;
    ElidedLabel *m_counts;
    ElidedLabel *m_updated;
};

} // namespace Lianxi
