// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

/// A device that takes `room` bytes and then fails, as a disk does that fills up. The last write
/// that fits in part is a short one.
class FailDevice : public QIODevice
{
    Q_OBJECT

public:
    explicit FailDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const QByteArray &taken() const { return m_taken; }
    /// How often somebody wrote after the first failure.
    [[nodiscard]] int writesAfterFailure() const { return m_writesAfterFailure; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_writesAfterFailure += m_failed ? 1 : 0;
        const qint64 fits = qMin(size, m_room - m_taken.size());
        m_taken.append(data, fits);
        if (fits == size)
            return size;
        m_failed = true;
        setErrorString(QStringLiteral("no room"));
        return fits > 0 ? fits : -1;
    }

private:
    qint64 m_room;
    QByteArray m_taken;
    bool m_failed = false;
    int m_writesAfterFailure = 0;
};
