// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"

#include "accountbook.h"
#include "accountform.h"
#include "accountproblem.h"
#include "checkline.h"
#include "errortext.h"
#include "fittingscrollarea.h"
#include "formrows.h"
#include "primarybutton.h"
#include "qrsigninpanel.h"
#include "tokens.h"

#include <QCoroTask>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Lianxi {

namespace {

constexpr int usualWidth = 560;
// For the window's frame and the desktop's panels.
constexpr int screenMargin = 64;

} // namespace

AccountDialog::AccountDialog(const Services &services, std::optional<Account> existing,
                             QWidget *parent, const QList<const GatewaySystem *> &systems)
    : QDialog(parent)
    , m_services(services)
    , m_existing(std::move(existing))
    , m_form(new AccountForm(services.book, m_existing, systems))
    , m_scroll(new FittingScrollArea(m_form))
    , m_qr(new QrSignInPanel(m_form->ground()))
    , m_result(new CheckLine(m_form->ground()))
    , m_check(new QPushButton)
    , m_save(new PrimaryButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    connect(m_form, &AccountForm::changed, this, &AccountDialog::updateState);
    connect(m_form, &AccountForm::qrRequested, this, &AccountDialog::startQr);
    connect(m_qr, &QrSignInPanel::signedIn, this, &AccountDialog::takeSignIn);
    connect(m_scroll, &FittingScrollArea::fitChanged, this, &AccountDialog::fit);
    retranslate();
    m_form->focusFirst();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::buildLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_check->setAutoDefault(false);
    connect(m_check, &QPushButton::clicked, this, [this] { m_result->start(m_form->secret()); });
    connect(m_result, &CheckLine::changed, this, &AccountDialog::updateState);
    connect(m_result, &CheckLine::changed, this, &AccountDialog::fit);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &AccountDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Double);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_qr, 1);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    m_qr->hide();
    setMinimumWidth(usualWidth);
}

Account AccountDialog::account() const
{
    return m_form->account();
}

void AccountDialog::focusHandle()
{
    m_form->focusHandle();
}

void AccountDialog::fit()
{
    if (m_scroll->isHidden())
        return;
    layout()->activate();
    const int limit = screen()->availableGeometry().height() - screenMargin;
    const int missing = m_scroll->sizeHint().height() - m_scroll->height();
    resize(width(), qBound(minimumSizeHint().height(), height() + missing, limit));
}

void AccountDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void AccountDialog::startQr()
{
    m_result->end();
    m_result->hide();
    m_scroll->hide();
    m_qr->show();
    updateState();
    m_qr->start(m_form->secret());
}

void AccountDialog::showForm()
{
    m_qr->stop();
    m_qr->hide();
    m_scroll->show();
    updateState();
    fit();
}

void AccountDialog::reject()
{
    if (m_qr->isVisible())
        showForm();
    else
        QDialog::reject();
}

void AccountDialog::takeSignIn(const SignedIn &what)
{
    const QString who = what.profile ? what.profile->wxid : QString();
    const QString before = m_existing ? m_existing->wxid : QString();
    if (!who.isEmpty() && !before.isEmpty() && who != before) {
        const Error other{.kind = Error::Kind::OtherAccount, .words = what.profile->nickname};
        m_qr->showProblem(accountErrorText(other, account()));
        return;
    }
    showForm();
    m_form->take(what);
    m_save->setFocus();
}

void AccountDialog::retranslate()
{
    setWindowTitle(m_existing ? tr("Account “%1”").arg(oneLine(m_existing->name))
                              : tr("Add an Account"));
    m_check->setText(tr("&Check"));
    m_save->setText(m_existing ? tr("Save") : tr("Add Account"));
    updateState();
}

void AccountDialog::updateState()
{
    const bool onForm = !m_scroll->isHidden();
    const Account typed = account();
    const QString secret = m_form->secret();
    const bool complete = !accountProblem(typed) && (m_existing || !secret.isEmpty());
    const bool connected = complete && (!secret.isEmpty() || hasStoredSecret(m_form->ground()));
    m_check->setVisible(onForm);
    m_save->setVisible(onForm);
    m_check->setEnabled(connected && !m_result->isRunning() && !m_saving);
    m_check->setToolTip(!connected && m_existing ? tr("Type the key to check with it.")
                                                 : QString());
    m_save->setEnabled(complete && !m_saving);
}

void AccountDialog::save()
{
    if (!m_save->isEnabled() || m_scroll->isHidden())
        return;
    m_saving = true;
    m_result->end();
    updateState();
    const Account typed = account();
    const QString secret = m_form->secret();
    if (!m_existing) {
        QCoro::connect(m_services.book.add(typed, secret), this, [this](Result<Account> &&added) {
            if (!added)
                return saveFailed(added.error());
            Q_EMIT accountSaved(added->key);
            accept();
        });
        return;
    }
    QCoro::connect(m_services.book.change(typed, secret), this,
                   [this, key = typed.key](Result<void> &&changed) {
                       if (!changed)
                           return saveFailed(changed.error());
                       Q_EMIT accountSaved(key);
                       accept();
                   });
}

void AccountDialog::saveFailed(const Error &error)
{
    m_saving = false;
    QString sentence = accountErrorText(error, account());
    // The user chooses; nothing is written without the wallet by itself.
    if (error.kind == Error::Kind::Keychain) {
        sentence += u'\n'
            + tr("Nothing was stored. To go on without it, choose “%1” above.")
                  .arg(m_form->sessionOnlyText());
        m_form->focusSessionOnly();
    }
    m_result->tell(sentence, Tone::Problem);
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateState();
}

} // namespace Lianxi
