// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "avatarstore.h"

#include <QCoroFuture>
#include <QHash>
#include <QPromise>
#include <QUrl>

#include <memory>

/// Notes what is asked, and answers when it is told to. Outlives the store.
class FakePictureServer
{
public:
    using Answer = Lianxi::Result<QByteArray>;

    FakePictureServer() = default;
    Q_DISABLE_COPY_MOVE(FakePictureServer)
    /// As every owner does: who still waits goes on, through the event loop.
    ~FakePictureServer() { answerAll(Lianxi::failure(Lianxi::Error::Kind::Cancelled)); }

    [[nodiscard]] Lianxi::AvatarStore::Fetch fetch()
    {
        return [this](QUrl url) { return ask(url); };
    }

    /// Everything is answered at once with these bytes; empty: waits for answer().
    QByteArray bytes;
    QStringList asked; ///< in this order
    int mostAtOnce = 0;

    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    void answer(const QString &url, Answer answer)
    {
        const auto promise = m_waiting.take(url);
        Q_ASSERT(promise);
        promise->addResult(std::move(answer));
        promise->finish();
    }
    void answerAll(const Answer &with)
    {
        const QStringList urls = m_waiting.keys();
        for (const QString &url : urls)
            answer(url, with);
    }

private:
    QCoro::Task<Answer> ask(QUrl url)
    {
        asked.append(url.toString());
        if (!bytes.isEmpty())
            co_return Answer(bytes);
        const auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        m_waiting.insert(url.toString(), promise);
        mostAtOnce = qMax(mostAtOnce, int(m_waiting.size()));
        const QFuture<Answer> future = promise->future();
        const Answer answer = co_await future;
        co_return answer;
    }

    QHash<QString, std::shared_ptr<QPromise<Answer>>> m_waiting;
};
