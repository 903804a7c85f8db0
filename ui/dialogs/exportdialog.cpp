// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include "columnlist.h"
#include "errortext.h"
#include "primarybutton.h"
#include "settings.h"
#include "tokens.h"

#include <QComboBox>
#include <QCoroTask>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype PreviewRows = 8;

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ExportDialog::ExportDialog(const Services &services, ExportSource source, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_source(std::move(source))
    , m_form(new QFormLayout)
    , m_scope(new QComboBox)
    , m_format(new QComboBox)
    , m_encoding(new QComboBox)
    , m_separator(new QComboBox)
    , m_file(new QLineEdit)
    , m_browse(new QPushButton)
    , m_columnsTitle(plainLabel())
    , m_columns(new ColumnList)
    , m_previewTitle(plainLabel())
    , m_preview(new QTableWidget)
    , m_progress(new QProgressBar)
    , m_result(plainLabel())
    , m_openFolder(new QPushButton)
    , m_cancel(nullptr)
    , m_export(new PrimaryButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    buildForm();
    buildLayout();
    restoreChoices();
    retranslate();
    showColumns();
    connectFields();
    gatherPreview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildForm()
{
    for (const ExportScope scope : scopesOf(m_source))
        m_scope->addItem(QString(), int(scope));
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json})
        m_format->addItem(formatTitle(format), int(format));
    for (const TextEncoding encoding :
         {TextEncoding::Utf8WithBom, TextEncoding::Utf8, TextEncoding::Gb18030})
        m_encoding->addItem(encodingTitle(encoding), int(encoding));
    for (const QChar separator : {u',', u';', u'\t'})
        m_separator->addItem(separatorTitle(separator), separator);

    auto *file = new QWidget;
    auto *fileLayout = new QHBoxLayout(file);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    fileLayout->addWidget(m_file, 1);
    fileLayout->addWidget(m_browse);
    file->setFocusProxy(m_file);

    m_form->setHorizontalSpacing(Grid::Double);
    m_form->setVerticalSpacing(Grid::Unit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_scope, m_format, m_encoding, m_separator, file}) {
        auto *label = new QLabel;
        label->setBuddy(field);
        m_form->addRow(label, field);
    }
}

void ExportDialog::buildLayout()
{
    auto *left = new QVBoxLayout;
    left->addLayout(m_form);
    left->addWidget(m_previewTitle);
    left->addWidget(m_preview, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_columnsTitle);
    right->addWidget(m_columns, 1);
    auto *top = new QHBoxLayout;
    top->setSpacing(Grid::Triple);
    top->addLayout(left, 1);
    top->addLayout(right);
    m_columns->setFixedWidth(220);

    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setShowGrid(false);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(Grid::Triple);
    m_preview->setMinimumHeight(Grid::Triple * 5);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    buttons->addButton(m_openFolder, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    m_openFolder->setAutoDefault(false);
    m_browse->setAutoDefault(false);
    m_openFolder->hide();
    m_result->hide();
    m_progress->setTextVisible(false);
    m_progress->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Double);
    layout->addLayout(top, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    resize(820, 560);
}

void ExportDialog::connectFields()
{
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        showColumns();
        gatherPreview();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        const QFileInfo old(m_file->text());
        m_file->setText(old.path() + u'/' + old.completeBaseName() + u'.' + fileSuffix(format()));
        showPreview();
        updateState();
    });
    connect(m_separator, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    connect(m_columns, &ColumnList::chosenChanged, this, [this] {
        showPreview();
        updateState();
    });
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::updateState);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(target()).absolutePath()));
    });
}

void ExportDialog::restoreChoices()
{
    const ExportChoices choices(m_services.settings);
    m_format->setCurrentIndex(std::max(m_format->findData(int(choices.format())), 0));
    m_encoding->setCurrentIndex(std::max(m_encoding->findData(int(choices.encoding())), 0));
    m_separator->setCurrentIndex(std::max(m_separator->findData(choices.separator()), 0));
    m_file->setText(choices.proposedFile(m_source.listName, format()));
}

