// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include "columnlist.h"
#include "errortext.h"
#include "exportchoices.h"
#include "exportform.h"
#include "exportpreview.h"
#include "presetbar.h"
#include "primarybutton.h"
#include "tokens.h"

#include <QCoroTask>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

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
    , m_form(new ExportForm(m_source))
    , m_columnsTitle(plainLabel())
    , m_columns(new ColumnList)
    , m_previewTitle(plainLabel())
    , m_preview(new ExportPreview)
    , m_progress(new QProgressBar)
    , m_result(plainLabel())
    , m_openFolder(new QPushButton)
    , m_close(nullptr)
    , m_export(new PrimaryButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    m_form->restore(ExportChoices(m_services.settings));
    retranslate();
    showColumns();
    showPreset();
    updateState();
    connectParts();
    gatherPreview();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildLayout()
{
    auto *left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addSpacing(Grid::Unit);
    left->addWidget(m_previewTitle);
    left->addWidget(m_preview, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_columnsTitle);
    right->addWidget(m_columns, 1);
    auto *top = new QHBoxLayout;
    top->setSpacing(Grid::Triple);
    top->addLayout(left, 1);
    top->addLayout(right);
    m_columns->setFixedWidth(240);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_close = buttons->button(QDialogButtonBox::Cancel);
    buttons->addButton(m_openFolder, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    m_openFolder->setAutoDefault(false);
    m_progress->setTextVisible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Double);
    layout->addLayout(top, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    layout->addWidget(buttons);
    resize(860, 580);
}

void ExportDialog::connectParts()
{
    const auto startAgain = [this] {
        m_phase = Phase::Choosing;
        updateState();
    };
    connect(m_form, &ExportForm::scopeChanged, this, [this] {
        showColumns();
        showPreset();
        gatherPreview();
    });
    connect(m_form, &ExportForm::formatChanged, this, [this, startAgain] {
        showPreview();
        showPreset();
        startAgain();
    });
    connect(m_form, &ExportForm::targetChanged, this, startAgain);
    connect(m_form->presetBar(), &PresetBar::presetChosen, this, &ExportDialog::applyPreset);
    connect(m_form->presetBar(), &PresetBar::presetsChanged, this, [this] {
        ExportChoices(m_services.settings).setPresets(m_form->presetBar()->presets());
    });
    connect(m_columns, &ColumnList::chosenChanged, this, [this, startAgain] {
        showPreview();
        showPreset();
        startAgain();
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        const QString folder = QFileInfo(m_form->target()).absolutePath();
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export"));
    m_columnsTitle->setText(tr("Columns (drag to put them in order)"));
    m_columns->setAccessibleName(tr("Columns"));
    m_previewTitle->setText(tr("Preview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_openFolder->setText(tr("&Open Folder"));
    m_export->setText(tr("Export"));
    updateState();
}

void ExportDialog::showColumns()
{
    const ExportChoices choices(m_services.settings);
    m_columns->setColumns(exportColumns(m_form->rows()), choices.columns(m_form->rows()));
}

void ExportDialog::applyPreset(const ExportPreset &preset)
{
    m_form->apply(preset);
    const QStringList &columns = m_form->rows() == ExportChoices::Rows::Members
        ? preset.memberColumns
        : preset.contactColumns;
    if (!columns.isEmpty())
        m_columns->setColumns(exportColumns(m_form->rows()), columns);
    showPreview();
    showPreset();
    m_phase = Phase::Choosing;
    updateState();
}

/// What is chosen here, and for the other kind of rows what was chosen last.
ExportPreset ExportDialog::currentPreset() const
{
    const ExportChoices choices(m_services.settings);
    ExportPreset preset{.name = {},
                        .format = m_form->format(),
                        .csv = m_form->csv(),
                        .header = m_form->header(),
                        .contactColumns = choices.columns(ExportChoices::Rows::Contacts),
                        .memberColumns = choices.columns(ExportChoices::Rows::Members)};
    const bool members = m_form->rows() == ExportChoices::Rows::Members;
    (members ? preset.memberColumns : preset.contactColumns) = m_columns->chosen();
    return preset;
}

void ExportDialog::showPreset()
{
    m_form->presetBar()->setCurrent(currentPreset());
}

void ExportDialog::gatherPreview()
{
    const int request = ++m_previewRequest;
    Gathering gathering = gather(m_services, m_source, m_form->scope());
    QCoro::connect(firstRows(std::move(gathering), PreviewRows), this,
                   [this, request](Result<RowSet> &&rows) {
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

ExportPlan ExportDialog::planFor(RowSet rows) const
{
    ExportPlan plan;
    plan.rows = std::move(rows);
    setColumns(plan, m_columns->chosen());
    plan.target = m_form->target();
    plan.format = m_form->format();
    plan.csv = m_form->csv();
    plan.header = m_form->header();
    return plan;
}

void ExportDialog::showPreview()
{
    m_preview->setRows(m_previewRows ? ExportJob::preview(planFor(*m_previewRows), PreviewRows)
                                     : QList<QStringList>());
}

void ExportDialog::updateState()
{
    const bool working = m_phase == Phase::Working;
    const bool done = m_phase == Phase::Done;
    m_form->setEnabled(!working);
    m_columns->setEnabled(!working);
    m_export->setEnabled(m_form->hasScope() && !m_form->target().isEmpty()
                         && !m_columns->chosen().isEmpty() && !working);
    m_close->setText(done ? tr("Close") : tr("Cancel"));
    m_openFolder->setVisible(done);
    m_progress->setVisible(working);
    if (m_phase != Phase::Choosing)
        return;
    const bool replaces = QFileInfo(m_form->target()).isFile();
    m_result->setVisible(replaces);
    if (replaces)
        showResult(tr("This file exists and will be replaced."), Tone::Calm);
}

void ExportDialog::start()
{
    if (!m_export->isEnabled())
        return;
    ExportChoices choices(m_services.settings);
    m_form->remember(choices);
    choices.setColumns(m_form->rows(), m_columns->chosen());
    m_phase = Phase::Working;
    m_progress->setRange(0, 0);
    showResult(tr("Reading…"), Tone::Calm);
    updateState();
    Gathering gathering = gather(m_services, m_source, m_form->scope());
    m_groupsWithoutMembers = gathering.groupsWithoutMembers;
    ExportPlan plan = planFor(std::move(gathering.rows));
    plan.feed = std::move(gathering.feed);
    m_job = std::make_unique<ExportJob>(std::move(plan));
    connect(m_job.get(), &ExportJob::progressed, this, &ExportDialog::showProgress);
    QCoro::connect(m_job->run(), this,
                   [this](Result<ExportOutcome> &&outcome) { finish(outcome); });
}

void ExportDialog::showProgress(qsizetype done, qsizetype total)
{
    if (m_phase != Phase::Working)
        return;
    m_progress->setRange(0, int(total));
    m_progress->setValue(int(done));
    showResult(total > 0 ? tr("%L1 of %L2 rows").arg(done).arg(total)
                         : tr("%Ln row(s)", nullptr, int(done)),
               Tone::Calm);
}

void ExportDialog::finish(const Result<ExportOutcome> &outcome)
{
    m_phase = outcome ? Phase::Done : Phase::Choosing;
    updateState();
    if (!outcome) {
        if (outcome.error().kind == Error::Kind::Cancelled)
            showResult(tr("Cancelled; no file was written."), Tone::Calm);
        else
            showResult(errorText(outcome.error(), QString()), Tone::Problem);
        return;
    }
    QString sentence
        = tr("%Ln row(s) written to %1.", nullptr, int(outcome->rows)).arg(m_form->target());
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
    showResult(sentence, Tone::Success);
}

void ExportDialog::showResult(const QString &sentence, Tone tone)
{
    const Tokens colors = tokens(palette());
    QColor color = colors.muted;
    if (tone == Tone::Success)
        color = colors.success;
    else if (tone == Tone::Problem)
        color = colors.danger;
    QPalette shown = m_result->palette();
    shown.setColor(QPalette::WindowText, color);
    m_result->setPalette(shown);
    m_result->setText(sentence);
    m_result->show();
}

void ExportDialog::reject()
{
    if (m_phase != Phase::Working) {
        QDialog::reject();
        return;
    }
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
