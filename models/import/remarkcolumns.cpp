// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkcolumns.h"

#include <span>

namespace Lianxi {

namespace {

/// The names and titles of models/fields (tst_remarkimport compares them), and what people write;
/// in small letters.
constexpr QStringView idTitles[] = {u"id", u"internal id", u"内部 id", u"内部id", u"wxid"};
constexpr QStringView aliasTitles[] = {u"alias", u"wechat id", u"微信号", u"微信 id", u"微信id"};
constexpr QStringView remarkTitles[] = {u"remark", u"new remark", u"备注", u"备注名", u"新备注"};
constexpr QStringView accountTitles[] = {u"account", u"账号", u"帐号"};

bool isOneOf(std::span<const QStringView> titles, const QString &field)
{
    const QString title = field.trimmed().toLower();
    return std::ranges::find(titles, QStringView(title)) != titles.end();
}

} // namespace

FirstRecord firstRecord(const QStringList &fields, RemarkColumns &columns)
{
    RemarkColumns found;
    found.count = fields.size();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        // The first of two columns with the same title.
        const auto take = [&](qsizetype &place, std::span<const QStringView> titles) {
            if (place < 0 && isOneOf(titles, fields[i]))
                place = i;
        };
        take(found.id, idTitles);
        take(found.alias, aliasTitles);
        take(found.remark, remarkTitles);
        take(found.account, accountTitles);
    }
    const bool namesWho = found.id >= 0 || found.alias >= 0;
    const bool namesRemark = found.remark >= 0;
    if (namesWho && namesRemark) {
        columns = found;
        return FirstRecord::Header;
    }
    if (namesWho || namesRemark)
        return FirstRecord::BrokenHeader;
    columns = {.id = 0, .alias = -1, .remark = 1, .account = -1, .count = 2};
    return FirstRecord::Row;
}

} // namespace Lianxi
