// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "difficultnames.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// "Zalgo" text: one letter under 200 combining marks.
QString manyMarks()
{
    QString text = u"e"_s;
    for (int i = 0; i < 200; ++i)
        text += QChar(0x0300 + i % 0x70);
    return text;
}

} // namespace

QStringList difficultNames()
{
    return {
        u""_s,
        u"\u3000"_s,
        u" "_s,
        u"\u200b"_s,
        u"\u3164"_s,
        u"第一行\n第二行"_s,
        u"回车\r\n换行"_s,
        u"制\t表\t符"_s,
        u"段\u2028落\u2029符"_s,
        u"控制\u0001\u0007\u001b[31m字符"_s,
        u"<img src=x>"_s,
        u"<b>粗体</b> & <a href=\"http://127.0.0.1:9/\">链接</a>"_s,
        u"&lt;script&gt;"_s,
        u"\u202Egnp.追梦人"_s,
        u"مرحبا شركة النور"_s,
        u"שלום 世界"_s,
        u"👨\u200d👩\u200d👧\u200d👦 幸福一家"_s,
        u"👩🏽\u200d🚀"_s,
        u"🏳️\u200d🌈🇨🇳"_s,
        u"❤️"_s,
        u"1️⃣号店"_s,
        manyMarks(),
        u"=1+1"_s,
        u"＝HYPERLINK(\"http://127.0.0.1\")"_s,
        u"+8613800000000"_s,
        u"＋优惠"_s,
        u"-5 折"_s,
        u"@所有人"_s,
        u"\tTab 在前"_s,
        u"00123"_s,
        u"1E5"_s,
        u"2023-11-20"_s,
        u"说\"引号\"的人"_s,
        u"逗号,分号;竖线|"_s,
        u"'单引号"_s,
        u"曾强"_s,
        u"重庆小面"_s,
        u"單依純（繁體）"_s,
        u"乐嘉 行长"_s,
        u"𠮷野家𪚥"_s,
        u"ﷺ"_s,
        u"Ａ全角Ｂ"_s,
        u"ｶﾀｶﾅ"_s,
        u"Ǆ İstanbul ß"_s,
        u"null"_s,
        u"%1 %n {0} \\u0041"_s,
        u"../../etc/passwd"_s,
        u"'; DROP TABLE contacts; --"_s,
        u"很长的名字"_s.repeated(40),
    };
}

QStringList difficultRemarks()
{
    return {
        u"=SUM(A1:A9)"_s,    u"VIP\n客户"_s,      u"  前后有空格  "_s, u"\u3000"_s,
        u"<i>老板</i>"_s,    u"🔥🔥🔥 急"_s,         u"0012"_s,           u"＠所有人"_s,
        u"\"重要\", 勿删"_s, u"\u202E户客 PIV"_s,
    };
}

QStringList difficultTitles()
{
    return {u""_s,
            u"=群公告"_s,
            u"<h1>团购</h1>"_s,
            u"🎉🎉 年会 2023 🎉🎉"_s,
            u"一家人\n相亲相爱"_s,
            u"\u202E群友老"_s,
            u""_s,
            u"0001"_s};
}

} // namespace Lianxi
