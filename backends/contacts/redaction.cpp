// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redaction.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString redacted(const QString &words, const QString &secret)
{
    static const QRegularExpression token(uR"((token\s*[=:]\s*)[^\s,;"'}&]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString mask = u"•••"_s;
    QString clean = words;
    if (!secret.isEmpty()) {
        const QByteArray utf8 = secret.toUtf8();
        clean.replace(secret, mask);
        clean.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), mask);
        clean.replace(QString::fromLatin1(utf8.toBase64(QByteArray::OmitTrailingEquals)), mask);
    }
    return clean.replace(token, u"\\1•••"_s);
}

} // namespace Lianxi
