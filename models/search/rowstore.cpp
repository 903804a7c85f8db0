// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowstore.h"

#include "flatfile.h"

#include <QDataStream>

#include <tuple>

namespace Lianxi {

namespace {
/// More beginnings than this are not beginnings that many share.
constexpr qsizetype MostAvatarStarts = 1024;
} // namespace

bool RowStore::isUsed(TableRow row) const
{
    return row >= 0 && row < count() && m_rows.at(row).isUsed != 0;
}

RowStore::Numbers RowStore::numbersOf(const PreparedRows &prepared, AccountKey account)
{
    Numbers numbers{account, {}, {}, {}};
    for (quint32 i = 0; i < prepared.places().size(); ++i)
        numbers.places.push_back(m_places.intern(prepared.places().at(i)));
    for (const QStringList &ids : prepared.labelLists())
        numbers.labels.push_back(m_labels.intern(account, ids));
    for (quint32 i = 0; i < prepared.avatarStarts().size(); ++i) {
        const QString &start = prepared.avatarStarts().at(i);
        const quint32 number = m_avatarStarts.size() <= MostAvatarStarts
            ? m_avatarStarts.intern(start)
            : m_avatarStarts.find(start);
        numbers.avatarStarts.push_back(
            {number, number == 0 ? 0 : static_cast<quint32>(start.toUtf8().size())});
    }
    return numbers;
}

RowStore::Kept RowStore::kept(const PreparedRows &prepared, qsizetype i, const Numbers &numbers)
{
    Kept made{prepared.record(i), prepared.texts(i)};
    RowRecord &record = made.record;
    record.country = numbers.places[record.country];
    record.province = numbers.places[record.province];
    record.city = numbers.places[record.city];
    record.labels = numbers.labels[record.labels];
    const Numbers::Start start = numbers.avatarStarts[record.avatarStart];
    record.avatarStart = start.number;
    if (start.bytes > 0) {
        const qsizetype before = record.offset(AvatarRest);
        m_scratch.resize(0);
        m_scratch.append(made.texts.first(before));
        m_scratch.append(made.texts.sliced(before + start.bytes));
        record.lengths[AvatarRest] -= start.bytes;
        made.texts = m_scratch;
    }
    return made;
}

void RowStore::set(TableRow row, const Kept &kept)
{
    m_rows.growTo(row + 1);
    m_rows.edit(row) = kept.record;
    if (m_texts.at(row) != kept.texts)
        m_texts.set(row, kept.texts);
}

void RowStore::set(TableRow row, AccountKey account, const Contact &contact)
{
    const PreparedRows prepared(account, {contact});
    set(row, kept(prepared, 0, numbersOf(prepared, account)));
}

void RowStore::clear(TableRow row)
{
    m_texts.clear(row);
    m_rows.edit(row) = {};
}

Contact RowStore::contact(TableRow row) const
{
    const RowRecord &from = m_rows.at(row);
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
    const RowRecord &from = m_rows.at(row);
    return from.lengths[text] == 0 ? QByteArrayView()
                                   : m_texts.at(row).sliced(from.offset(text), from.lengths[text]);
}

QString RowStore::text(TableRow row, Text text) const
{
    return QString::fromUtf8(utf8(row, text));
}

QString RowStore::avatarUrl(TableRow row) const
{
    return m_avatarStarts.at(m_rows.at(row).avatarStart) + text(row, AvatarRest);
}

void RowStore::write(FlatWriter &writer) const
{
    m_rows.write(writer);
    m_texts.write(writer);
    QByteArray shared;
    QDataStream stream(&shared, QDataStream::WriteOnly);
    stream << m_places.texts() << m_avatarStarts.texts() << m_labels.all() << m_labels.names();
    writer.bytes(shared);
}

void RowStore::read(FlatReader &reader)
{
    m_rows.read(reader);
    m_texts.read(reader);
    const QByteArrayView shared = reader.bytes();
    QDataStream stream(QByteArray::fromRawData(shared.data(), shared.size()));
    QStringList places;
    QStringList avatarStarts;
    QList<std::pair<AccountKey, QStringList>> labels;
    QHash<AccountKey, QHash<QString, QString>> names;
    stream >> places >> avatarStarts >> labels >> names;
    for (const QString &place : std::as_const(places))
        std::ignore = m_places.intern(place);
    for (const QString &start : std::as_const(avatarStarts))
        std::ignore = m_avatarStarts.intern(start);
    for (const auto &[account, ids] : std::as_const(labels))
        std::ignore = m_labels.intern(account, ids);
    for (auto one = names.cbegin(); one != names.cend(); ++one)
        std::ignore = m_labels.setNames(one.key(), one.value());
}

} // namespace Lianxi
