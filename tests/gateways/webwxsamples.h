// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "webwxsession.h"

#include <QNetworkCookie>

/// Replies of the web protocol in the shapes of FACTS.md §4, for its tests.
namespace Lianxi::WebWxSamples {

using namespace Qt::StringLiterals;

inline const QString skey = u"@crypt_5f00_0123456789abcdef"_s;
inline const QString passTicket = u"wEa%2BkQ%2F9x%3D"_s;

/// One that is signed in at `base`.
inline WebWxSession session(const QUrl &base = QUrl(u"https://wx2.qq.com"_s))
{
    WebWxSession session{.base = base,
                         .uin = 5'880'000'001, // more than 32 bits
                         .sid = u"Yx+2f/S1dSample"_s,
                         .skey = skey,
                         .passTicket = passTicket,
                         .deviceId = u"e012345678901234"_s};
    for (const auto &[name, value] :
         {std::pair("webwx_data_ticket", "gSc0a7aTicket"), {"wxsid", "Yx+2f/S1dSample"}}) {
        QNetworkCookie cookie(name, value);
        cookie.setDomain(base.host());
        cookie.setPath(u"/"_s);
        session.cookies.append(cookie);
    }
    return session;
}

inline const QByteArray baseRequest
    = R"("BaseRequest":{"DeviceID":"e012345678901234","Sid":"Yx+2f/S1dSample",)"
      R"("Skey":"@crypt_5f00_0123456789abcdef","Uin":5880000001})";

/// A reply that went well, with these fields.
inline QByteArray ok(const QByteArray &fields = {})
{
    return R"({"BaseResponse":{"Ret":0,"ErrMsg":""})" + (fields.isEmpty() ? "" : "," + fields)
        + "}";
}

inline QByteArray refusal(int ret, const QByteArray &words, const QByteArray &fields = {})
{
    return R"({"BaseResponse":{"Ret":)" + QByteArray::number(ret) + R"(,"ErrMsg":")" + words + "\"}"
        + (fields.isEmpty() ? "" : "," + fields) + "}";
}

inline QByteArray row(const QByteArray &id, const QByteArray &name, const QByteArray &more = {})
{
    return R"({"Uin":0,"UserName":")" + id + R"(","NickName":")" + name
        + R"(","RemarkName":"","Sex":1,"VerifyFlag":0,"KeyWord":"")"
        + (more.isEmpty() ? "" : "," + more) + "}";
}

inline QByteArray init(const QByteArray &rows, const QByteArray &newerSkey = {})
{
    return ok(R"("Count":1,"ContactList":[)" + rows
              + R"(],"User":{"Uin":5880000001,"UserName":"@me","NickName":"A &amp; B",)"
                R"("HeadImgUrl":"/cgi-bin/mmwebwx-bin/webwxgeticon?seq=7&username=@me)"
                R"(&skey=@crypt_5f00_0123456789abcdef"},"SKey":")"
              + newerSkey + "\"");
}

inline QByteArray page(const QByteArray &rows, const QByteArray &seq = "0")
{
    return ok(R"("MemberCount":9,"MemberList":[)" + rows + R"(],"Seq":)" + seq);
}

inline QByteArray batch(const QByteArray &rows)
{
    return ok(R"("Count":1,"ContactList":[)" + rows + "]");
}

inline QByteArray ticketPage(const QByteArray &ret = "0", const QByteArray &message = {})
{
    return "<error><ret>" + ret + "</ret><message>" + message
        + "</message><skey>@crypt_5f00_0123456789abcdef</skey><wxsid>Yx+2f/S1dSample</wxsid>"
          "<wxuin>5880000001</wxuin><pass_ticket>wEa%2BkQ%2F9x%3D</pass_ticket>"
          "<isgrayscale>1</isgrayscale></error>";
}

} // namespace Lianxi::WebWxSamples
