// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkline.h"

#include "accountbook.h"
#include "errortext.h"
#include "formrows.h"

#include <QCoroTask>
#include <QEvent>
#include <QScopedValueRollback>

#include <utility>

namespace Lianxi {

namespace {

/// Gives lupdate the context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::CheckLine)
};

QString whoText(const Profile &profile)
{
    const QString name = oneLine(firstVisible({profile.nickname, profile.alias, profile.wxid}));
    return name.isEmpty() || name == profile.wxid
        ? name
        : Text::tr("%1 (%2)", "name, WeChat ID").arg(name, oneLine(profile.wxid));
}

/// Says "online" only where the gateway said so.
QString presenceText(const QString &who, std::optional<bool> online)
{
    if (who.isEmpty() && !online)
        return Text::tr("The gateway answers");
    if (who.isEmpty())
        return *online ? Text::tr("Online")
                       : Text::tr("The gateway answers, but says that the account is offline");
    if (!online)
        return Text::tr("Answers as %1").arg(who);
    return *online ? Text::tr("Online as %1").arg(who)
                   : Text::tr("Answers as %1, but the gateway says that it is offline").arg(who);
}

} // namespace

CheckLine::CheckLine(SignInGround ground, QWidget *parent)
    : QLabel(parent)
    , m_ground(std::move(ground))
    , m_tone(Tone::Calm)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMinimumWidth(1);
    hide();
}

CheckLine::~CheckLine() = default;

void CheckLine::start(const QString &secret)
{
    m_check.reset();
    m_running = true;
    const int start = ++m_started;
    tell(tr("Checking…"), Tone::Calm);
    QCoro::connect(knownSecret(m_ground, secret), this,
                   [this, start](const Result<QString> &known) {
                       if (start != m_started)
                           return;
                       if (known)
                           run(*known);
                       else
                           fail(known.error());
                   });
}

void CheckLine::run(const QString &secret)
{
    m_check = m_ground.book.check(m_ground.account(), secret);
    connect(m_check.get(), &AccountCheck::found, this,
            [this](const AccountCheck::Findings &findings) { tellFindings(findings, false); });
    connect(m_check.get(), &AccountCheck::failed, this, &CheckLine::fail);
    connect(m_check.get(), &AccountCheck::finished, this,
            [this](const AccountCheck::Findings &findings) {
                m_check.release()->deleteLater();
                m_running = false;
                tellFindings(findings, true);
            });
    m_check->start();
}

void CheckLine::end()
{
    ++m_started;
    m_check.reset();
    m_running = false;
}

void CheckLine::fail(const Error &error)
{
    if (m_check)
        m_check.release()->deleteLater();
    m_running = false;
    tell(accountErrorText(error, m_ground.account()), Tone::Problem);
}

void CheckLine::tellFindings(const AccountCheck::Findings &findings, bool complete)
{
    QString sentence = presenceText(whoText(findings.profile), findings.online);
    if (findings.friends) {
        sentence = tr("%1, %2", "online as …, number of friends")
                       .arg(sentence, tr("%Ln friend(s)", nullptr, int(*findings.friends)));
    } else {
        sentence += u'\n'
            + (complete ? tr("The gateway is still preparing the list of friends.")
                        : tr("Counting friends…"));
    }
    tell(sentence, findings.online.value_or(true) ? Tone::Success : Tone::Problem);
}

void CheckLine::tell(const QString &sentence, Tone tone)
{
    m_tone = tone;
    setText(sentence);
    setTone(this, m_tone);
    setVisible(!sentence.isEmpty());
    Q_EMIT changed();
}

void CheckLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // Our own setPalette() ends here again.
    if (event->type() == QEvent::PaletteChange && !m_toning) {
        const QScopedValueRollback toning(m_toning, true);
        setTone(this, m_tone);
    }
}

} // namespace Lianxi
