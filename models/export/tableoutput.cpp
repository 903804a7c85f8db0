// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableoutput.h"

#include <QFileDevice>

namespace Lianxi {

TableOutput::TableOutput(QIODevice &device)
    : m_device(device)
{
}

Result<void> TableOutput::write(QByteArrayView bytes)
{
    if (m_error)
        return failure(*m_error);
    if (m_device.write(bytes.data(), bytes.size()) != bytes.size())
        return fail({.kind = Error::Kind::Storage, .words = m_device.errorString()});
    return {};
}

Result<void> TableOutput::flush()
{
    if (m_error)
        return failure(*m_error);
    if (auto *file = qobject_cast<QFileDevice *>(&m_device); file != nullptr && !file->flush())
        return fail({.kind = Error::Kind::Storage, .words = file->errorString()});
    return {};
}

Result<void> TableOutput::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
    return failure(*m_error);
}

Result<void> TableOutput::state() const
{
    if (m_error)
        return failure(*m_error);
    return {};
}

QString wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        if (!clean[i].isSurrogate())
            continue;
        if (clean[i].isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            ++i;
        else
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

} // namespace Lianxi
