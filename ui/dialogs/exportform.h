// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportchoices.h"
#include "exportgatherer.h"
#include "exportsource.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace Lianxi {

class PresetBar;

/// The export dialog's fields: what, preset, format, encoding, separator, file.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    /// `source` must outlive the form.
    explicit ExportForm(const ExportSource &source, QWidget *parent = nullptr);

    void restore(const ExportChoices &choices);
    void remember(ExportChoices &choices) const;

    [[nodiscard]] bool hasScope() const;
    [[nodiscard]] ExportScope scope() const;
    [[nodiscard]] ExportChoices::Rows rows() const;
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] CsvOptions csv() const;
    [[nodiscard]] HeaderStyle header() const;
    [[nodiscard]] PresetBar *presetBar() const { return m_presets; }
    /// Sets what the preset says of the file.
    void apply(const ExportPreset &preset);
    /// The file's path as typed; may be empty.
    [[nodiscard]] QString target() const;

Q_SIGNALS:
    void scopeChanged();
    /// Format, encoding, separator or header.
    void formatChanged();
    void targetChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followFormat();
    void chooseFile();

    const ExportSource &m_source;
    QFormLayout *m_form;
    QComboBox *m_scope;
    PresetBar *m_presets;
    QComboBox *m_format;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_header;
    QLineEdit *m_file;
    FormulaGuard m_guard = FormulaGuard::On; ///< only a preset says otherwise
    QPushButton *m_browse;
};

} // namespace Lianxi
