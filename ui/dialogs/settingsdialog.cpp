// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "settings.h"
#include "tokens.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Lianxi {

SettingsDialog::SettingsDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_form(new QFormLayout)
    , m_colors(new QComboBox)
    , m_rows(new QComboBox)
    , m_language(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_colors->addItems({QString(), QString(), QString()});
    m_rows->addItems({QString(), QString()});
    // Languages are named in themselves: whoever is lost must find the way back.
    m_language->addItem(QString(), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);

    Settings &settings = m_services.settings;
    m_colors->setCurrentIndex(int(settings.colorScheme()));
    m_rows->setCurrentIndex(int(settings.rowDensity()));
    m_language->setCurrentIndex(std::max(m_language->findData(settings.language()), 0));
    connect(m_colors, &QComboBox::activated, this,
            [&settings](int row) { settings.setColorScheme(ColorScheme(row)); });
    connect(m_rows, &QComboBox::activated, this,
            [&settings](int row) { settings.setRowDensity(RowDensity(row)); });
    connect(m_language, &QComboBox::activated, this, [this, &settings](int row) {
        settings.setLanguage(m_language->itemData(row).toString());
    });

    m_form->setHorizontalSpacing(Grid::Double);
    m_form->setVerticalSpacing(Grid::Double);
    for (QComboBox *field : {m_colors, m_rows, m_language}) {
        auto *label = new QLabel;
        label->setBuddy(field);
        field->setMinimumWidth(220);
        m_form->addRow(label, field);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Triple);
    layout->addLayout(m_form);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const auto label = [this](QWidget *field, const QString &text) {
        if (auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field)))
            shown->setText(text);
    };
    label(m_colors, tr("&Colors"));
    label(m_rows, tr("&Rows"));
    label(m_language, tr("&Language"));
    m_colors->setItemText(int(ColorScheme::System), tr("As the system"));
    m_colors->setItemText(int(ColorScheme::Light), tr("Light"));
    m_colors->setItemText(int(ColorScheme::Dark), tr("Dark"));
    m_rows->setItemText(int(RowDensity::Comfortable), tr("Comfortable"));
    m_rows->setItemText(int(RowDensity::Compact), tr("Compact"));
    m_language->setItemText(0, tr("As the system"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Lianxi