void ExportDialog::rememberChoices()
{
    ExportChoices choices(m_services.settings);
    choices.setFormat(format());
    choices.setEncoding(TextEncoding(m_encoding->currentData().toInt()));
    choices.setSeparator(m_separator->currentData().toChar());
    choices.setFolder(QFileInfo(target()).absolutePath());
    choices.setColumns(rowsOf(scope()), m_columns->chosen());
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    const QStringList labels{tr("&What"), tr("&Format"), tr("&Encoding"), tr("&Separator"),
                             tr("F&ile")};
    for (int row = 0; row < labels.size(); ++row) {
        auto *label = m_form->itemAt(row, QFormLayout::LabelRole)->widget();
        qobject_cast<QLabel *>(label)->setText(labels.at(row));
    }
    for (int i = 0; i < m_scope->count(); ++i) {
        const auto scope = ExportScope(m_scope->itemData(i).toInt());
        m_scope->setItemText(i, scopeTitle(scope, countOf(m_source, scope), rowsOf(scope)));
    }
    for (int i = 0; i < m_encoding->count(); ++i)
        m_encoding->setItemText(i, encodingTitle(TextEncoding(m_encoding->itemData(i).toInt())));
    for (int i = 0; i < m_separator->count(); ++i)
        m_separator->setItemText(i, separatorTitle(m_separator->itemData(i).toChar()));
    m_browse->setText(tr("&Browse…"));
    m_file->setAccessibleName(tr("File"));
    m_columnsTitle->setText(tr("Columns (drag to put them in order)"));
    m_columns->setAccessibleName(tr("Columns"));
    m_previewTitle->setText(tr("Preview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_openFolder->setText(tr("&Open Folder"));
    m_export->setText(tr("Export"));
    updateState();
}

ExportChoices::Rows ExportDialog::rowsOf(ExportScope scope) const
{
    return isMemberScope(m_source, scope) ? ExportChoices::Rows::Members
                                          : ExportChoices::Rows::Contacts;
}

ExportScope ExportDialog::scope() const
{
    return ExportScope(m_scope->currentData().toInt());
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

QString ExportDialog::target() const
{
    return m_file->text().trimmed();
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export To"), target());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(fileSuffix(format()));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::showColumns()
{
    const ExportChoices::Rows rows = rowsOf(scope());
    const ExportChoices choices(m_services.settings);
    m_columns->setColumns(exportColumns(rows), choices.columns(rows));
}

void ExportDialog::gatherPreview()
{
    const int request = ++m_previewRequest;
    QCoro::connect(gatherRows(m_services, m_source, scope(), PreviewRows), this,
                   [this, request](Result<GatheredRows> &&rows) {
                       if (request != m_previewRequest)
                           return;
                       m_previewRows.reset();
                       if (rows)
                           m_previewRows = std::move(*rows);
                       else
                           showResult(errorText(rows.error(), QString()), Tone::Problem);
                       showPreview();
                   });
}

ExportPlan ExportDialog::planFor(const std::variant<ContactRows, MemberRows> &rows) const
{
    ExportPlan plan;
    plan.rows = rows;
    setColumns(plan, m_columns->chosen());
    plan.target = target();
    plan.format = format();
    plan.csv.encoding = TextEncoding(m_encoding->currentData().toInt());
    plan.csv.separator = m_separator->currentData().toChar();
    plan.header = HeaderStyle::Titles;
    return plan;
}

void ExportDialog::showPreview()
{
    m_preview->clear();
    m_preview->setRowCount(0);
    m_preview->setColumnCount(0);
    if (!m_previewRows)
        return;
    const QList<QStringList> rows = ExportJob::preview(planFor(m_previewRows->rows), PreviewRows);
    if (rows.isEmpty())
        return;
    m_preview->setColumnCount(int(rows.first().size()));
    m_preview->setHorizontalHeaderLabels(rows.first());
    m_preview->setRowCount(int(rows.size()) - 1);
    for (int row = 1; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column) {
            auto *item = new QTableWidgetItem(oneLine(rows.at(row).at(column)));
            m_preview->setItem(row - 1, column, item);
        }
    }
}

void ExportDialog::updateState()
{
    const bool csv = format() == ExportFormat::Csv;
    m_encoding->setEnabled(csv && !m_working);
    m_separator->setEnabled(csv && !m_working);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_scope, m_format, m_file, m_browse, m_columns})
        field->setEnabled(!m_working);
    const bool ready
        = m_scope->count() > 0 && !target().isEmpty() && !m_columns->chosen().isEmpty();
    m_export->setEnabled(ready && !m_working);
    m_cancel->setText(m_working || m_openFolder->isHidden() ? tr("Cancel") : tr("Close"));
    if (!m_working && m_openFolder->isHidden() && QFileInfo(target()).isFile())
        showResult(tr("This file exists and will be replaced."), Tone::Calm);
    else if (!m_working && m_openFolder->isHidden())
        m_result->hide();
}

void ExportDialog::start()
{
    if (!m_export->isEnabled())
        return;
    rememberChoices();
    m_working = true;
    m_cancelled = false;
    m_openFolder->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    showResult(tr("Reading…"), Tone::Calm);
    updateState();
    QCoro::connect(gatherRows(m_services, m_source, scope(), std::numeric_limits<int>::max()), this,
                   [this](Result<GatheredRows> &&rows) {
                       if (m_cancelled)
                           finish(failure(Error::Kind::Cancelled));
                       else if (!rows)
                           finish(failure(rows.error()));
                       else
                           write(std::move(*rows));
                   });
}

void ExportDialog::write(GatheredRows &&rows)
{
    m_groupsWithoutMembers = rows.groupsWithoutMembers;
    m_job = std::make_unique<ExportJob>(planFor(rows.rows));
    connect(m_job.get(), &ExportJob::progressed, this, [this](qsizetype done, qsizetype total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
        showResult(tr("%L1 of %L2 rows").arg(done).arg(total), Tone::Calm);
    });
    QCoro::connect(m_job->run(), this,
                   [this](Result<ExportOutcome> &&outcome) { finish(outcome); });
}

void ExportDialog::finish(const Result<ExportOutcome> &outcome)
{
    m_working = false;
    m_progress->hide();
    if (!outcome) {
        updateState();
        if (outcome.error().kind == Error::Kind::Cancelled)
            showResult(tr("Cancelled; no file was written."), Tone::Calm);
        else
            showResult(errorText(outcome.error(), QString()), Tone::Problem);
        return;
    }
    QString sentence = tr("%Ln row(s) written to %1.", nullptr, int(outcome->rows)).arg(target());
    if (outcome->withoutDetails > 0) {
        sentence += u'\n'
            + tr("%Ln of them have no details yet: they were never received.", nullptr,
                 int(outcome->withoutDetails));
    }
    if (m_groupsWithoutMembers > 0) {
        sentence += u'\n'
            + tr("%Ln group(s) have no members yet: open them once, then export again.", nullptr,
                 int(m_groupsWithoutMembers));
    }
    m_openFolder->show();
    updateState();
    showResult(sentence, Tone::Success);
}

void ExportDialog::showResult(const QString &sentence, Tone tone)
{
    const Tokens colors = tokens(palette());
    QPalette shown = m_result->palette();
    shown.setColor(QPalette::WindowText,
                   tone == Tone::Success       ? colors.success
                       : tone == Tone::Problem ? colors.danger
                                               : colors.muted);
    m_result->setPalette(shown);
    m_result->setText(sentence);
    m_result->show();
}

void ExportDialog::reject()
{
    if (!m_working) {
        QDialog::reject();
        return;
    }
    m_cancelled = true;
    if (m_job)
        m_job->cancel();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showColumns();
        showPreview();
    }
}

} // namespace Lianxi
