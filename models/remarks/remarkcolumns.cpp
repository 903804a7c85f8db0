// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkcolumns.h"

#include "regions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lianxi::RemarkColumns {

namespace {

constexpr auto regionName = "region"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::RemarkColumns)
};

QString regionOf(const Contact &contact)
{
    const QString place
        = QStringList{provinceText(contact.province), contact.city}.join(u' ').trimmed();
    return place.isEmpty() ? countryText(contact.country) : place;
}

} // namespace

QStringList names()
{
    QStringList all;
    for (const ContactField field : allContactFields()) {
        all.append(fieldName(field));
        if (field == ContactField::City)
            all.append(regionName);
    }
    return all;
}

QString title(const QString &name)
{
    if (name == regionName)
        return Text::tr("Region");
    const std::optional<ContactField> field = contactFieldFromName(name);
    return field ? fieldTitle(*field) : name;
}

bool isKnown(const QString &name)
{
    return name == regionName || contactFieldFromName(name).has_value();
}

QString value(const QString &name, const Contact &contact, const ContactContext &context)
{
    if (name == regionName)
        return regionOf(contact);
    const std::optional<ContactField> field = contactFieldFromName(name);
    return field ? fieldValue(*field, contact, context) : QString();
}

Template::Template(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar one = text.at(i);
        const bool doubled = i + 1 < text.size() && text.at(i + 1) == one;
        const qsizetype end = one == u'{' && !doubled ? text.indexOf(u'}', i) : -1;
        if ((one == u'{' || one == u'}') && doubled) {
            plain += one;
            ++i;
        } else if (end > 0) {
            m_parts.append({false, std::exchange(plain, {})});
            const QString name = text.sliced(i + 1, end - i - 1).trimmed().toLower();
            m_parts.append({true, name});
            if (!isKnown(name) && !m_unknown.contains(name))
                m_unknown.append(name);
            i = end;
        } else {
            plain += one;
        }
    }
    m_parts.append({false, plain});
}

QString Template::fill(const Contact &contact, const ContactContext &context) const
{
    QString filled;
    for (const Part &part : m_parts)
        filled += part.isName ? value(part.text, contact, context) : part.text;
    return filled;
}

} // namespace Lianxi::RemarkColumns
