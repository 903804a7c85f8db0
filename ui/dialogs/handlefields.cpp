// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handlefields.h"

#include "devicepicker.h"
#include "formrows.h"
#include "gatewaysystem.h"
#include "systemtext.h"
#include "tokens.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace Lianxi {

HandleFields::HandleFields(QFormLayout &form, SignInGround ground, std::function<QString()> secret,
                           QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_ground(ground)
    , m_row(new QWidget)
    , m_handle(new QLineEdit)
    , m_picker(new DevicePicker(std::move(ground), std::move(secret)))
    , m_line(formNote())
{
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Grid::Unit);
    row->addWidget(m_handle, 1);
    row->addWidget(m_picker);
    m_row->setFocusProxy(m_handle);
    addFormRow(m_form, m_row);
    m_form.addRow(QString(), m_line);
    connect(m_handle, &QLineEdit::textChanged, this, &HandleFields::changed);
    connect(m_picker, &DevicePicker::deviceChosen, this,
            [this](const Device &device) { m_handle->setText(device.handle); });
    connect(m_picker, &DevicePicker::told, this, [this](const QString &sentence) {
        m_told = sentence;
        update();
    });
}

void HandleFields::setSystem(const GatewaySystem &system)
{
    m_system = &system;
    m_told.clear();
    retranslate();
}

QString HandleFields::handle() const
{
    const bool has = m_system && m_system->handle != GatewaySystem::Handle::None;
    return has ? m_handle->text().trimmed() : QString();
}

void HandleFields::setHandle(const QString &handle)
{
    m_handle->setText(handle);
}

void HandleFields::setFocus()
{
    m_handle->setFocus();
    m_handle->selectAll();
}

void HandleFields::update()
{
    if (!m_system)
        return;
    const bool picks = m_system->capabilities
        && m_system->capabilities(m_ground.account()).devices == Support::Yes;
    m_picker->setVisible(picks);
    m_form.setRowVisible(m_row, m_system->handle != GatewaySystem::Handle::None);
    const bool isMade = m_system->handle == GatewaySystem::Handle::MadeBySignIn;
    if (!m_told.isEmpty())
        m_line->setText(m_told);
    else if (isMade && handle().isEmpty())
        m_line->setText(
            tr("Leave it empty for a new device: signing in with a QR code makes one."));
    else
        m_line->clear();
    setTone(m_line, m_told.isEmpty() ? Tone::Calm : Tone::Problem);
    m_form.setRowVisible(m_line, !m_line->text().isEmpty());
}

void HandleFields::retranslate()
{
    if (!m_system)
        return;
    setFormTitle(m_form, m_row, systemText(m_system->handleTitle));
    m_handle->setPlaceholderText(systemText(m_system->handleExample));
    update();
}

} // namespace Lianxi
