// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webwxdemo.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

WebWxDemo::WebWxDemo(const DemoOptions &options)
    : m_options(options)
    , m_seed(options.seed ^ 0x7765'6277)
{
}

QString WebWxDemo::key() const
{
    return u"webwx"_s;
}

QString WebWxDemo::prefix() const
{
    return u"/webwx"_s;
}

QMap<QString, QString> WebWxDemo::settings(const QString &address) const
{
    return {{u"login-host"_s, address}};
}

void WebWxDemo::prepare(const DemoAddresses &)
{
    m_world = DemoWorld::build(m_options.sizesOf(key()), m_seed);
}

DemoReply WebWxDemo::answer(const DemoRequest &)
{
    return {404, "text/plain", "no such call", {}, 0};
}

DemoReply WebWxDemo::complaint(const DemoRequest &, const DemoFault &)
{
    return {404, "text/plain", "no such call", {}, 0};
}

QStringList WebWxDemo::payload() const
{
    return {u"User"_s, u"ContactList"_s, u"MemberList"_s};
}

void WebWxDemo::endSession() { }

} // namespace Lianxi
