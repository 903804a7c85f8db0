// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportpreset.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace Lianxi {

/// The presets of the export dialog: choose one, save what is set under a name, delete one. Keeps
/// no settings itself.
class PresetBar : public QWidget
{
    Q_OBJECT

public:
    explicit PresetBar(QWidget *parent = nullptr);

    void setPresets(const QList<ExportPreset> &presets);
    [[nodiscard]] const QList<ExportPreset> &presets() const { return m_presets; }
    /// What is set in the dialog now, without a name: what is saved, and which preset is shown as
    /// chosen. Column lists that are empty fit any.
    void setCurrent(const ExportPreset &current);
    /// The name of the preset that is chosen; empty for none.
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    /// The user chose it.
    void presetChosen(const Lianxi::ExportPreset &preset);
    /// One was saved or deleted.
    void presetsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void choose(int index);
    void askName();
    void save(const QString &name);
    void removeChosen();
    void showChosen();
    void updateButtons();

    QList<ExportPreset> m_presets;
    ExportPreset m_current;
    QString m_last; ///< the name chosen last, proposed for saving
    QComboBox *m_box;
    QPushButton *m_save;
    QPushButton *m_delete;
};

} // namespace Lianxi
