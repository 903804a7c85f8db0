// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signindialog.h"

#include "accountbook.h"
#include "elidedlabel.h"
#include "errortext.h"
#include "formrows.h"
#include "icons.h"
#include "primarybutton.h"
#include "qrsigninpanel.h"
#include "secretfields.h"
#include "systemtext.h"
#include "tokens.h"

#include <QCoroTask>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Lianxi {

namespace {

constexpr int usualWidth = 440;

} // namespace

SignInDialog::SignInDialog(const Services &services, Account account, const GatewaySystem &system,
                           First first, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_account(std::move(account))
    , m_system(system)
    , m_name(new ElidedLabel)
    , m_systemName(new ElidedLabel)
    , m_qr(new QrSignInPanel({services.book, [this] { return m_account; }}))
    , m_form(new QFormLayout)
    , m_secret(nullptr)
    , m_keyPage(makeKeyPage())
    , m_other(new QPushButton)
    , m_signIn(new PrimaryButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    connect(m_secret, &SecretFields::changed, this, &SignInDialog::updateState);
    connect(m_secret, &SecretFields::received, this,
            [this](const QString &secret) { keep({.secret = secret}); });
    connect(m_qr, &QrSignInPanel::signedIn, this, &SignInDialog::keep);
    connect(m_qr, &QrSignInPanel::failed, this, [this](const Error &error) {
        // The gateway does not even show a code without its key.
        const bool wantsKey = error.kind == Error::Kind::SignedOut
            || (error.kind == Error::Kind::Invalid && error.words == QLatin1StringView("key"));
        if (wantsKey && hasKey()) {
            showKey();
            m_secret->tell(accountErrorText(error, m_account), Tone::Problem);
        }
    });
    retranslate();
    if (hasQr() && first == First::UsualWay)
        showQr();
    else
        showKey();
}

SignInDialog::~SignInDialog() = default;

QWidget *SignInDialog::makeKeyPage()
{
    auto *page = new QWidget;
    m_form->setContentsMargins(0, Grid::Unit, 0, 0);
    m_form->setHorizontalSpacing(Grid::Double);
    m_form->setVerticalSpacing(Grid::Unit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    page->setLayout(m_form);
    m_secret = new SecretFields(*m_form, {m_services.book, [this] { return m_account; }},
                                SecretFields::Place::Alone, this);
    m_secret->setSystem(m_system);
    return page;
}

void SignInDialog::buildLayout()
{
    m_name->setRole(ElidedLabel::Role::Title);
    m_systemName->setRole(ElidedLabel::Role::Muted);
    m_name->setText(oneLine(m_account.name));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_other, QDialogButtonBox::ActionRole);
    buttons->addButton(m_signIn, QDialogButtonBox::AcceptRole);
    m_other->setAutoDefault(false);
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (isOnQr())
            showKey();
        else
            showQr();
    });
    connect(buttons, &QDialogButtonBox::accepted, m_secret, &SecretFields::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &SignInDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Half);
    layout->addWidget(m_name);
    layout->addWidget(m_systemName);
    layout->addSpacing(Grid::Unit);
    layout->addWidget(m_qr, 1);
    layout->addWidget(m_keyPage);
    layout->addSpacing(Grid::Double);
    layout->addWidget(buttons);
    m_qr->hide();
    m_keyPage->hide();
    setMinimumWidth(usualWidth);
}

bool SignInDialog::hasKey() const
{
    const QList<SignInMethod> &methods = m_system.signInMethods;
    return methods.contains(SignInMethod::Key) || methods.contains(SignInMethod::Password)
        || methods.contains(SignInMethod::Token);
}

bool SignInDialog::hasQr() const
{
    return m_system.signInMethods.contains(SignInMethod::QrCode);
}

bool SignInDialog::isOnQr() const
{
    return !m_qr->isHidden();
}

void SignInDialog::showQr()
{
    m_keyPage->hide();
    m_qr->show();
    updateState();
    // What is stored is known to the book.
    m_qr->start(m_secret->secret());
}

void SignInDialog::showKey()
{
    m_qr->stop();
    m_qr->hide();
    m_keyPage->show();
    m_secret->askForPassword();
    m_secret->setFocus();
    updateState();
    adjustSize();
}

void SignInDialog::keep(const SignedIn &what)
{
    m_keeping = true;
    updateState();
    QCoro::connect(m_services.book.signedIn(m_account.key, what), this,
                   [this](const Result<void> &kept) {
                       m_keeping = false;
                       if (!kept)
                           return keepFailed(kept.error());
                       Q_EMIT signedIn(m_account.key);
                       accept();
                   });
}

void SignInDialog::keepFailed(const Error &error)
{
    const QString sentence = accountErrorText(error, m_account);
    if (isOnQr())
        m_qr->showProblem(sentence);
    else
        m_secret->tell(sentence, Tone::Problem);
    updateState();
}

void SignInDialog::updateState()
{
    const bool onQr = isOnQr();
    m_other->setVisible(onQr ? hasKey() : hasQr());
    m_other->setText(onQr ? tr("Enter a &Key Instead") : tr("Scan a &QR Code Instead"));
    m_other->setIcon(icon(onQr ? IconName::Key : IconName::QrCode));
    m_signIn->setVisible(!onQr);
    m_signIn->setEnabled(m_secret->isComplete() && !m_keeping);
}

void SignInDialog::retranslate()
{
    setWindowTitle(tr("Sign In Again"));
    m_systemName->setText(systemText(m_system.title));
    m_signIn->setText(tr("&Sign In"));
    m_secret->retranslate();
    updateState();
}

void SignInDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace Lianxi
