// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QCoroTask>
#include <QImage>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>

namespace Lianxi {

/// Pictures for contacts: now, or a signal later. GUI thread only; fetching, decoding and disk work
/// never block it.
///
/// Memory and disk cache; asks for one URL once, however many rows want it; newest request first;
/// at most a few at a time, the oldest unserved requests are dropped (a repaint asks again).
/// Only http and https; hosts that are or resolve to loopback, private or link-local addresses are
/// refused, unless in setTrustedHosts(). Formats by magic bytes (PNG, JPEG, GIF, WebP where Qt
/// reads it), never SVG; at most 2 MiB and 4096 px a side / 4 Mpx. A failed URL is not asked for
/// again for some minutes.
class AvatarStore : public QObject
{
    Q_OBJECT

public:
    /// Gets the bytes behind a URL; ends exactly once. Supplied by the owner (HttpClient).
    using Fetch = std::function<QCoro::Task<Result<QByteArray>>(QUrl)>;

    /// `cacheFolder` empty: memory only.
    AvatarStore(QString cacheFolder, Fetch fetch, QObject *parent = nullptr);
    ~AvatarStore() override;

    /// Hosts that may live on loopback or private addresses: those of the accounts' own gateways.
    /// What has failed may be asked for again.
    void setTrustedHosts(QSet<QString> hosts);

    /// How long a failed URL is left alone from now on; 10 minutes unless set.
    void setRetryDelay(std::chrono::milliseconds delay);

    /// The picture scaled to a square of `pixels` device pixels (at most 2048), or a null image. A
    /// null image for a non-empty URL starts the work; arrived() follows if there is a picture.
    [[nodiscard]] QImage picture(const QString &url, int pixels);

    /// Ends all work; later calls answer from memory only. The task ends when nothing runs: fetches
    /// under way are the owner's to cut short.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void arrived(const QString &url);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
