// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worldview.h"

#include "demowords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Known = WorldView::Known;
using Tells = ConformanceRow::Tells;

Sex sexOf(DemoPerson::Sex sex)
{
    switch (sex) {
    case DemoPerson::Sex::Male:
        return Sex::Male;
    case DemoPerson::Sex::Female:
        return Sex::Female;
    default:
        return Sex::Unknown;
    }
}

Known knownPerson(const DemoPerson &person, ContactKind kind)
{
    Known known{.kind = kind};
    ContactDetails &details = known.details;
    details.id = person.id;
    details.nickname = person.nickname;
    details.remark = person.remark;
    details.alias = person.alias;
    details.signature = person.signature;
    details.sex = sexOf(person.sex);
    details.country = QString();
    details.province = QString();
    details.city = QString();
    if (person.region >= 0) {
        const DemoWords::Region &region = DemoWords::regions[person.region];
        details.country = region.country.toString();
        details.province = region.province.toString();
        details.city = region.city.toString();
        known.regionWords = {region.countryWord.toString(), region.provinceWord.toString(),
                             region.cityWord.toString()};
    }
    details.labelIds = QStringList();
    for (const int id : person.labelIds)
        details.labelIds->append(QString::number(id));
    const bool hasPicture = person.picture != DemoPerson::Picture::None;
    details.avatarUrl = hasPicture ? person.pictureKey : QString();
    return known;
}

Known knownGroup(const DemoGroup &group)
{
    Known known{.kind = ContactKind::Group};
    ContactDetails &details = known.details;
    details.id = group.id;
    details.nickname = group.title;
    details.remark = group.remark;
    details.alias = QString();
    details.signature = QString();
    details.sex = Sex::Unknown;
    details.country = QString();
    details.province = QString();
    details.city = QString();
    details.labelIds = QStringList();
    details.avatarUrl = group.pictureKey;
    return known;
}

QString unlike(const char *what, const QString &told, const QString &known)
{
    return u"%1 is \"%2\", not \"%3\""_s.arg(QString::fromLatin1(what), known, told);
}

bool isLie(const std::optional<QString> &told, const std::optional<QString> &known,
           const QString &otherWord = {})
{
    return told && *told != *known && (otherWord.isEmpty() || *told != otherWord);
}

QString lie(const ContactDetails &told, const Known &known)
{
    const ContactDetails &truth = known.details;
    struct Text
    {
        const char *name;
        std::optional<QString> ContactDetails::*field;
    };
    for (const Text &text :
         {Text{"the nickname", &ContactDetails::nickname},
          Text{"the remark", &ContactDetails::remark}, Text{"the alias", &ContactDetails::alias},
          Text{"the signature", &ContactDetails::signature}}) {
        if (isLie(told.*text.field, truth.*text.field))
            return unlike(text.name, *(told.*text.field), *(truth.*text.field));
    }
    if (isLie(told.country, truth.country, known.regionWords.value(0)))
        return unlike("the country", *told.country, *truth.country);
    if (isLie(told.province, truth.province, known.regionWords.value(1)))
        return unlike("the province", *told.province, *truth.province);
    if (isLie(told.city, truth.city, known.regionWords.value(2)))
        return unlike("the city", *told.city, *truth.city);
    if (told.sex && *told.sex != *truth.sex)
        return u"another sex"_s;
    if (told.labelIds) {
        const QSet<QString> labels(told.labelIds->begin(), told.labelIds->end());
        if (labels != QSet<QString>(truth.labelIds->begin(), truth.labelIds->end()))
            return unlike("labels", told.labelIds->join(u','), truth.labelIds->join(u','));
    }
    return {};
}

QString silence(const ContactDetails &told, const Known &known, const ConformanceRow &row)
{
    const ContactDetails &truth = known.details;
    const auto missing
        = [](const auto &field, const auto &wanted) { return !wanted->isEmpty() && !field; };
    QStringList fields;
    if (missing(told.nickname, truth.nickname))
        fields.append(u"nickname"_s);
    if (row.doesTell(Tells::Remark) && missing(told.remark, truth.remark))
        fields.append(u"remark"_s);
    if (row.doesTell(Tells::Alias) && missing(told.alias, truth.alias))
        fields.append(u"alias"_s);
    if (row.doesTell(Tells::Signature) && missing(told.signature, truth.signature))
        fields.append(u"signature"_s);
    if (row.doesTell(Tells::Region) && missing(told.province, truth.province))
        fields.append(u"province"_s);
    if (row.doesTell(Tells::Labels) && missing(told.labelIds, truth.labelIds))
        fields.append(u"labels"_s);
    if (row.doesTell(Tells::Sex) && *truth.sex != Sex::Unknown && !told.sex)
        fields.append(u"sex"_s);
    return fields.join(u", "_s);
}

} // namespace

WorldView::WorldView(ConformanceBench &bench)
    : m_byId(bench.roster().ids == Roster::Ids::ForEver)
{
    bench.demo().visit(bench.row().system, [&](DemoWorld &world) {
        for (const QString &id : world.friendIds()) {
            if (bench.row().listsWeCom || !isWeComId(id))
                m_contacts.append(knownPerson(*world.person(id), kindOfId(id)));
        }
        for (const QString &id : world.groupIds())
            m_contacts.append(knownGroup(*world.group(id)));
        for (const QString &id : world.publicIds())
            m_contacts.append(knownPerson(*world.person(id), ContactKind::Public));
    });
}

qsizetype WorldView::count(ContactKind kind) const
{
    return std::ranges::count(m_contacts, kind, &Known::kind);
}

QList<Known> WorldView::matches(const ContactDetails &told) const
{
    const bool byId = m_byId || isSystemId(told.id);
    QList<Known> found;
    for (const Known &known : m_contacts) {
        if (byId ? known.details.id == told.id
                 : told.nickname.value_or(QString()) == *known.details.nickname)
            found.append(known);
    }
    return found;
}

QString WorldView::lieIn(const ContactDetails &told) const
{
    QString wrong = u"nobody is %1, \"%2\""_s.arg(told.id, told.nickname.value_or(QString()));
    for (const Known &known : matches(told)) {
        wrong = lie(told, known);
        if (wrong.isEmpty())
            return {};
        wrong = u"of %1 %2"_s.arg(told.id, wrong);
    }
    return wrong;
}

QString WorldView::silenceIn(const ContactDetails &told, const ConformanceRow &row) const
{
    QString missing = u"nobody is %1"_s.arg(told.id);
    for (const Known &known : matches(told)) {
        missing = silence(told, known, row);
        if (missing.isEmpty())
            return {};
        missing = u"%1: no %2"_s.arg(told.id, missing);
    }
    return missing;
}

ContactDetails laidOver(ContactDetails earlier, const ContactDetails &later)
{
    const auto lay = [](auto &field, const auto &value) {
        if (value)
            field = value;
    };
    lay(earlier.nickname, later.nickname);
    lay(earlier.remark, later.remark);
    lay(earlier.alias, later.alias);
    lay(earlier.signature, later.signature);
    lay(earlier.sex, later.sex);
    lay(earlier.country, later.country);
    lay(earlier.province, later.province);
    lay(earlier.city, later.city);
    lay(earlier.labelIds, later.labelIds);
    lay(earlier.avatarUrl, later.avatarUrl);
    lay(earlier.largeAvatarUrl, later.largeAvatarUrl);
    earlier.id = later.id;
    return earlier;
}

} // namespace Lianxi
