// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretfields.h"

#include "accountbook.h"
#include "errortext.h"
#include "formrows.h"
#include "icons.h"
#include "tokens.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace Lianxi {

namespace {

QLineEdit *hiddenEdit()
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    // The desktop's input methods must not learn it.
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                              | Qt::ImhNoAutoUppercase);
    return edit;
}

} // namespace

SecretFields::SecretFields(QFormLayout &form, SignInGround ground, Place place, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_ground(std::move(ground))
    , m_place(place)
    , m_key(hiddenEdit())
    , m_user(new QLineEdit)
    , m_password(hiddenEdit())
    , m_ways(new QWidget)
    , m_submit(new QPushButton)
    , m_token(new QPushButton)
    , m_toPassword(new QPushButton)
    , m_toKey(new QPushButton)
    , m_note(formNote())
    , m_tone(Tone::Calm)
{
    buildRows();
    connect(m_key, &QLineEdit::textEdited, this, [this] {
        m_note->clear();
        updateRows();
        Q_EMIT changed();
    });
    for (QLineEdit *edit : {m_user, m_password}) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            updateRows();
            Q_EMIT changed();
        });
    }
    connect(m_submit, &QPushButton::clicked, this, &SecretFields::submit);
    connect(m_token, &QPushButton::clicked, this, [this] { run(SignInMethod::Token); });
    connect(m_toPassword, &QPushButton::clicked, this, &SecretFields::askForPassword);
    connect(m_toKey, &QPushButton::clicked, this, [this] {
        setWay(Way::Key);
        m_key->setFocus();
    });
}

SecretFields::~SecretFields() = default;

void SecretFields::buildRows()
{
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(Grid::Unit);
    for (QPushButton *button : {m_submit, m_token, m_toPassword, m_toKey}) {
        button->setAutoDefault(false);
        ways->addWidget(button);
    }
    ways->addStretch();
    m_token->setIcon(icon(IconName::Key));
    m_toPassword->setIcon(icon(IconName::SignIn));
    m_ways->setFocusPolicy(Qt::NoFocus);
    for (QWidget *field : std::initializer_list<QWidget *>{m_key, m_user, m_password})
        addFormRow(m_form, field);
    m_form.addRow(QString(), m_ways);
    m_form.addRow(QString(), m_note);
}

void SecretFields::setSystem(const GatewaySystem &system)
{
    if (m_system == &system)
        return;
    m_system = &system;
    m_run.reset();
    m_password->clear();
    const bool onlyPassword = has(SignInMethod::Password) && !has(SignInMethod::Key);
    setWay(onlyPassword ? Way::Password : Way::Key);
}

void SecretFields::setStored(const QString &placeholder)
{
    m_stored = placeholder;
    retranslate();
}

bool SecretFields::has(SignInMethod method) const
{
    return m_system && m_system->signInMethods.contains(method);
}

bool SecretFields::hasKeyRows() const
{
    return has(SignInMethod::Key) || has(SignInMethod::Password) || has(SignInMethod::Token);
}

bool SecretFields::hasAddress() const
{
    return !urlProblem(m_ground.account().url);
}

QString SecretFields::secret() const
{
    if (m_way == Way::Key && !m_key->text().isEmpty())
        return m_key->text();
    return m_received;
}

bool SecretFields::isComplete() const
{
    if (m_run)
        return false;
    if (m_way == Way::Key)
        return !secret().isEmpty();
    return hasAddress() && !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty();
}

void SecretFields::submit()
{
    if (!isComplete())
        return;
    if (m_way == Way::Password)
        run(SignInMethod::Password);
    else
        Q_EMIT received(secret());
}

void SecretFields::askForPassword()
{
    if (!has(SignInMethod::Password))
        return;
    setWay(Way::Password);
    m_user->setFocus();
}

void SecretFields::setWay(Way way)
{
    m_way = way;
    m_run.reset();
    if (way == Way::Key)
        m_password->clear();
    m_note->clear();
    updateRows();
    Q_EMIT changed();
}

