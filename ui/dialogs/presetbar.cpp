// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presetbar.h"

#include "contact.h"
#include "tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace Lianxi {

namespace {

bool isSame(const ExportPreset &preset, const ExportPreset &current)
{
    const auto fits = [](const QStringList &one, const QStringList &other) {
        return one.isEmpty() || other.isEmpty() || one == other;
    };
    // A field that the format does not use makes no difference.
    const bool csv = preset.format != ExportFormat::Csv || preset.csv == current.csv;
    const bool header = preset.format == ExportFormat::Json || preset.header == current.header;
    return preset.format == current.format && csv && header
        && fits(preset.contactColumns, current.contactColumns)
        && fits(preset.memberColumns, current.memberColumns);
}

} // namespace

PresetBar::PresetBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox)
    , m_save(new QPushButton)
    , m_delete(new QPushButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Grid::Unit);
    row->addWidget(m_box, 1);
    row->addWidget(m_save);
    row->addWidget(m_delete);
    setFocusProxy(m_box);
    m_save->setAutoDefault(false);
    m_delete->setAutoDefault(false);
    connect(m_box, &QComboBox::activated, this, &PresetBar::choose);
    connect(m_save, &QPushButton::clicked, this, &PresetBar::askName);
    connect(m_delete, &QPushButton::clicked, this, &PresetBar::removeChosen);
    retranslate();
}

void PresetBar::setPresets(const QList<ExportPreset> &presets)
{
    m_presets = presets;
    fill();
    showChosen();
}

void PresetBar::setCurrent(const ExportPreset &current)
{
    m_current = current;
    showChosen();
}

QString PresetBar::chosen() const
{
    const int index = m_box->currentIndex() - 1;
    return index < 0 ? QString() : m_presets.at(index).name;
}

void PresetBar::fill()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("None"));
    for (const ExportPreset &preset : std::as_const(m_presets))
        m_box->addItem(oneLine(preset.name));
    m_box->setEnabled(!m_presets.isEmpty());
}

void PresetBar::choose(int index)
{
    if (index > 0) {
        // A copy: who listens may save.
        const ExportPreset preset = m_presets.at(index - 1);
        m_last = preset.name;
        Q_EMIT presetChosen(preset);
    }
    updateButtons();
}

void PresetBar::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Preset"));
    dialog->setLabelText(tr("Name of the preset"));
    dialog->setTextValue(m_last);
    connect(dialog, &QInputDialog::textValueSelected, this, &PresetBar::save);
    dialog->open();
}

void PresetBar::save(const QString &name)
{
    ExportPreset preset = m_current;
    preset.name = oneLine(name).simplified();
    if (preset.name.isEmpty())
        return;
    const auto old = std::ranges::find(m_presets, preset.name, &ExportPreset::name);
    if (old != m_presets.end())
        *old = preset;
    else
        m_presets.append(preset);
    m_last = preset.name;
    fill();
    showChosen();
    Q_EMIT presetsChanged();
}

void PresetBar::removeChosen()
{
    const int index = m_box->currentIndex() - 1;
    if (index < 0)
        return;
    m_presets.removeAt(index);
    m_last.clear();
    fill();
    showChosen();
    Q_EMIT presetsChanged();
}

/// Of several that say the same, the one that was chosen.
void PresetBar::showChosen()
{
    int index = 0;
    for (int i = 0; i < m_presets.size(); ++i) {
        const ExportPreset &preset = m_presets.at(i);
        if (isSame(preset, m_current) && (index == 0 || preset.name == m_last))
            index = i + 1;
    }
    m_box->setCurrentIndex(index);
    updateButtons();
}

void PresetBar::updateButtons()
{
    m_delete->setEnabled(m_box->currentIndex() > 0);
}

void PresetBar::retranslate()
{
    m_box->setAccessibleName(tr("Preset"));
    m_save->setText(tr("Sa&ve…"));
    m_save->setToolTip(tr("Save what is set here under a name"));
    m_delete->setText(tr("&Delete"));
    fill();
    showChosen();
}

void PresetBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Lianxi
