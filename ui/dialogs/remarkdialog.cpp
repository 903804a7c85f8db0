// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkdialog.h"

#include "avatarpainter.h"
#include "elidedlabel.h"
#include "primarybutton.h"
#include "tokens.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Lianxi {

namespace {

constexpr int AvatarSize = 48;

QPixmap avatarPixmap(const QImage &picture, const Contact &contact, qreal ratio)
{
    QPixmap pixmap(QSize(AvatarSize, AvatarSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAvatar(&painter, QRect(0, 0, AvatarSize, AvatarSize), picture, displayName(contact),
                contact.id);
    return pixmap;
}

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

RemarkDialog::RemarkDialog(const Contact &contact, const QImage &avatar, QWidget *parent)
    : QDialog(parent)
    , m_contact(contact)
    , m_question(new QLabel)
    , m_edit(new QLineEdit(contact.remark))
    , m_hint(new QLabel)
    , m_length(new QLabel)
    , m_error(new QLabel)
    , m_save(new PrimaryButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_question->setBuddy(m_edit);
    m_edit->selectAll();
    m_edit->setClearButtonEnabled(true);
    for (QLabel *label : {m_hint, m_error}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_error->hide();

    auto *hints = new QHBoxLayout;
    hints->addWidget(m_hint, 1);
    hints->addWidget(m_length, 0, Qt::AlignTop);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RemarkDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &RemarkDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &RemarkDialog::updateState);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Unit);
    layout->addWidget(makeHeader(avatar));
    layout->addSpacing(Grid::Unit);
    layout->addWidget(m_question);
    layout->addWidget(m_edit);
    layout->addLayout(hints);
    layout->addWidget(m_error);
    layout->addSpacing(Grid::Unit);
    layout->addWidget(buttons);
    setMinimumWidth(420);
    retranslate();
    m_edit->setFocus();
}

QWidget *RemarkDialog::makeHeader(const QImage &avatar)
{
    auto *picture = new QLabel;
    picture->setPixmap(avatarPixmap(avatar, m_contact, devicePixelRatioF()));
    auto *name = new ElidedLabel(firstVisible({m_contact.nickname, m_contact.alias, m_contact.id}));
    name->setRole(ElidedLabel::Role::Name);
    auto *id = new ElidedLabel(m_contact.id);
    id->setRole(ElidedLabel::Role::Muted);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(Grid::Half / 2);
    texts->addStretch();
    texts->addWidget(name);
    texts->addWidget(id);
    texts->addStretch();
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid::Double);
    layout->addWidget(picture);
    layout->addLayout(texts, 1);
    return header;
}

QString RemarkDialog::remark() const
{
    return m_edit->text();
}

void RemarkDialog::setRemark(const QString &remark)
{
    m_edit->setText(remark);
    m_edit->selectAll();
}

void RemarkDialog::retranslate()
{
    setWindowTitle(tr("Edit Remark"));
    m_question->setText(tr("&Remark"));
    m_edit->setPlaceholderText(tr("No remark"));
    m_edit->setAccessibleName(tr("Remark"));
    m_save->setText(tr("Save"));
    updateState();
}

void RemarkDialog::updateState()
{
    const QString text = remark();
    const bool changed = text != m_contact.remark;
    m_save->setEnabled(changed && !m_saving);
    m_edit->setEnabled(!m_saving);
    if (text.isEmpty() && changed)
        m_hint->setText(tr("The remark will be cleared; the nickname is shown again."));
    else if (m_contact.remark.isEmpty())
        m_hint->setText(tr("There is no remark so far."));
    else
        m_hint->setText(tr("Now: %1").arg(oneLine(m_contact.remark)));
    m_length->setText(tr("%n character(s)", nullptr, int(text.toUcs4().size())));
    setTextColor(m_hint, tokens(palette()).muted);
    setTextColor(m_length, tokens(palette()).muted);
    setTextColor(m_error, tokens(palette()).danger);
}

void RemarkDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_saving = true;
    m_error->hide();
    updateState();
    Q_EMIT saveRequested(remark());
}

void RemarkDialog::saved()
{
    accept();
}

void RemarkDialog::showError(const QString &sentence)
{
    m_saving = false;
    m_error->setText(sentence);
    m_error->show();
    updateState();
    m_edit->setFocus();
}

void RemarkDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        updateState();
}

} // namespace Lianxi
