// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "remarkedit.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace Lianxi {

/// Says in the details pane what became of a remark: it waits, or it needs a decision, and then
/// what to do about it.
class EditNotice : public QWidget
{
    Q_OBJECT

public:
    explicit EditNotice(QWidget *parent = nullptr);

    /// `edit` comes a moment later than the state.
    void show(RemarkState state, const std::optional<RemarkEdit> &edit);

Q_SIGNALS:
    void retryRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString sentence() const;

    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_retry;
    QPushButton *m_discard;
    RemarkState m_state = RemarkState::Settled;
    std::optional<RemarkEdit> m_edit;
};

} // namespace Lianxi
