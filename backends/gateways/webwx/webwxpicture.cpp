// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxpicture.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxPicture {

namespace {

constexpr QLatin1StringView PicturesPath{"/cgi-bin/mmwebwx-bin/"};
constexpr qsizetype LongestUrl = 4096;

bool isOwn(const QUrl &url, const WebWxSession &session)
{
    // adjusted(): "%2e%2e/" and the like lead nowhere else either.
    const QString path = url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded);
    const int standardPort = url.scheme() == "https"_L1 ? 443 : 80;
    return url.isValid() && url.scheme() == session.base.scheme()
        && url.host() == session.base.host()
        && url.port(standardPort) == session.base.port(standardPort) && url.userInfo().isEmpty()
        && path.startsWith(session.base.path(QUrl::FullyEncoded) + PicturesPath);
}

QString withoutSkey(const QString &query)
{
    QStringList items = query.split(u'&', Qt::SkipEmptyParts);
    items.removeIf([](const QString &item) {
        return item.section(u'=', 0, 0).compare("skey"_L1, Qt::CaseInsensitive) == 0;
    });
    return items.join(u'&');
}

/// However it is spelled, and wherever it stands.
bool contains(const QUrl &url, const QString &secret)
{
    return !secret.isEmpty()
        && QString::fromUtf8(QByteArray::fromPercentEncoding(url.toEncoded()))
               .contains(secret, Qt::CaseInsensitive);
}

QString fragmentOf(const WebWxSession &session)
{
    return QString::number(session.uin);
}

} // namespace

QString storedUrl(const QString &headImgUrl, const WebWxSession &session)
{
    if (!headImgUrl.startsWith(PicturesPath) || headImgUrl.size() > LongestUrl)
        return {};
    QUrl url = QUrl::fromEncoded(session.base.toEncoded() + headImgUrl.toUtf8());
    url.setQuery(withoutSkey(url.query(QUrl::FullyEncoded)), QUrl::StrictMode);
    url.setFragment(fragmentOf(session));
    if (!isOwn(url, session) || contains(url, session.skey))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

std::optional<QUrl> requestUrl(const QUrl &stored, const WebWxSession &session)
{
    if (!isOwn(stored, session) || stored.fragment() != fragmentOf(session))
        return std::nullopt;
    QString query = withoutSkey(stored.query(QUrl::FullyEncoded));
    if (!query.isEmpty())
        query += u'&';
    query += "skey="_L1 + QString::fromLatin1(QUrl::toPercentEncoding(session.skey, "@"));
    QUrl url = stored.adjusted(QUrl::RemoveFragment);
    url.setQuery(query, QUrl::StrictMode);
    return url;
}

} // namespace Lianxi::WebWxPicture
