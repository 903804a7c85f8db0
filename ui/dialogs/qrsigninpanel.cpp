// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrsigninpanel.h"

#include "accountbook.h"
#include "errortext.h"
#include "plainlabel.h"
#include "qrcodeview.h"
#include "tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace Lianxi {

namespace {

QLabel *centredLabel(QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

QrSignInPanel::QrSignInPanel(SignInGround ground, QWidget *parent)
    : QWidget(parent)
    , m_ground(std::move(ground))
    , m_code(new QrCodeView(this))
    , m_headline(centredLabel(this))
    , m_hint(centredLabel(this))
    , m_again(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid::Unit, 0, Grid::Unit);
    column->setSpacing(Grid::Half);
    column->addStretch();
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Double);
    column->addWidget(m_headline);
    column->addWidget(m_hint);
    column->addSpacing(Grid::Unit);
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch();
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, [this] { start(m_secret); });
    retranslate();
}

QrSignInPanel::~QrSignInPanel() = default;

void QrSignInPanel::start(const QString &secret)
{
    m_run.reset();
    m_secret = secret;
    m_problem.clear();
    showState({});
    const int start = ++m_started;
    const GatewaySystem *const system = gatewaySystem(m_ground.account().system);
    const bool hasKey = system && system->signInMethods.contains(SignInMethod::Key);
    if (!hasKey || !secret.isEmpty() || !hasStoredSecret(m_ground))
        return run(secret);
    QCoro::connect(knownSecret(m_ground, secret), this,
                   [this, start](const Result<QString> &known) {
                       if (start != m_started)
                           return;
                       if (known)
                           run(*known);
                       else
                           takeFailure(known.error());
                   });
}

void QrSignInPanel::run(const QString &secret)
{
    m_run = std::make_unique<RunningSignIn>(m_ground.book.signIn(
        m_ground.account(), {.method = SignInMethod::QrCode, .secret = secret}));
    connect(m_run.get(), &RunningSignIn::stateChanged, this, &QrSignInPanel::showState);
    connect(m_run.get(), &RunningSignIn::failed, this, &QrSignInPanel::takeFailure);
    connect(m_run.get(), &RunningSignIn::succeeded, this, [this](const SignedIn &what) {
        m_run.release()->deleteLater();
        Q_EMIT signedIn(what);
    });
    m_run->start();
}

void QrSignInPanel::stop()
{
    ++m_started;
    m_run.reset();
    m_secret.clear();
    m_problem.clear();
    showState({});
}

void QrSignInPanel::takeFailure(const Error &error)
{
    if (m_run)
        m_run.release()->deleteLater();
    const bool waited = m_state.step == SignInState::Step::WaitingForScan
        || m_state.step == SignInState::Step::Scanned;
    if (error.kind == Error::Kind::Timeout && waited)
        showProblem(tr("Nobody scanned and confirmed the code in time."));
    else
        showProblem(accountErrorText(error, m_ground.account()));
    Q_EMIT failed(error);
}

void QrSignInPanel::showProblem(const QString &sentence)
{
    m_problem = sentence;
    showState({});
    if (isVisible() && !m_problem.isEmpty())
        m_again->setFocus(Qt::OtherFocusReason);
}

void QrSignInPanel::showState(const SignInState &state)
{
    if (state.qrText != m_state.qrText || state.qrText.isEmpty()) {
        // After the scan some gateways tell no text any more: the used code stays in view.
        const bool isUsed = state.step == SignInState::Step::Scanned
            || state.step == SignInState::Step::Finishing;
        if (!state.qrText.isEmpty() || !isUsed)
            m_code->setCode(QrCode::of(state.qrText));
    }
    m_state = state;
    m_code->setLook(state.step == SignInState::Step::WaitingForScan ? QrCodeView::Look::Fresh
                                                                    : QrCodeView::Look::Used);
    retranslate();
}

QString QrSignInPanel::headline() const
{
    if (!m_problem.isEmpty())
        return tr("Not signed in");
    switch (m_state.step) {
    case SignInState::Step::Asking:
        return m_state.renewals > 0 ? tr("Asking for a new code…") : tr("Asking for a code…");
    case SignInState::Step::WaitingForScan:
        return tr("Scan this code with WeChat");
    case SignInState::Step::Scanned:
        return m_state.scannedBy.isEmpty() ? tr("Scanned")
                                           : tr("Scanned by %1").arg(oneLine(m_state.scannedBy));
    case SignInState::Step::Finishing:
        return tr("Confirmed");
    }
    return {};
}

QString QrSignInPanel::hint() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    switch (m_state.step) {
    case SignInState::Step::Asking:
        return m_state.renewals > 0 ? tr("The last one has expired.") : QString();
    case SignInState::Step::WaitingForScan:
        if (!m_code->code())
            return tr("The gateway sent a code that cannot be drawn.");
        return m_state.renewals > 0 ? tr("The last code has expired; this is a new one.")
                                    : tr("On the telephone, open WeChat and tap + and then Scan.");
    case SignInState::Step::Scanned:
        return tr("Confirm the sign-in on the telephone.");
    case SignInState::Step::Finishing:
        return tr("The session is being opened…");
    }
    return {};
}

void QrSignInPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void QrSignInPanel::retranslate()
{
    m_headline->setFont(nameFont(font()));
    m_headline->setText(headline());
    // A blank keeps the line: nothing jumps when words come.
    const QString words = hint();
    m_hint->setText(words.isEmpty() ? QStringLiteral(" ") : words);
    m_hint->setForegroundRole(m_problem.isEmpty() ? QPalette::PlaceholderText
                                                  : QPalette::WindowText);
    m_again->setText(tr("&Try Again"));
    m_again->setVisible(!m_problem.isEmpty());
}

} // namespace Lianxi
