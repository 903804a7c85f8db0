// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QDialog>
#include <QImage>

class QLabel;
class QLineEdit;

namespace Lianxi {

class PrimaryButton;

/// Edits the remark of one contact. It closes when saved() says that the edit is safely in the
/// outbox; what was typed stays when showError() says that it is not.
class RemarkDialog : public QDialog
{
    Q_OBJECT

public:
    RemarkDialog(const Contact &contact, const QImage &avatar, QWidget *parent = nullptr);

    [[nodiscard]] QString remark() const;
    /// What stands in the field, instead of the present remark.
    void setRemark(const QString &remark);

public Q_SLOTS:
    void saved();
    void showError(const QString &sentence);

Q_SIGNALS:
    /// `remark` empty: the remark is to be cleared.
    void saveRequested(const QString &remark);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader(const QImage &avatar);
    void retranslate();
    void updateState();
    void save();

    const Contact m_contact;
    QLabel *m_question;
    QLineEdit *m_edit;
    QLabel *m_hint;
    QLabel *m_length;
    QLabel *m_error;
    PrimaryButton *m_save;
    bool m_saving = false;
};

} // namespace Lianxi
