// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

using namespace std::chrono_literals;

namespace Lianxi {

Pictures::Pictures(const QString &cacheFolder, AccountBook &book, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_store(cacheFolder, [this](QUrl url) { return fetch(std::move(url)); })
{
    connect(&m_book, &AccountBook::accountsChanged, this, &Pictures::trustGateways);
    trustGateways();
}

std::optional<AccountKey> Pictures::ownerOf(const QString &fragment) const
{
    if (fragment.isEmpty())
        return std::nullopt;
    for (const Account &account : m_book.accounts()) {
        if (account.wxid == fragment && capabilitiesOf(account).sessionPictures == Support::Yes)
            return account.key;
    }
    return std::nullopt;
}

QCoro::Task<Result<QByteArray>> Pictures::fetch(QUrl url)
{
    // The fragment is a note for us; the session reads it as well.
    const std::optional<AccountKey> owner = ownerOf(url.fragment());
    if (owner) {
        const Result<PictureFile> picture = co_await m_book.picture(*owner, url);
        if (!picture)
            co_return failure(picture.error());
        co_return picture->bytes;
    }
    HttpRequest request;
    request.url = url.adjusted(QUrl::RemoveFragment);
    request.deadline = 20s;
    request.byteLimit = 2 * 1024 * 1024;
    const Result<HttpReply> reply = co_await m_client.send(request);
    if (!reply)
        co_return failure(reply.error());
    co_return reply->body;
}

void Pictures::trustGateways()
{
    QSet<QString> hosts;
    for (const Account &account : m_book.accounts())
        hosts.insert(account.url.host());
    m_store.setTrustedHosts(hosts);
}

QCoro::Task<void> Pictures::shutDown()
{
    m_client.cancelAll();
    co_await m_store.shutDown();
}

} // namespace Lianxi
