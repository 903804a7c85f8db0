// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aboutdialog.h"

#include "tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Lianxi {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Lianxi"));
    auto *picture = new QLabel;
    picture->setPixmap(QApplication::windowIcon().pixmap(QSize(96, 96), devicePixelRatioF()));
    auto *name = new QLabel(tr("Lianxi %1").arg(QStringLiteral(LIANXI_VERSION)));
    name->setFont(titleFont(name->font()));
    auto *what = new QLabel(tr("Contacts of WeChat accounts behind HTTP gateways: browse, search, "
                               "edit remarks, export."));
    auto *licence = new QLabel(tr("Free software under the GNU General Public License, version 3 "
                                  "or later. It comes without any warranty."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &AboutDialog::accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Unit);
    for (QLabel *label : {picture, name, what, licence}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != picture && label != name);
        layout->addWidget(label);
    }
    layout->addSpacing(Grid::Unit);
    layout->addWidget(buttons);
    setFixedWidth(400);
}

} // namespace Lianxi
