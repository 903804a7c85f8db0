// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"

#include <QString>
#include <QStringList>

/// What a contact's columns are called where a remark is made of them: the names of the field
/// table, and "region", its province and city.
namespace Lianxi::RemarkColumns {

[[nodiscard]] QStringList names();
/// In the user's language; the name itself where there is none of that name.
[[nodiscard]] QString title(const QString &name);
[[nodiscard]] bool isKnown(const QString &name);
/// Empty for an unknown name.
[[nodiscard]] QString value(const QString &name, const Contact &contact,
                            const ContactContext &context);

/// A template with {names}; "{{" and "}}" stand for braces. A brace that is not closed is itself.
class Template
{
public:
    explicit Template(const QString &text);

    [[nodiscard]] const QStringList &unknownNames() const { return m_unknown; }
    [[nodiscard]] QString fill(const Contact &contact, const ContactContext &context) const;

private:
    struct Part
    {
        bool isName = false;
        QString text;
    };
    QList<Part> m_parts;
    QStringList m_unknown;
};

} // namespace Lianxi::RemarkColumns