void SecretFields::run(SignInMethod method)
{
    m_run = std::make_unique<RunningSignIn>(m_ground.book.signIn(
        m_ground.account(),
        {.method = method, .user = m_user->text().trimmed(), .password = m_password->text()}));
    m_password->clear(); // sent, so no longer needed
    connect(m_run.get(), &RunningSignIn::succeeded, this, [this](const SignedIn &what) {
        m_run.release()->deleteLater();
        take(what.secret);
        Q_EMIT received(what.secret);
    });
    connect(m_run.get(), &RunningSignIn::failed, this, [this](const Error &error) {
        m_run.release()->deleteLater();
        tell(accountErrorText(error, m_ground.account()), Tone::Problem);
        if (m_way == Way::Password)
            m_password->setFocus();
        Q_EMIT changed();
    });
    tell(method == SignInMethod::Token ? tr("Asking the gateway for its key…") : tr("Signing in…"),
         Tone::Calm);
    Q_EMIT changed();
    m_run->start();
}

void SecretFields::take(const QString &received)
{
    if (received.isEmpty() || received == m_key->text())
        return;
    m_key->clear();
    setWay(Way::Key);
    m_received = received;
    retranslate();
    if (m_place == Place::InAccount && hasKeyRows())
        tell(tr("Key received. It is kept when you save the account."), Tone::Success);
    Q_EMIT changed();
}

void SecretFields::forgetReceived()
{
    m_run.reset();
    m_received.clear();
    m_note->clear();
    retranslate();
}

void SecretFields::tell(const QString &sentence, Tone tone)
{
    m_tone = tone;
    m_note->setText(sentence);
    updateRows();
}

void SecretFields::setFocus()
{
    (m_way == Way::Password ? m_user : m_key)->setFocus();
}

void SecretFields::updateRows()
{
    const bool rows = hasKeyRows();
    const bool password = rows && m_way == Way::Password;
    m_form.setRowVisible(m_key, rows && !password);
    m_form.setRowVisible(m_user, password);
    m_form.setRowVisible(m_password, password);
    m_submit->setVisible(password && m_place == Place::InAccount);
    m_token->setVisible(!password && has(SignInMethod::Token));
    m_toPassword->setVisible(!password && has(SignInMethod::Password));
    m_toKey->setVisible(password && has(SignInMethod::Key));
    m_form.setRowVisible(m_ways, rows && (has(SignInMethod::Password) || has(SignInMethod::Token)));
    const bool idle = m_run == nullptr;
    m_key->setEnabled(idle);
    m_user->setEnabled(idle);
    m_password->setEnabled(idle);
    m_submit->setEnabled(isComplete());
    m_token->setEnabled(idle && hasAddress());
    m_token->setToolTip(hasAddress() ? QString() : tr("Enter the gateway's address first."));
    m_form.setRowVisible(m_note, rows && !m_note->text().isEmpty());
    setTone(m_note, m_tone);
}

bool SecretFields::eventFilter(QObject *watched, QEvent *event)
{
    const bool isField = watched == m_user || watched == m_password;
    if (isField && event->type() == QEvent::KeyPress && m_place == Place::InAccount) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        // Enter means this part of the dialog, not all of it.
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            submit();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void SecretFields::retranslate()
{
    setFormTitle(m_form, m_key, tr("&Key"));
    setFormTitle(m_form, m_user, tr("&User name"));
    setFormTitle(m_form, m_password, tr("Pass&word"));
    m_key->setPlaceholderText(!m_received.isEmpty()    ? tr("Received from the gateway")
                                  : m_stored.isEmpty() ? tr("As the gateway's console shows it")
                                                       : m_stored);
    m_submit->setText(tr("&Get the Key"));
    m_token->setText(tr("&Get the Key From the Gateway"));
    m_toPassword->setText(tr("Sign In With User Name and Pass&word…"));
    m_toKey->setText(tr("Enter a &Key Instead"));
    m_password->setPlaceholderText(tr("Used once, never stored"));
    updateRows();
}

} // namespace Lianxi
