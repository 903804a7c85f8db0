// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountform.h"

#include "formrows.h"
#include "handlefields.h"
#include "icons.h"
#include "secretfields.h"
#include "settingsfields.h"
#include "systemtext.h"
#include "tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

AccountForm::AccountForm(AccountBook &book, const std::optional<Account> &existing,
                         const QList<const GatewaySystem *> &systems, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_existing(existing)
    , m_systems(systems)
    , m_form(new QFormLayout(this))
    , m_system(new QComboBox)
    , m_systemLine(formNote())
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_urlLine(formNote())
    , m_secret(nullptr)
    , m_handle(nullptr)
    , m_qr(new QPushButton)
    , m_qrLine(formNote())
    , m_sessionOnly(new QCheckBox)
    , m_settings(nullptr)
{
    for (const GatewaySystem *system : m_systems)
        m_system->addItem(QString(), QString(system->key));
    m_system->setEnabled(!m_existing);
    buildRows();
    fill(m_existing.value_or(Account()));
    connectRows();
    retranslate();
}

void AccountForm::buildRows()
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(Grid::Double);
    m_form->setVerticalSpacing(Grid::Unit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addFormRow(*m_form, m_system);
    m_form->addRow(QString(), m_systemLine);
    addFormRow(*m_form, m_name);
    addFormRow(*m_form, m_url);
    m_form->addRow(QString(), m_urlLine);
    m_secret = new SecretFields(*m_form, ground(), SecretFields::Place::InAccount, this);

    m_handle = new HandleFields(
        *m_form, ground(), [this] { return secret(); }, this);

    m_qr->setIcon(icon(IconName::QrCode));
    m_qr->setAutoDefault(false);
    m_qr->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_form->addRow(QString(), m_qr);
    m_form->addRow(QString(), m_qrLine);
    m_form->addRow(QString(), m_sessionOnly);
    m_settings = new SettingsFields(*m_form, this);
}

void AccountForm::connectRows()
{
    connect(m_system, &QComboBox::currentIndexChanged, this, &AccountForm::takeSystem);
    connect(m_url, &QLineEdit::textChanged, this, &AccountForm::takeAddress);
    connect(m_name, &QLineEdit::textChanged, this, &AccountForm::updateRows);
    connect(m_handle, &HandleFields::changed, this, &AccountForm::updateRows);
    connect(m_secret, &SecretFields::changed, this, &AccountForm::updateRows);
    connect(m_settings, &SettingsFields::changed, this, &AccountForm::updateRows);
    connect(m_qr, &QPushButton::clicked, this, &AccountForm::qrRequested);
}

void AccountForm::fill(const Account &account)
{
    m_system->setCurrentIndex(std::max(m_system->findData(account.system), 0));
    m_name->setText(account.name);
    m_url->setText(account.url.toString());
    m_handle->setHandle(account.handle);
    m_sessionOnly->setChecked(account.secretPlace == SecretPlace::Session);
    takeSystem();
}

void AccountForm::takeSystem()
{
    const GatewaySystem &chosen = system();
    // Only an address that came from us makes room for another one.
    if (m_url->text().isEmpty() || m_url->text() == m_standardUrl) {
        m_standardUrl = chosen.standardUrl;
        m_url->setText(m_standardUrl);
    }
    m_secret->setSystem(chosen);
    m_handle->setSystem(chosen);
    m_settings->setSystem(chosen, m_existing.value_or(Account()));
    forgetSignIn();
    retranslateSystem();
}

void AccountForm::takeAddress()
{
    // A key goes to the gateway that gave it, and to no other.
    if (gatewayUrl(m_url->text()) != m_address)
        forgetSignIn();
    updateRows();
}

void AccountForm::forgetSignIn()
{
    m_address = gatewayUrl(m_url->text());
    m_signedIn.reset();
    m_secret->forgetReceived();
}

const GatewaySystem &AccountForm::system() const
{
    return *m_systems.at(std::max(m_system->currentIndex(), 0));
}

SignInGround AccountForm::ground()
{
    return {m_book, [this] { return account(); }};
}

Account AccountForm::account() const
{
    Account account = m_existing.value_or(Account());
    if (!m_existing)
        account.system = system().key;
    account.name = m_name->text().trimmed();
    account.url = gatewayUrl(m_url->text());
    account.handle = m_handle->handle();
    account.secretPlace = m_sessionOnly->isChecked() ? SecretPlace::Session : SecretPlace::Keychain;
    m_settings->writeTo(account);
    return account;
}

QString AccountForm::secret() const
{
    return m_secret->secret();
}

void AccountForm::take(const SignedIn &what)
{
    m_signedIn = what.profile.value_or(Profile());
    if (what.handle)
        m_handle->setHandle(*what.handle);
    m_secret->take(what.secret);
    updateRows();
}

void AccountForm::focusFirst()
{
    if (!m_existing)
        m_name->setFocus();
    else if (has(SignInMethod::Key))
        m_secret->setFocus();
    else
        m_url->setFocus();
}

void AccountForm::focusHandle()
{
    m_handle->setFocus();
}

void AccountForm::focusSessionOnly()
{
    m_sessionOnly->setFocus();
}

QString AccountForm::sessionOnlyText() const
{
    return m_sessionOnly->text().remove(u'&');
}

bool AccountForm::has(SignInMethod method) const
{
    return system().signInMethods.contains(method);
}

void AccountForm::updateRows()
{
    if (!m_settings)
        return;
    const Account typed = account();
    setTone(m_systemLine, Tone::Calm);
    setTone(m_urlLine, Tone::Warning);
    const bool plain = typed.url.scheme() == "http"_L1 && !isLoopback(typed.url);
    m_form->setRowVisible(m_urlLine, plain && !m_url->text().isEmpty());
    m_handle->update();
    updateQr(typed);
    Q_EMIT changed();
}

void AccountForm::updateQr(const Account &typed)
{
    const bool offered = has(SignInMethod::QrCode);
    const bool needsKey = has(SignInMethod::Key) && !has(SignInMethod::Token) && !m_existing;
    QString reason;
    if (urlProblem(typed.url))
        reason = tr("Enter the gateway's address first.");
    else if (needsKey && secret().isEmpty())
        reason = tr("Enter the key first.");
    m_form->setRowVisible(m_qr, offered);
    m_qr->setEnabled(reason.isEmpty());
    m_qr->setToolTip(reason);
    QString line;
    if (m_signedIn) {
        const QString who
            = oneLine(firstVisible({m_signedIn->nickname, m_signedIn->alias, m_signedIn->wxid}));
        line = who.isEmpty() ? tr("Signed in.") : tr("Signed in as %1.").arg(who);
    } else if (!has(SignInMethod::Key)) {
        line = m_existing ? tr("The sign-in is stored; only one that has ended is to be renewed.")
                          : tr("Not signed in yet.");
    }
    m_qrLine->setText(line);
    setTone(m_qrLine, m_signedIn ? Tone::Success : Tone::Calm);
    m_form->setRowVisible(m_qrLine, offered && !line.isEmpty());
}

void AccountForm::retranslateSystem()
{
    const GatewaySystem &chosen = system();
    m_systemLine->setText(systemText(chosen.line));
    m_url->setPlaceholderText(chosen.exampleUrl);
    m_handle->retranslate();
    const bool hasKey = has(SignInMethod::Key);
    m_sessionOnly->setText(hasKey ? tr("Keep the key for this session only, do not store it")
                                  : tr("Keep the sign-in for this session only, do not store it"));
    m_secret->setStored(m_existing ? tr("Stored; type here only to replace it") : QString());
    updateRows();
}

void AccountForm::retranslate()
{
    for (int i = 0; i < m_system->count(); ++i)
        m_system->setItemText(i, systemText(m_systems.at(i)->title));
    setFormTitle(*m_form, m_system, tr("S&ystem"));
    setFormTitle(*m_form, m_name, tr("&Name"));
    setFormTitle(*m_form, m_url, tr("&Address"));
    m_name->setPlaceholderText(tr("How you call this account, e.g. “Shop A”"));
    m_urlLine->setText(tr("Not encrypted: the key and all contacts travel readable for everybody "
                          "on the way. Use https:// where the gateway offers it."));
    m_qr->setText(tr("Sign In With a &QR Code…"));
    m_secret->retranslate();
    m_settings->retranslate();
    retranslateSystem();
}

void AccountForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_settings)
        return;
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        m_secret->retranslate();
        updateRows();
    }
}

} // namespace Lianxi
