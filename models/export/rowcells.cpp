// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcells.h"

#include "regions.h"

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Gives lupdate the context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::RowCells)
};

void putDigits(char16_t *&out, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        out[i] = static_cast<char16_t>(u'0' + value % 10);
        value /= 10;
    }
    out += digits;
}

enum class Clock { Utc, Local };

/// QDateTime::toString() takes fifty times as long. False for years of other than four digits.
bool putTime(QString &text, qint64 ms, Clock clock)
{
    using namespace std::chrono;
    const sys_time<seconds> second = floor<seconds>(sys_time<milliseconds>(milliseconds(ms)));
    const sys_days day = floor<days>(second);
    const year_month_day date(day);
    const hh_mm_ss time(second - day);
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9999)
        return false;
    text.resize(clock == Clock::Utc ? 20 : 19);
    auto *out = reinterpret_cast<char16_t *>(text.data());
    putDigits(out, static_cast<unsigned>(year), 4);
    *out++ = u'-';
    putDigits(out, static_cast<unsigned>(date.month()), 2);
    *out++ = u'-';
    putDigits(out, static_cast<unsigned>(date.day()), 2);
    *out++ = clock == Clock::Utc ? u'T' : u' ';
    putDigits(out, static_cast<unsigned>(time.hours().count()), 2);
    *out++ = u':';
    putDigits(out, static_cast<unsigned>(time.minutes().count()), 2);
    *out++ = u':';
    putDigits(out, static_cast<unsigned>(time.seconds().count()), 2);
    if (clock == Clock::Utc)
        *out = u'Z';
    return true;
}

TableCell textCell(QStringView text)
{
    return {.text = text};
}

} // namespace

CellStyle cellStyleOf(const ExportPlan &plan)
{
    CellStyle style;
    if (const auto *contacts = std::get_if<ContactRows>(&plan.rows))
        style.columns = ContactRows{.rows = {}, .columns = contacts->columns, .contexts = {}};
    else
        style.columns
            = MemberRows{.groups = {}, .columns = std::get<MemberRows>(plan.rows).columns};
    style.header = plan.format == ExportFormat::Json ? HeaderStyle::Names : plan.header;
    return style;
}

qsizetype rowCount(const RowSet &rows)
{
    if (const auto *contacts = std::get_if<ContactRows>(&rows))
        return contacts->rows.size();
    qsizetype sum = 0;
    for (const MemberRows::Group &group : std::get<MemberRows>(rows).groups)
        sum += group.members.size();
    return sum;
}

RowCells::RowCells(const CellStyle &style)
    : m_style(style.header)
{
    if (const auto *contacts = std::get_if<ContactRows>(&style.columns))
        m_contactColumns = contacts->columns;
    else
        m_memberColumns = std::get<MemberRows>(style.columns).columns;
    const auto columns = static_cast<size_t>(m_contactColumns.size() + m_memberColumns.size());
    m_cells.resize(columns);
    m_kept.resize(columns);
    findWords();
}

/// From the field table: once here, not for each row.
void RowCells::findWords()
{
    const bool forPeople = m_style == HeaderStyle::Titles;
    const ContactContext nowhere;
    for (const Sex sex : {Sex::Unknown, Sex::Male, Sex::Female}) {
        Contact contact;
        contact.sex = sex;
        m_sexWords[int(sex)] = forPeople ? fieldText(ContactField::Sex, contact, nowhere)
                                         : fieldValue(ContactField::Sex, contact, nowhere);
    }
    for (const ContactKind kind :
         {ContactKind::Friend, ContactKind::Group, ContactKind::Public, ContactKind::System}) {
        Contact contact;
        contact.kind = kind;
        m_kindWords[int(kind)] = forPeople ? fieldText(ContactField::Kind, contact, nowhere)
                                           : fieldValue(ContactField::Kind, contact, nowhere);
    }
    Member member;
    for (const MemberRole role : {MemberRole::Member, MemberRole::Admin, MemberRole::Owner}) {
        member.role = role;
        m_roleWords[int(role)] = forPeople ? fieldText(MemberField::Role, member, {})
                                           : fieldValue(MemberField::Role, member, {});
    }
    for (const bool isFriend : {false, true}) {
        member.isFriend = isFriend;
        m_friendWords[isFriend] = fieldValue(MemberField::IsFriend, member, {});
    }
    if (forPeople) {
        m_friendWords[false] = Text::tr("No");
        m_friendWords[true] = Text::tr("Yes");
    }
}

QStringList RowCells::header() const
{
    const auto titleOf = [this](auto field) {
        return m_style == HeaderStyle::Names ? fieldName(field) : fieldTitle(field);
    };
    QStringList header;
    for (const ContactField field : m_contactColumns)
        header.append(titleOf(field));
    for (const MemberField field : m_memberColumns)
        header.append(titleOf(field));
    return header;
}

