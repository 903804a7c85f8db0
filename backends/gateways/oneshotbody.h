// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Lianxi {

/// The body of one request, readable once and from front to back only.
///
/// QNetworkAccessManager sends a request again by itself when the server closes without answering,
/// if it can rewind the body. This one it cannot rewind. Goes with DoNotBufferUploadDataAttribute
/// and a Content-Length; docs/architecture.md.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;
    /// Never: this is where a second sending ends.
    bool seek(qint64 position) override;

    /// Whether anybody has taken so much as one byte. If not, no complete request can have left.
    [[nodiscard]] bool wasTouched() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace Lianxi
