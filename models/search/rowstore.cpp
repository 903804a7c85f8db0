// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowstore.h"

#include <QStringEncoder>

#include <algorithm>
#include <iterator>

namespace Lianxi {

namespace {

/// More beginnings than this are not beginnings that many share.
constexpr qsizetype MostAvatarStarts = 1024;
/// "http://wx.qlogo.cn/mmhead/": what stands before the fourth slash, and the slash.
constexpr int SlashesOfAvatarStart = 4;
constexpr qsizetype MaxUtf8PerUnit = 3;

qsizetype sharedStart(QStringView url)
{
    qsizetype end = 0;
    for (int i = 0; i < SlashesOfAvatarStart; ++i) {
        const qsizetype slash = url.indexOf(u'/', end);
        if (slash < 0)
            return 0;
        end = slash + 1;
    }
    return end;
}

qsizetype commonLength(QStringView a, QStringView b)
{
    const auto [endOfA, endOfB] = std::ranges::mismatch(a, b);
    const qsizetype length = endOfA - a.begin();
    // Never between the halves of one character.
    return length > 0 && a[length - 1].isHighSurrogate() ? length - 1 : length;
}

} // namespace

bool RowStore::isUsed(TableRow row) const
{
    return row >= 0 && row < count() && m_rows.at(row).isUsed;
}

void RowStore::set(TableRow row, AccountKey account, const Contact &contact)
{
    m_rows.growTo(row + 1);
    Row &to = m_rows.edit(row);
    to.isUsed = true;
    to.key = contact.key;
    to.account = account;
    to.firstSeen = contact.firstSeen;
    to.lastSeen = contact.lastSeen;
    to.goneSince = contact.goneSince;
    to.detailsAt = contact.detailsAt;
    to.membersAt = contact.membersAt;
    to.memberCount = contact.memberCount;
    to.kind = contact.kind;
    to.sex = contact.sex;
    to.remarkState = contact.remarkState;
    to.country = m_places.intern(contact.country);
    to.province = m_places.intern(contact.province);
    to.city = m_places.intern(contact.city);
    to.labels = m_labels.intern(account, contact.labelIds);
    setTexts(row, to, contact);
}

void RowStore::setTexts(TableRow row, Row &to, const Contact &contact)
{
    const QStringView avatar(contact.avatarUrl);
    qsizetype start = sharedStart(avatar);
    if (m_avatarStarts.size() > MostAvatarStarts)
        start = 0;
    to.avatarStart = m_avatarStarts.intern(avatar.first(start).toString());
    to.largeAvatarShared = static_cast<qint32>(commonLength(avatar, contact.largeAvatarUrl));

    const std::array<QStringView, TextCount> texts{
        contact.id,
        contact.nickname,
        contact.remark,
        contact.alias,
        contact.signature,
        avatar.sliced(start),
        QStringView(contact.largeAvatarUrl).sliced(to.largeAvatarShared),
        contact.ownerId,
        contact.membersTitle,
    };
    qsizetype units = 0;
    for (const QStringView text : texts)
        units += text.size();
    m_scratch.resize(units * MaxUtf8PerUnit);
    char *const begin = m_scratch.data();
    char *end = begin;
    for (size_t i = 0; i < texts.size(); ++i) {
        QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
        char *const next = encoder.appendToBuffer(end, texts[i]);
        to.lengths[i] = static_cast<quint32>(next - end);
        end = next;
    }
    const QByteArrayView bytes(begin, end);
    if (m_texts.at(row) != bytes)
        m_texts.set(row, bytes);
}

void RowStore::clear(TableRow row)
{
    m_texts.clear(row);
    m_rows.edit(row) = {};
}

Contact RowStore::contact(TableRow row) const
{
    const Row &from = m_rows.at(row);
    Contact to;
    to.key = from.key;
    to.kind = from.kind;
    to.remarkState = from.remarkState;
    to.sex = from.sex;
    to.memberCount = from.memberCount;
    to.firstSeen = from.firstSeen;
    to.lastSeen = from.lastSeen;
    to.goneSince = from.goneSince;
    to.detailsAt = from.detailsAt;
    to.membersAt = from.membersAt;
    to.country = m_places.at(from.country);
    to.province = m_places.at(from.province);
    to.city = m_places.at(from.city);
    to.labelIds = m_labels.ids(from.labels);
    to.id = text(row, Id);
    to.nickname = text(row, Nickname);
    to.remark = text(row, Remark);
    to.alias = text(row, Alias);
    to.signature = text(row, Signature);
    to.avatarUrl = avatarUrl(row);
    to.largeAvatarUrl = to.avatarUrl.first(from.largeAvatarShared) + text(row, LargeAvatarRest);
    to.ownerId = text(row, OwnerId);
    to.membersTitle = text(row, MembersTitle);
    return to;
}

QByteArrayView RowStore::utf8(TableRow row, Text text) const
{
    const Row &from = m_rows.at(row);
    quint32 offset = 0;
    for (size_t i = 0; i < text; ++i)
        offset += from.lengths[i];
    return from.lengths[text] == 0 ? QByteArrayView()
                                   : m_texts.at(row).sliced(offset, from.lengths[text]);
}

QString RowStore::text(TableRow row, Text text) const
{
    return QString::fromUtf8(utf8(row, text));
}

QString RowStore::avatarUrl(TableRow row) const
{
    return m_avatarStarts.at(m_rows.at(row).avatarStart) + text(row, AvatarRest);
}

} // namespace Lianxi
