// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfields.h"

#include "formrows.h"
#include "freshness.h"
#include "gatewaysystem.h"
#include "icons.h"
#include "systemtext.h"
#include "tokens.h"
#include "tooltip.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

SettingsFields::SettingsFields(QFormLayout &form, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_toggle(new QToolButton)
    , m_pace(new QLineEdit)
{
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIconSize({Grid::IconSmall, Grid::IconSmall});
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_form.addRow(QString(), m_toggle);
    addFormRow(m_form, m_pace);
    for (const AgeSetting &setting : ageSettings()) {
        auto *edit = new QLineEdit;
        edit->setPlaceholderText(ageText(Freshness().*setting.age));
        addFormRow(m_form, edit);
        connect(edit, &QLineEdit::textChanged, this, &SettingsFields::changed);
        m_ages.append({&setting, edit});
    }
    connect(m_toggle, &QToolButton::clicked, this, [this] {
        m_open = !m_open;
        retranslate();
    });
    connect(m_pace, &QLineEdit::textChanged, this, &SettingsFields::changed);
}

void SettingsFields::setSystem(const GatewaySystem &system, const Account &account)
{
    if (m_system == &system)
        return;
    m_system = &system;
    removeFields();
    const PaceRange pace = system.capabilities ? system.capabilities({}).pace : PaceRange();
    m_usualPace = u"%1-%2"_s.arg(pace.minimum.count()).arg(pace.maximum.count());
    m_pace->setText(account.settings.value(PaceSetting));
    for (const Age &age : std::as_const(m_ages))
        age.edit->setText(account.settings.value(age.setting->key));
    for (const GatewaySetting &setting : system.settings)
        addField(setting, account.settings.value(setting.key));
    retranslate();
}

void SettingsFields::addField(const GatewaySetting &setting, const QString &value)
{
    Field field{&setting, nullptr};
    if (setting.choices.isEmpty()) {
        auto *edit = new QLineEdit(value);
        edit->setPlaceholderText(setting.standard);
        connect(edit, &QLineEdit::textChanged, this, &SettingsFields::changed);
        field.widget = edit;
    } else {
        auto *combo = new QComboBox;
        for (const QString &choice : setting.choices)
            combo->addItem(choice, choice);
        combo->setCurrentIndex(
            std::max(combo->findData(value.isEmpty() ? QString(setting.standard) : value), 0));
        connect(combo, &QComboBox::currentIndexChanged, this, &SettingsFields::changed);
        field.widget = combo;
    }
    addFormRow(m_form, field.widget);
    m_fields.append(field);
}

void SettingsFields::removeFields()
{
    for (const Field &field : std::as_const(m_fields))
        m_form.removeRow(field.widget);
    m_fields.clear();
}

QString SettingsFields::valueOf(const Field &field)
{
    const auto *combo = qobject_cast<const QComboBox *>(field.widget);
    const QString value = combo ? combo->currentData().toString()
                                : qobject_cast<const QLineEdit *>(field.widget)->text().trimmed();
    // What counts anyway is not worth keeping.
    return value == field.setting->standard ? QString() : value;
}

void SettingsFields::writeTo(Account &account) const
{
    const auto set = [&account](QLatin1StringView key, const QString &value) {
        if (value.isEmpty())
            account.settings.remove(key);
        else
            account.settings.insert(key, value);
    };
    set(PaceSetting, m_pace->text().trimmed());
    for (const Age &age : m_ages)
        set(age.setting->key, age.edit->text().trimmed());
    for (const Field &field : m_fields)
        set(field.setting->key, valueOf(field));
}

QString SettingsFields::titleOf(const AgeSetting &age)
{
    if (age.key == ListAgeSetting)
        return tr("List good for");
    return age.key == DetailsAgeSetting ? tr("Details good for") : tr("Members good for");
}

QString SettingsFields::hintOf(const AgeSetting &age)
{
    if (age.key == ListAgeSetting)
        return tr("A refresh that was cut short goes on with a list that is not older than this. "
                  "90m, 12h, 7d");
    return age.key == DetailsAgeSetting
        ? tr("A refresh asks for details that are older than this. 90m, 12h, 7d")
        : tr("A refresh asks for the members of opened groups that are older than this. 90m, "
             "12h, 7d");
}

void SettingsFields::unfold()
{
    m_open = true;
    retranslate();
}

void SettingsFields::updateRows()
{
    m_toggle->setIcon(icon(m_open ? IconName::ChevronDown : IconName::ChevronRight, Tint::Muted));
    m_form.setRowVisible(m_pace, m_open);
    for (const Age &age : std::as_const(m_ages))
        m_form.setRowVisible(age.edit, m_open);
    for (const Field &field : std::as_const(m_fields))
        m_form.setRowVisible(field.widget, m_open);
}

void SettingsFields::retranslate()
{
    m_toggle->setText(tr("Ad&vanced"));
    m_toggle->setAccessibleName(m_open ? tr("Hide advanced settings")
                                       : tr("Show advanced settings"));
    setFormTitle(m_form, m_pace, tr("&Pace"));
    m_pace->setPlaceholderText(tr("%1 ms between two calls").arg(m_usualPace));
    for (const Age &age : std::as_const(m_ages)) {
        setFormTitle(m_form, age.edit, titleOf(*age.setting));
        age.edit->setToolTip(plainToolTip(hintOf(*age.setting)));
        age.edit->setAccessibleDescription(hintOf(*age.setting));
    }
    for (const Field &field : std::as_const(m_fields)) {
        setFormTitle(m_form, field.widget, systemText(field.setting->title));
        field.widget->setToolTip(plainToolTip(systemText(field.setting->help)));
        field.widget->setAccessibleDescription(systemText(field.setting->help));
    }
    updateRows();
}

} // namespace Lianxi
