// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace Lianxi {

/// The way to where the user is: "Shop A › 社群 12 › 486 members"; all but the last part lead
/// back. Plain text throughout.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    void setParts(const QStringList &parts);
    [[nodiscard]] const QStringList &parts() const { return m_parts; }

Q_SIGNALS:
    void partClicked(qsizetype part);

private:
    QHBoxLayout *m_row;
    QStringList m_parts;
};

} // namespace Lianxi
