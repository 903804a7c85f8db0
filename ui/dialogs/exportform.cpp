// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportform.h"

#include "presetbar.h"
#include "tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Lianxi {

ExportForm::ExportForm(const ExportSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_form(new QFormLayout(this))
    , m_scope(new QComboBox)
    , m_presets(new PresetBar)
    , m_format(new QComboBox)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_header(new QComboBox)
    , m_file(new QLineEdit)
    , m_browse(new QPushButton)
{
    for (const ExportScope scope : scopesOf(m_source))
        m_scope->addItem(QString(), int(scope));
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Json})
        m_format->addItem(QString(), int(format));
    for (const TextEncoding encoding :
         {TextEncoding::Utf8WithBom, TextEncoding::Utf8, TextEncoding::Gb18030})
        m_encoding->addItem(QString(), int(encoding));
    for (const QChar separator : {u',', u';', u'\t'})
        m_separator->addItem(QString(), separator);
    for (const HeaderStyle header : {HeaderStyle::Titles, HeaderStyle::Names})
        m_header->addItem(QString(), int(header));

    auto *file = new QWidget;
    auto *fileLayout = new QHBoxLayout(file);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    fileLayout->addWidget(m_file, 1);
    fileLayout->addWidget(m_browse);
    file->setFocusProxy(m_file);
    m_browse->setAutoDefault(false);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(Grid::Double);
    m_form->setVerticalSpacing(Grid::Unit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field : std::initializer_list<QWidget *>{m_scope, m_presets, m_format, m_encoding,
                                                           m_separator, m_header, file}) {
        auto *label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
    retranslate();

    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportForm::scopeChanged);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::followFormat);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ExportForm::formatChanged);
    connect(m_separator, &QComboBox::currentIndexChanged, this, &ExportForm::formatChanged);
    connect(m_header, &QComboBox::currentIndexChanged, this, &ExportForm::formatChanged);
    connect(m_file, &QLineEdit::textChanged, this, &ExportForm::targetChanged);
    connect(m_browse, &QPushButton::clicked, this, &ExportForm::chooseFile);
}

void ExportForm::restore(const ExportChoices &choices)
{
    // One selected row is where the user happens to be, not a choice.
    if (countOf(m_source, ExportScope::Selection) <= 1)
        m_scope->setCurrentIndex(std::max(m_scope->findData(int(ExportScope::Shown)), 0));
    m_format->setCurrentIndex(std::max(m_format->findData(int(choices.format())), 0));
    m_encoding->setCurrentIndex(std::max(m_encoding->findData(int(choices.encoding())), 0));
    m_separator->setCurrentIndex(std::max(m_separator->findData(choices.separator()), 0));
    m_header->setCurrentIndex(std::max(m_header->findData(int(choices.header())), 0));
    m_presets->setPresets(choices.presets());
    m_file->setText(choices.proposedFile(m_source.listName, format()));
}

void ExportForm::remember(ExportChoices &choices) const
{
    choices.setFormat(format());
    choices.setEncoding(csv().encoding);
    choices.setSeparator(csv().separator);
    choices.setHeader(header());
    choices.setFolder(QFileInfo(target()).absolutePath());
}

bool ExportForm::hasScope() const
{
    return m_scope->count() > 0;
}

ExportScope ExportForm::scope() const
{
    return ExportScope(m_scope->currentData().toInt());
}

ExportChoices::Rows ExportForm::rows() const
{
    return isMemberScope(m_source, scope()) ? ExportChoices::Rows::Members
                                            : ExportChoices::Rows::Contacts;
}

ExportFormat ExportForm::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

CsvOptions ExportForm::csv() const
{
    CsvOptions options;
    options.encoding = TextEncoding(m_encoding->currentData().toInt());
    options.separator = m_separator->currentData().toChar();
    options.guard = m_guard;
    return options;
}

HeaderStyle ExportForm::header() const
{
    return HeaderStyle(m_header->currentData().toInt());
}

void ExportForm::apply(const ExportPreset &preset)
{
    m_guard = preset.csv.guard;
    m_format->setCurrentIndex(std::max(m_format->findData(int(preset.format)), 0));
    m_encoding->setCurrentIndex(std::max(m_encoding->findData(int(preset.csv.encoding)), 0));
    m_separator->setCurrentIndex(std::max(m_separator->findData(preset.csv.separator), 0));
    m_header->setCurrentIndex(std::max(m_header->findData(int(preset.header)), 0));
}

QString ExportForm::target() const
{
    return m_file->text().trimmed();
}

void ExportForm::followFormat()
{
    const bool csv = format() == ExportFormat::Csv;
    m_encoding->setEnabled(csv);
    m_separator->setEnabled(csv);
    m_header->setEnabled(format() != ExportFormat::Json);
    if (!target().isEmpty()) {
        const QFileInfo old(target());
        m_file->setText(old.path() + u'/' + old.completeBaseName() + u'.' + fileSuffix(format()));
    }
    Q_EMIT formatChanged();
}

void ExportForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export To"), target());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(fileSuffix(format()));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ExportForm::retranslate()
{
    const QStringList labels{tr("&What"),      tr("&Preset"),   tr("&Format"), tr("&Encoding"),
                             tr("&Separator"), tr("Co&ntents"), tr("F&ile")};
    for (int row = 0; row < labels.size(); ++row) {
        auto *label = m_form->itemAt(row, QFormLayout::LabelRole)->widget();
        qobject_cast<QLabel *>(label)->setText(labels.at(row));
    }
    for (int i = 0; i < m_scope->count(); ++i) {
        const auto scope = ExportScope(m_scope->itemData(i).toInt());
        const auto rows = isMemberScope(m_source, scope) ? ExportChoices::Rows::Members
                                                         : ExportChoices::Rows::Contacts;
        m_scope->setItemText(i, scopeTitle(scope, countOf(m_source, scope), rows));
    }
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, formatTitle(ExportFormat(m_format->itemData(i).toInt())));
    for (int i = 0; i < m_header->count(); ++i)
        m_header->setItemText(i, headerTitle(HeaderStyle(m_header->itemData(i).toInt())));
    for (int i = 0; i < m_encoding->count(); ++i)
        m_encoding->setItemText(i, encodingTitle(TextEncoding(m_encoding->itemData(i).toInt())));
    for (int i = 0; i < m_separator->count(); ++i)
        m_separator->setItemText(i, separatorTitle(m_separator->itemData(i).toChar()));
    m_browse->setText(tr("&Browse…"));
    m_file->setAccessibleName(tr("File"));
}

void ExportForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Lianxi
