// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkruleform.h"

#include "formrows.h"
#include "remarkcolumns.h"
#include "tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostNumber = 99'999'999;

QSpinBox *numberField(int least, int most, int value)
{
    auto *field = new QSpinBox;
    field->setRange(least, most);
    field->setValue(value);
    return field;
}

} // namespace

RemarkRuleForm::RemarkRuleForm(QWidget *parent)
    : QWidget(parent)
    , m_way(new QComboBox)
    , m_pages(new QStackedWidget)
    , m_find(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_anyCase(new QCheckBox)
    , m_prefix(new QLineEdit)
    , m_suffix(new QLineEdit)
    , m_place(new QComboBox)
    , m_start(numberField(-MostNumber, MostNumber, 1))
    , m_step(numberField(-9999, 9999, 1))
    , m_digits(numberField(1, 9, 1))
    , m_separator(new QLineEdit(u" "_s))
    , m_column(new QComboBox)
    , m_template(new QLineEdit(u"{nickname} {region}"_s))
    , m_insert(new QComboBox)
    , m_table(new QPlainTextEdit)
    , m_longest(numberField(0, 999, 0))
{
    auto *top = new QFormLayout;
    top->setHorizontalSpacing(Grid::Double);
    addFormRow(*top, m_way);
    auto *page = addPage();
    addFormRow(*page, m_find);
    addFormRow(*page, m_replacement);
    addFormRow(*page, m_anyCase);
    addFormRow(*addPage(), m_prefix);
    addFormRow(*addPage(), m_suffix);
    buildNumber();
    addFormRow(*addPage(), m_column);
    page = addPage();
    addFormRow(*page, m_template);
    addFormRow(*page, m_insert);
    buildTable();
    auto *bottom = new QFormLayout;
    bottom->setHorizontalSpacing(Grid::Double);
    addFormRow(*bottom, m_longest);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::Unit);
    column->addLayout(top);
    column->addWidget(m_pages);
    column->addLayout(bottom);
    column->addStretch();
    for (int i = 0; i <= Table; ++i)
        m_way->addItem(QString());
    for (int i = 0; i < 3; ++i)
        m_place->addItem(QString());
    m_place->setCurrentIndex(static_cast<int>(RemarkKinds::Number().place));
    for (const QString &name : RemarkColumns::names())
        m_column->addItem(QString(), name);
    m_insert->addItem(QString());
    for (const QString &name : RemarkColumns::names())
        m_insert->addItem(QString(), name);
    m_column->setCurrentIndex(m_column->findData(u"nickname"_s));
    retranslate();
    showPage(0);

    connect(m_way, &QComboBox::currentIndexChanged, this, [this](int index) {
        showPage(index);
        Q_EMIT changed();
    });
    for (QLineEdit *field : {m_find, m_replacement, m_prefix, m_suffix, m_separator, m_template})
        connect(field, &QLineEdit::textChanged, this, &RemarkRuleForm::changed);
    for (QSpinBox *field : {m_start, m_step, m_digits, m_longest})
        connect(field, &QSpinBox::valueChanged, this, &RemarkRuleForm::changed);
    for (QComboBox *field : {m_place, m_column})
        connect(field, &QComboBox::currentIndexChanged, this, &RemarkRuleForm::changed);
    connect(m_anyCase, &QCheckBox::toggled, this, &RemarkRuleForm::changed);
    connect(m_table, &QPlainTextEdit::textChanged, this, [this] {
        m_parsed = readPastedTable(m_table->toPlainText());
        Q_EMIT changed();
    });
    connect(m_insert, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            m_template->insert(u'{' + m_insert->itemData(index).toString() + u'}');
        m_insert->setCurrentIndex(0);
        m_template->setFocus();
    });
}

/// As high as the page that is shown, not as the highest.
void RemarkRuleForm::showPage(int index)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        m_pages->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_pages->setCurrentIndex(index);
    // Titles were measured before the page had the window's font.
    m_pages->currentWidget()->ensurePolished();
    m_pages->currentWidget()->layout()->invalidate();
    m_pages->updateGeometry();
}

QFormLayout *RemarkRuleForm::addPage()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Grid::Double);
    form->setVerticalSpacing(Grid::Unit);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_pages->addWidget(page);
    return form;
}

void RemarkRuleForm::buildNumber()
{
    QFormLayout *page = addPage();
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_place, m_start, m_step, m_digits, m_separator})
        addFormRow(*page, field);
}

void RemarkRuleForm::buildTable()
{
    QFormLayout *page = addPage();
    m_table->setTabChangesFocus(true);
    m_table->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_table->setMinimumHeight(200);
    addFormRow(*page, m_table);
}

RemarkRuleForm::Way RemarkRuleForm::way() const
{
    return static_cast<Way>(m_way->currentIndex());
}

