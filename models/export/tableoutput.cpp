// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableoutput.h"

#include <QFileDevice>

#include <algorithm>
#include <cstring>

namespace Lianxi {

namespace {

/// Enough that a call of the system is cheap for each byte, little enough to stay in the cache.
constexpr qsizetype enough = 256 * 1024;

} // namespace

TableOutput::TableOutput(QIODevice &device, std::optional<QStringEncoder> encoder)
    : m_device(device)
    , m_encoder(std::move(encoder))
{
}

void TableOutput::grow(qsizetype bytes)
{
    const qsizetype capacity = std::max({m_used + bytes, 2 * m_capacity, enough + enough / 4});
    auto larger = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(capacity));
    if (m_used > 0)
        std::memcpy(larger.get(), m_buffer.get(), static_cast<size_t>(m_used));
    m_buffer = std::move(larger);
    m_capacity = capacity;
}

void TableOutput::append(QByteArrayView bytes)
{
    char *out = room(bytes.size());
    written(std::copy(bytes.begin(), bytes.end(), out));
}

Result<void> TableOutput::settle()
{
    return m_used < enough ? state() : drain();
}

Result<void> TableOutput::drain()
{
    const QByteArrayView bytes(m_buffer.get(), m_used);
    m_used = 0;
    if (bytes.isEmpty() || !m_encoder)
        return write(bytes);
    const QByteArray encoded = m_encoder->encode(QString::fromUtf8(bytes));
    if (m_encoder->hasError())
        return fail({.kind = Error::Kind::Invalid});
    return write(encoded);
}

Result<void> TableOutput::write(QByteArrayView bytes)
{
    if (m_error)
        return failure(*m_error);
    if (!bytes.isEmpty() && m_device.write(bytes.data(), bytes.size()) != bytes.size())
        return fail({.kind = Error::Kind::Storage, .words = m_device.errorString()});
    return {};
}

Result<void> TableOutput::flush()
{
    if (const Result<void> drained = drain(); !drained)
        return drained;
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

char *putUtf8(char *out, char16_t first, const char16_t *&next, const char16_t *end)
{
    if (first < 0x800) {
        *out++ = static_cast<char>(0xC0 | (first >> 6));
        *out++ = static_cast<char>(0x80 | (first & 0x3F));
        return out;
    }
    if (QChar::isSurrogate(first)) {
        if (QChar::isHighSurrogate(first) && next != end && QChar::isLowSurrogate(*next)) {
            const char32_t both = QChar::surrogateToUcs4(first, *next++);
            *out++ = static_cast<char>(0xF0 | (both >> 18));
            *out++ = static_cast<char>(0x80 | ((both >> 12) & 0x3F));
            *out++ = static_cast<char>(0x80 | ((both >> 6) & 0x3F));
            *out++ = static_cast<char>(0x80 | (both & 0x3F));
            return out;
        }
        first = QChar::ReplacementCharacter;
    }
    *out++ = static_cast<char>(0xE0 | (first >> 12));
    *out++ = static_cast<char>(0x80 | ((first >> 6) & 0x3F));
    *out++ = static_cast<char>(0x80 | (first & 0x3F));
    return out;
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
