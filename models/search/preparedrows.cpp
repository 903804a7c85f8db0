// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preparedrows.h"

#include "pinyinindex.h"
#include "searchblob.h"

#include <QStringEncoder>

#include <algorithm>

namespace Lianxi {

namespace {

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

PreparedRows::PreparedRows(AccountKey account, const QList<Contact> &contacts)
{
    m_rows.reserve(static_cast<size_t>(contacts.size()));
    for (const Contact &contact : contacts)
        append(account, contact);
}

void PreparedRows::append(AccountKey account, const Contact &contact)
{
    Row &made = m_rows.emplace_back();
    RowRecord &to = made.record;
    to.isUsed = 1;
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
    to.labels = labelListNumber(contact.labelIds);
    appendTexts(to, contact);
    made.texts = m_texts.size();
    appendSearchText(m_searched, contact);
    made.searched = m_searched.size();
    appendPinyin(m_pinyin, contact);
    made.pinyin = m_pinyin.size();
}

void PreparedRows::appendTexts(RowRecord &to, const Contact &contact)
{
    const QStringView avatar(contact.avatarUrl);
    to.avatarStart = m_avatarStarts.intern(avatar.first(sharedStart(avatar)).toString());
    to.largeAvatarShared = static_cast<qint32>(commonLength(avatar, contact.largeAvatarUrl));
    const std::array<QStringView, RowRecord::TextCount> texts{
        contact.id,
        contact.nickname,
        contact.remark,
        contact.alias,
        contact.signature,
        avatar,
        QStringView(contact.largeAvatarUrl).sliced(to.largeAvatarShared),
        contact.ownerId,
        contact.membersTitle,
    };
    qsizetype units = 0;
    for (const QStringView text : texts)
        units += text.size();
    const qsizetype before = m_texts.size();
    m_texts.resize(before + units * MaxUtf8PerUnit);
    char *const begin = m_texts.data();
    char *end = begin + before;
    for (size_t i = 0; i < texts.size(); ++i) {
        QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
        char *const next = encoder.appendToBuffer(end, texts[i]);
        to.lengths[i] = static_cast<quint32>(next - end);
        end = next;
    }
    m_texts.truncate(end - begin);
}

quint32 PreparedRows::labelListNumber(const QStringList &ids)
{
    if (ids.isEmpty())
        return 0;
    if (const auto known = m_labelNumbers.constFind(ids); known != m_labelNumbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_labelLists.size());
    m_labelLists.append(ids);
    m_labelNumbers.insert(ids, number);
    return number;
}

} // namespace Lianxi
