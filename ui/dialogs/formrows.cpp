// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formrows.h"

#include "tokens.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>

namespace Lianxi {

namespace {

/// Without the marks of mnemonics: "S&ystem", "系统(&Y)".
QString withoutMnemonic(QString title)
{
    static const QLatin1StringView mark("&");
    const qsizetype bracket = title.indexOf(QLatin1StringView("(&"));
    if (bracket > 0)
        return title.first(bracket);
    return title.remove(mark);
}

QColor colorOf(Tone tone, const Tokens &colors)
{
    switch (tone) {
    case Tone::Calm:
        return colors.muted;
    case Tone::Success:
        return colors.success;
    case Tone::Warning:
        return colors.warning;
    case Tone::Problem:
        return colors.danger;
    }
    return colors.text;
}

} // namespace

void addFormRow(QFormLayout &form, QWidget *field)
{
    auto *title = new QLabel;
    title->setTextFormat(Qt::PlainText);
    title->setBuddy(field);
    // As high as a field, so that the two stand on one line.
    title->setMinimumHeight(Grid::Control);
    title->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form.addRow(title, field);
}

void setFormTitle(QFormLayout &form, QWidget *field, const QString &title)
{
    if (auto *label = qobject_cast<QLabel *>(form.labelForField(field)))
        label->setText(title);
    QWidget *named = field->focusProxy() ? field->focusProxy() : field;
    named->setAccessibleName(withoutMnemonic(title));
}

QLabel *formNote()
{
    auto *note = new QLabel;
    note->setTextFormat(Qt::PlainText);
    // Not plainLabel(): a form gives its rows the height for their least width.
    note->setWordWrap(true);
    return note;
}

void setTone(QLabel *label, Tone tone)
{
    // The application's colours: the label's own palette holds what was set last time.
    QPalette palette;
    palette.setColor(QPalette::WindowText, colorOf(tone, tokens(QApplication::palette())));
    label->setPalette(palette);
}

} // namespace Lianxi
