// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"

#include "accountbook.h"
#include "accountproblem.h"
#include "errortext.h"
#include "gewesystem.h"
#include "primarybutton.h"
#include "systemtext.h"
#include "tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoroTask>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

AccountDialog::AccountDialog(const Services &services, std::optional<Account> existing,
                             QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_existing(std::move(existing))
    , m_form(new QFormLayout)
    , m_system(new QComboBox)
    , m_systemLine(plainLabel())
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_urlLine(plainLabel())
    , m_handle(new QLineEdit)
    , m_secret(new QLineEdit)
    , m_sessionOnly(new QCheckBox)
    , m_pace(new QLineEdit)
    , m_header(new QLineEdit)
    , m_result(plainLabel())
    , m_check(new QPushButton)
    , m_save(new PrimaryButton)
    , m_cancel(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    buildForm();
    buildButtons();
    setMinimumWidth(520);
    fill(m_existing.value_or(Account()));
    retranslate();
    (m_existing ? m_secret : m_name)->setFocus();
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::buildForm()
{
    for (const GatewaySystem *system : gatewaySystems())
        m_system->addItem(systemText(system->title), QString(system->key));
    m_system->setEnabled(!m_existing);
    m_secret->setEchoMode(QLineEdit::Password);
    // The desktop's input methods must not learn it.
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData
                                  | Qt::ImhNoPredictiveText);

    m_form->setHorizontalSpacing(Grid::Double);
    m_form->setVerticalSpacing(Grid::Unit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_system, m_systemLine, m_name, m_url, m_urlLine,
                                          m_handle, m_secret, m_sessionOnly, m_pace, m_header}) {
        auto *label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }

    connect(m_system, &QComboBox::currentIndexChanged, this, &AccountDialog::updateState);
    for (QLineEdit *edit : {m_name, m_url, m_handle, m_secret, m_pace, m_header})
        connect(edit, &QLineEdit::textChanged, this, &AccountDialog::updateState);
}

void AccountDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    m_check->setAutoDefault(false);
    connect(m_check, &QPushButton::clicked, this, &AccountDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &AccountDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &AccountDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Double);
    layout->addLayout(m_form);
    layout->addWidget(m_result);
    layout->addStretch();
    layout->addWidget(buttons);
    m_result->hide();
}

void AccountDialog::fill(const Account &account)
{
    const int row = m_system->findData(account.system);
    m_system->setCurrentIndex(std::max(row, 0));
    m_name->setText(account.name);
    m_url->setText(account.url.toString());
    m_handle->setText(account.handle);
    m_sessionOnly->setChecked(account.secretPlace == SecretPlace::Session);
    m_pace->setText(account.settings.value(PaceSetting));
    m_header->setText(account.settings.value(TokenHeaderSetting));
}

const GatewaySystem &AccountDialog::system() const
{
    return *gatewaySystems().at(std::max(m_system->currentIndex(), 0));
}

Account AccountDialog::account() const
{
    Account account = m_existing.value_or(Account());
    account.system = system().key;
    account.name = m_name->text().trimmed();
    account.url = gatewayUrl(m_url->text());
    account.handle = m_handle->text().trimmed();
    account.secretPlace = m_sessionOnly->isChecked() ? SecretPlace::Session : SecretPlace::Keychain;
    const auto set = [&account](QLatin1StringView key, const QString &value) {
        if (value.isEmpty())
            account.settings.remove(key);
        else
            account.settings.insert(key, value);
    };
    set(PaceSetting, m_pace->text().trimmed());
    set(TokenHeaderSetting, m_header->text().trimmed());
    return account;
}

void AccountDialog::retranslate()
{
    setWindowTitle(m_existing ? tr("Account “%1”").arg(m_existing->name) : tr("Add an Account"));
    const auto label = [this](QWidget *field, const QString &text) {
        if (auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field)))
            shown->setText(text);
    };
    label(m_system, tr("S&ystem"));
    label(m_name, tr("&Name"));
    label(m_url, tr("&Address"));
    label(m_handle, tr("&Device ID"));
    label(m_secret, tr("&Key"));
    label(m_pace, tr("&Pace"));
    label(m_header, tr("Key &header"));
    for (int i = 0; i < m_system->count(); ++i)
        m_system->setItemText(i, systemText(gatewaySystems().at(i)->title));
    m_name->setPlaceholderText(tr("How you call this account, e.g. “Shop A”"));
    m_handle->setPlaceholderText(tr("appId, e.g. wx_…"));
    m_secret->setPlaceholderText(m_existing ? tr("Stored; type here only to replace it")
                                            : tr("The gateway's token"));
    m_sessionOnly->setText(tr("Keep the key for this session only, do not store it"));
    m_pace->setPlaceholderText(tr("1000-3000 ms between two calls"));
    m_header->setPlaceholderText(u"X-GEWE-TOKEN"_s);
    m_check->setText(tr("&Check"));
    m_save->setText(m_existing ? tr("Save") : tr("Add Account"));
    updateState();
}