std::span<const TableCell> RowCells::of(const Contact &contact, const ContactContext &context)
{
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i] = cell(m_contactColumns.at(qsizetype(i)), contact, context, m_kept[i]);
    return m_cells;
}

std::span<const TableCell> RowCells::of(const Member &member, const MemberContext &context)
{
    for (size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i] = cell(m_memberColumns.at(qsizetype(i)), member, context);
    return m_cells;
}

TableCell RowCells::cell(ContactField field, const Contact &contact, const ContactContext &context,
                         QString &kept)
{
    const bool forPeople = m_style == HeaderStyle::Titles;
    switch (field) {
    case ContactField::Remark:
        return textCell(contact.remark);
    case ContactField::Nickname:
        return textCell(contact.nickname);
    case ContactField::Alias:
        return textCell(contact.alias);
    case ContactField::Id:
        return textCell(contact.id);
    case ContactField::Sex:
        return textCell(m_sexWords[int(contact.sex)]);
    case ContactField::Country:
        return textCell(forPeople ? placeText(m_countries, contact.country, countryText)
                                  : contact.country);
    case ContactField::Province:
        return textCell(forPeople ? placeText(m_provinces, contact.province, provinceText)
                                  : contact.province);
    case ContactField::City:
        return textCell(contact.city);
    case ContactField::Signature:
        return textCell(contact.signature);
    case ContactField::Account:
        return textCell(context.accountName);
    case ContactField::System:
        return textCell(context.system);
    case ContactField::Kind:
        return textCell(m_kindWords[int(contact.kind)]);
    case ContactField::AvatarUrl:
        return textCell(contact.avatarUrl);
    case ContactField::FirstSeen:
        return timeCell(contact.firstSeen, kept);
    case ContactField::LastSeen:
        return timeCell(contact.lastSeen, kept);
    case ContactField::GoneSince:
        return timeCell(contact.goneSince, kept);
    case ContactField::DetailsAt:
        return timeCell(contact.detailsAt, kept);
    case ContactField::MemberCount:
        if (contact.memberCount <= 0)
            return {};
        kept = QString::number(contact.memberCount);
        return {.text = kept, .kind = TableCell::Kind::Number, .value = contact.memberCount};
    case ContactField::Labels:
        if (contact.labelIds.isEmpty())
            return {};
        break;
    case ContactField::DisplayName:
        break;
    }
    kept = fieldValue(field, contact, context);
    return textCell(kept);
}

TableCell RowCells::cell(MemberField field, const Member &member, const MemberContext &context)
{
    switch (field) {
    case MemberField::Account:
        return textCell(context.accountName);
    case MemberField::GroupId:
        return textCell(context.groupId);
    case MemberField::GroupName:
        return textCell(context.groupName);
    case MemberField::Id:
        return textCell(member.id);
    case MemberField::Nickname:
        return textCell(member.nickname);
    case MemberField::GroupNickname:
        return textCell(member.groupNickname);
    case MemberField::Remark:
        return textCell(member.remark);
    case MemberField::Alias:
        return textCell(member.alias);
    case MemberField::Role:
        return textCell(m_roleWords[int(member.role)]);
    case MemberField::InviterId:
        return textCell(member.inviterId);
    case MemberField::IsFriend:
        break;
    }
    return textCell(m_friendWords[member.isFriend]);
}

TableCell RowCells::timeCell(qint64 ms, QString &kept)
{
    if (ms == 0)
        return {};
    if (m_style == HeaderStyle::Names) {
        if (!putTime(kept, ms, Clock::Utc))
            kept = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
        return textCell(kept);
    }
    const qint64 local = localMs(ms);
    if (!putTime(kept, local, Clock::Local)) {
        kept = QDateTime::fromMSecsSinceEpoch(ms).toString(Qt::ISODate);
        return textCell(kept);
    }
    return {.text = kept, .kind = TableCell::Kind::LocalTime, .value = local};
}

/// Offsets change at quarters of an hour, and finding one takes longer than all the rest.
qint64 RowCells::localMs(qint64 ms)
{
    constexpr qint64 quarter = 15 * 60 * 1000;
    auto offset = m_offsets.constFind(ms / quarter);
    if (offset == m_offsets.cend()) {
        const qint64 found = QDateTime::fromMSecsSinceEpoch(ms).offsetFromUtc();
        offset = m_offsets.insert(ms / quarter, found * 1000);
    }
    return ms + *offset;
}

QStringView RowCells::placeText(QHash<QString, QString> &known, const QString &place,
                                QString (*textOf)(const QString &))
{
    if (place.isEmpty())
        return {};
    auto text = known.constFind(place);
    if (text == known.cend())
        text = known.insert(place, textOf(place));
    return *text;
}

} // namespace Lianxi
