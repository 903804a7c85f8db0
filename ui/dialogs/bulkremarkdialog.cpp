// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulkremarkdialog.h"

#include "accountbook.h"
#include "errortext.h"
#include "formrows.h"
#include "primarybutton.h"
#include "remarkpreviewer.h"
#include "remarkruleform.h"
#include "remarktables.h"
#include "tokens.h"

#include <QCoroTask>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BulkRemarkDialog::BulkRemarkDialog(const Services &services, const QList<ContactKey> &contacts,
                                   QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_contacts(contacts.size())
    , m_form(new RemarkRuleForm)
    , m_model(new RemarkPreviewModel(this))
    , m_previewer(new RemarkPreviewer(services, contacts, this))
    , m_title(formNote())
    , m_table(new QTableView)
    , m_summary(formNote())
    , m_problem(formNote())
    , m_apply(new PrimaryButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setFixedWidth(288);
    buildTable();
    auto *left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addSpacing(Grid::Unit);
    left->addWidget(m_form, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_table, 1);
    right->addWidget(m_summary);
    auto *top = new QHBoxLayout;
    top->setSpacing(Grid::Triple);
    top->addLayout(left);
    top->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkRemarkDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkRemarkDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Double);
    layout->addLayout(top, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(900, 560);

    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &BulkRemarkDialog::preview);
    connect(m_form, &RemarkRuleForm::changed, this, [this] {
        m_isWorking = true; // what is shown is not what would be saved
        updateState();
        m_pause.start();
    });
    connect(m_previewer, &RemarkPreviewer::found, m_model, &RemarkPreviewModel::append);
    connect(m_previewer, &RemarkPreviewer::ended, this, [this] {
        m_isWorking = false;
        updateState();
    });
    connect(m_model, &RemarkPreviewModel::countsChanged, this, &BulkRemarkDialog::updateState);
    retranslate();
    preview();
}

BulkRemarkDialog::~BulkRemarkDialog() = default;

void BulkRemarkDialog::buildTable()
{
    m_table->setModel(m_model);
    dressRemarkTable(*m_table);
    m_table->setItemDelegateForColumn(RemarkPreviewModel::NoteColumn,
                                      new ToneDelegate(&previewTone, m_table));
    m_table->installEventFilter(this);
}

bool BulkRemarkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
            toggleSelected();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void BulkRemarkDialog::toggleSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    m_model->toggle(rows);
}

void BulkRemarkDialog::preview()
{
    m_pause.stop();
    m_model->clear();
    m_problem->clear();
    const std::optional<RemarkRule> rule = m_form->rule();
    m_isWorking = rule.has_value();
    if (rule)
        m_previewer->preview(*rule, m_form->longest());
    else
        m_previewer->stop();
    updateState();
}

QString BulkRemarkDialog::summary() const
{
    const RemarkPreviewModel::Counts &counts = m_model->counts();
    QStringList parts{tr("%Ln will be saved", nullptr, int(counts.checked))};
    if (counts.clearing > 0)
        parts.append(tr("%Ln of them cleared", nullptr, int(counts.clearing)));
    if (counts.unchanged > 0)
        parts.append(tr("%Ln unchanged", nullptr, int(counts.unchanged)));
    if (counts.waiting > 0)
        parts.append(tr("%Ln with an edit that waits", nullptr, int(counts.waiting)));
    if (counts.tooLong > 0)
        parts.append(tr("%Ln too long", nullptr, int(counts.tooLong)));
    if (counts.hopeless > 0)
        parts.append(tr("%Ln not possible", nullptr, int(counts.hopeless)));
    return parts.join(u" · "_s);
}

void BulkRemarkDialog::updateState()
{
    const qsizetype checked = m_model->counts().checked;
    m_summary->setText(m_form->rule() ? summary() : QString());
    const QString problem = m_form->problem();
    if (!problem.isEmpty()) {
        setTone(m_problem, Tone::Problem);
        m_problem->setText(problem);
    } else if (!m_isSaving && m_problem->text() != QString() && !m_isWorking && checked > 0) {
        m_problem->clear();
    }
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_form->setEnabled(!m_isSaving);
    m_table->setEnabled(!m_isSaving);
    m_apply->setEnabled(checked > 0 && !m_isWorking && !m_isSaving);
    m_apply->setText(checked > 0 ? tr("Save %Ln Remark(s)", nullptr, int(checked)) : tr("Save"));
}

void BulkRemarkDialog::apply()
{
    if (!m_apply->isEnabled())
        return;
    m_isSaving = true;
    updateState();
    QCoro::connect(m_services.book.saveRemarks(m_model->wishes()), this,
                   [this](const Result<RemarkBatch> &batch) {
                       m_isSaving = false;
                       if (batch) {
                           Q_EMIT saved(*batch);
                           accept();
                           return;
                       }
                       updateState();
                       setTone(m_problem, Tone::Problem);
                       m_problem->setText(errorText(batch.error(), {}));
                       m_problem->show();
                   });
}

void BulkRemarkDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkRemarkDialog::retranslate()
{
    setWindowTitle(tr("Edit Remarks"));
    m_title->setText(
        tr("%Ln contact(s) selected. Nothing is sent before you save.", nullptr, int(m_contacts)));
    m_table->setAccessibleName(tr("Preview"));
    m_model->retranslate();
    updateState();
}

} // namespace Lianxi
