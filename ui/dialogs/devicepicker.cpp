// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devicepicker.h"

#include "accountbook.h"
#include "contact.h"
#include "errortext.h"
#include "icons.h"

#include <QEvent>
#include <QMenu>

#include <utility>

namespace Lianxi {

namespace {

/// A menu takes "&" for a mark and a tab for a key.
QString menuText(const QString &text)
{
    return oneLine(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace

DevicePicker::DevicePicker(SignInGround ground, std::function<QString()> secret, QWidget *parent)
    : QPushButton(parent)
    , m_ground(std::move(ground))
    , m_secret(std::move(secret))
    , m_menu(new QMenu(this))
{
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, this, &DevicePicker::ask);
    retranslate();
}

void DevicePicker::ask()
{
    if (m_asking)
        return;
    m_asking = true;
    retranslate();
    Q_EMIT told({});
    QCoro::connect(knownSecret(m_ground, m_secret()), this, [this](const Result<QString> &secret) {
        if (secret)
            askWith(*secret);
        else
            take(failure(secret.error()));
    });
}

void DevicePicker::askWith(const QString &secret)
{
    QCoro::connect(m_ground.book.devices(m_ground.account(), secret), this,
                   [this](const Result<QList<Device>> &devices) { take(devices); });
}

void DevicePicker::take(const Result<QList<Device>> &devices)
{
    m_asking = false;
    retranslate();
    if (!devices)
        Q_EMIT told(accountErrorText(devices.error(), m_ground.account()));
    else if (devices->isEmpty())
        Q_EMIT told(tr("There is no device behind this key yet."));
    else
        offer(*devices);
}

void DevicePicker::offer(const QList<Device> &devices)
{
    m_menu->clear();
    for (const Device &device : devices) {
        QString text = menuText(device.handle);
        const QString who = device.wxid.isEmpty() ? tr("nobody") : menuText(device.wxid);
        if (!device.online)
            text += u'\t' + who;
        else
            text += u'\t'
                + (*device.online ? tr("%1 · online", "who is signed in").arg(who)
                                  : tr("%1 · offline", "who is signed in").arg(who));
        const bool isOnline = device.online.value_or(false);
        m_menu->addAction(Lianxi::icon(isOnline ? IconName::Check : IconName::Offline,
                                       isOnline ? Tint::Success : Tint::Muted),
                          text, this, [this, device] { Q_EMIT deviceChosen(device); });
    }
    if (isVisible())
        m_menu->popup(mapToGlobal(rect().bottomLeft()));
}

void DevicePicker::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DevicePicker::retranslate()
{
    setText(m_asking ? tr("Asking…") : tr("Choose…"));
    setToolTip(tr("Ask the gateway which devices there are"));
    setAccessibleName(tr("Choose a device"));
    setEnabled(!m_asking);
}

} // namespace Lianxi