void AccountDialog::updateState()
{
    const Tokens colors = tokens(palette());
    m_systemLine->setText(systemText(system().line));
    setTextColor(m_systemLine, colors.muted);
    m_url->setPlaceholderText(system().exampleUrl);

    const Account typed = account();
    const bool plain = typed.url.scheme() == "http"_L1 && !isLoopback(typed.url);
    m_form->setRowVisible(m_urlLine, plain && !m_url->text().isEmpty());
    m_urlLine->setText(tr("Not encrypted: the key and all contacts travel readable for everybody "
                          "on the way. Use https:// where the gateway offers it."));
    setTextColor(m_urlLine, colors.warning);

    const bool complete = !accountProblem(typed) && (m_existing || !m_secret->text().isEmpty());
    const bool connected = complete && !m_secret->text().isEmpty();
    m_check->setEnabled(connected && !m_running && !m_saving);
    m_check->setToolTip(!connected && m_existing ? tr("Type the key to check with it.")
                                                 : QString());
    m_save->setEnabled(complete && !m_saving);
}

void AccountDialog::check()
{
    m_running = m_services.book.check(account(), m_secret->text());
    connect(m_running.get(), &AccountCheck::found, this,
            [this](const AccountCheck::Findings &findings) { showFindings(findings, false); });
    connect(m_running.get(), &AccountCheck::finished, this,
            [this](const AccountCheck::Findings &findings) { showFindings(findings, true); });
    connect(m_running.get(), &AccountCheck::failed, this, [this](const Error &error) {
        m_running.release()->deleteLater();
        showResult(errorText(error, account().name), Tone::Problem);
        updateState();
    });
    showResult(tr("Checking…"), Tone::Calm);
    updateState();
    m_running->start();
}

void AccountDialog::showFindings(const AccountCheck::Findings &findings, bool complete)
{
    const QString who = oneLine(
        firstVisible({findings.profile.nickname, findings.profile.alias, findings.profile.wxid}));
    QString sentence = findings.online.value_or(true)
        ? tr("Online as %1 (%2)").arg(who, findings.profile.wxid)
        : tr("Answers as %1 (%2), but the gateway says that it is offline")
              .arg(who, findings.profile.wxid);
    if (findings.friends) {
        sentence = tr("%1, %2", "online as …, number of friends")
                       .arg(sentence, tr("%Ln friend(s)", nullptr, int(*findings.friends)));
    } else {
        sentence += u'\n'
            + (complete ? tr("The gateway is still preparing the list of friends.")
                        : tr("Counting friends…"));
    }
    showResult(sentence, findings.online.value_or(true) ? Tone::Success : Tone::Problem);
    if (complete)
        m_running.release()->deleteLater();
    updateState();
}

void AccountDialog::showResult(const QString &sentence, Tone tone)
{
    const Tokens colors = tokens(palette());
    m_result->setText(sentence);
    setTextColor(m_result,
                 tone == Tone::Success       ? colors.success
                     : tone == Tone::Problem ? colors.danger
                                             : colors.muted);
    m_result->show();
}

void AccountDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_saving = true;
    m_running.reset();
    updateState();
    const Account typed = account();
    const QString secret = m_secret->text();
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
    QString sentence = errorText(error, account().name);
    // The user chooses; nothing is written without the wallet by itself.
    if (error.kind == Error::Kind::Keychain) {
        sentence += u'\n'
            + tr("Nothing was stored. To go on without it, choose “%1” above.")
                  .arg(m_sessionOnly->text());
        m_sessionOnly->setFocus();
    }
    showResult(sentence, Tone::Problem);
    updateState();
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
