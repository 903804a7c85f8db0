// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchpictures.h"

#include <QBuffer>
#include <QCoroTimer>
#include <QImage>
#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

constexpr int count = 32;
constexpr int pixels = 132;
constexpr auto answerTime = 8ms;

/// Soft areas with some noise: compresses like a photograph.
QByteArray photograph(quint32 seed)
{
    QRandomGenerator random(seed);
    const int red = random.bounded(160);
    const int green = random.bounded(160);
    QImage image(pixels, pixels, QImage::Format_RGB32);
    for (int y = 0; y < pixels; ++y) {
        for (int x = 0; x < pixels; ++x)
            image.setPixel(x, y,
                           qRgb(red + x / 2, green + y / 2, (x + y) / 2 + random.bounded(24)));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return image.save(&buffer, "JPEG", 85) ? bytes : QByteArray();
}

} // namespace

BenchPictures::BenchPictures()
{
    for (quint32 i = 0; i < count; ++i)
        m_pictures.append(photograph(i));
}

QCoro::Task<Result<QByteArray>> BenchPictures::fetch(QUrl url) const
{
    const QByteArray bytes = m_pictures.at(static_cast<qsizetype>(qHash(url) % count));
    co_await QCoro::sleepFor(answerTime);
    co_return bytes;
}

} // namespace Lianxi