RemarkKinds::Number RemarkRuleForm::number() const
{
    return {.start = m_start->value(),
            .step = m_step->value(),
            .digits = m_digits->value(),
            .place = static_cast<RemarkKinds::Number::Place>(m_place->currentIndex()),
            .separator = m_separator->text()};
}

std::optional<RemarkRule> RemarkRuleForm::rule() const
{
    switch (way()) {
    case Replace:
        if (m_find->text().isEmpty())
            return std::nullopt;
        return RemarkKinds::Replace{m_find->text(), m_replacement->text(),
                                    m_anyCase->isChecked() ? Qt::CaseInsensitive
                                                           : Qt::CaseSensitive};
    case Prefix:
        if (m_prefix->text().isEmpty())
            return std::nullopt;
        return RemarkKinds::Prefix{m_prefix->text()};
    case Suffix:
        if (m_suffix->text().isEmpty())
            return std::nullopt;
        return RemarkKinds::Suffix{m_suffix->text()};
    case Number:
        return number();
    case Column:
        return RemarkKinds::Column{m_column->currentData().toString()};
    case Template: {
        const RemarkRule filled = RemarkKinds::Template{m_template->text()};
        return unknownNames(filled).isEmpty() ? std::optional(filled) : std::nullopt;
    }
    case Table:
        return RemarkKinds::Table{m_parsed};
    }
    return std::nullopt;
}

int RemarkRuleForm::longest() const
{
    return m_longest->value();
}

QString RemarkRuleForm::problem() const
{
    if (way() == Template) {
        const QStringList unknown = unknownNames(RemarkKinds::Template{m_template->text()});
        QStringList quoted;
        for (const QString &name : unknown)
            quoted.append(u'{' + name + u'}');
        if (!unknown.isEmpty())
            return tr("There is no column %1.").arg(quoted.join(u", "_s));
    }
    if (way() == Table) {
        QStringList lines;
        for (const qsizetype line :
             m_parsed.badLines.first(qMin<qsizetype>(m_parsed.badLines.size(), 5)))
            lines.append(QString::number(line));
        if (!lines.isEmpty())
            return tr("%Ln line(s) lack a contact or a remark, first: %1", nullptr,
                      int(m_parsed.badLines.size()))
                .arg(lines.join(u", "_s));
    }
    return {};
}

void RemarkRuleForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RemarkRuleForm::retranslate()
{
    const QStringList ways{
        tr("Find and replace"), tr("Put before"),      tr("Put after"),          tr("Number"),
        tr("From a column"),    tr("From a template"), tr("From a pasted table")};
    for (int i = 0; i < ways.size(); ++i)
        m_way->setItemText(i, ways.at(i));
    const QStringList places{tr("Before the remark"), tr("After the remark"),
                             tr("Instead of the remark")};
    for (int i = 0; i < places.size(); ++i)
        m_place->setItemText(i, places.at(i));
    for (int i = 0; i < m_column->count(); ++i)
        m_column->setItemText(i, RemarkColumns::title(m_column->itemData(i).toString()));
    m_insert->setItemText(0, tr("Choose a column…"));
    for (int i = 1; i < m_insert->count(); ++i) {
        const QString name = m_insert->itemData(i).toString();
        m_insert->setItemText(i, u"%1  {%2}"_s.arg(RemarkColumns::title(name), name));
    }
    const auto title = [this](QWidget *field, const QString &text) {
        for (QFormLayout *form : findChildren<QFormLayout *>()) {
            if (form->indexOf(field) < 0)
                continue;
            setFormTitle(*form, field, text);
            // A letter that is underlined is drawn without kerning, and needs more room.
            form->labelForField(field)->setContentsMargins(0, 0, Grid::Half, 0);
        }
    };
    title(m_way, tr("&How"));
    title(m_find, tr("&Find"));
    title(m_replacement, tr("&Replace by"));
    m_anyCase->setText(tr("Ignore &case"));
    title(m_prefix, tr("&Text"));
    title(m_suffix, tr("&Text"));
    title(m_place, tr("&Where"));
    title(m_start, tr("&First number"));
    title(m_step, tr("&Step"));
    title(m_digits, tr("&Digits"));
    title(m_separator, tr("S&eparator"));
    title(m_column, tr("&Column"));
    title(m_template, tr("&Template"));
    title(m_insert, tr("&Insert"));
    title(m_table, tr("&Table"));
    title(m_longest, tr("&Mark longer than"));
    m_longest->setSpecialValueText(tr("any length is fine"));
    m_longest->setSuffix(tr(" characters"));
    m_replacement->setPlaceholderText(tr("Nothing"));
    m_table->setPlaceholderText(
        tr("Paste cells from a spreadsheet, or CSV: ID or WeChat ID, then the remark"));
}

} // namespace Lianxi
