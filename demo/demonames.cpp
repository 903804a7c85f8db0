// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demonames.h"

#include "demowords.h"

using namespace Qt::StringLiterals;

// Each random value gets a name of its own before it is used: the order in which a compiler
// evaluates arguments is its own affair, and the same seed must give the same world everywhere.

namespace Lianxi::DemoNames {

namespace {

void append(DemoName &name, const DemoWords::Syllable &syllable)
{
    name.text += syllable.han;
    name.pinyin += syllable.pinyin;
    name.initials += syllable.pinyin.at(0).toUpper();
}

DemoName english(DemoRandom &random)
{
    QString text = random.pick(DemoWords::englishFirst).toString();
    if (!random.oneIn(3))
        text += u' ' + random.pick(DemoWords::englishLast).toString();
    const QString letters = text.toLower().remove(u' ');
    return {text, letters, letters.left(1).toUpper()};
}

DemoName shop(DemoRandom &random)
{
    const QStringView city = random.pick(DemoWords::regions).cityWord;
    const QStringView name = random.pick(DemoWords::shopNames);
    const QStringView trade = random.pick(DemoWords::trades);
    switch (random.below(4)) {
    case 0:
        return {u"AAA %1%2"_s.arg(name, trade), {}, {}};
    case 1:
        return {u"%1%2（%3店）"_s.arg(name, trade, city.isEmpty() ? u"总" : city), {}, {}};
    case 2:
        return {u"%1·%2"_s.arg(trade, random.pick(DemoWords::surnames).han) + u"师傅"_s, {}, {}};
    default:
        return {city.toString() + name.toString() + trade.toString(), {}, {}};
    }
}

QString fromAlphabet(DemoRandom &random, QStringView alphabet, qsizetype length)
{
    QString text(length, Qt::Uninitialized);
    for (QChar &character : text)
        character = alphabet.at(random.below(alphabet.size()));
    return text;
}

} // namespace

DemoName realName(DemoRandom &random)
{
    DemoName name;
    append(name, random.pick(DemoWords::surnames));
    append(name, random.pick(DemoWords::given));
    if (!random.oneIn(3))
        append(name, random.pick(DemoWords::given));
    return name;
}

DemoName nickname(DemoRandom &random)
{
    const qsizetype dice = random.below(100);
    if (dice < 52)
        return realName(random);
    if (dice < 74)
        return {random.pick(DemoWords::nicknames).toString(), {}, {}};
    if (dice < 86)
        return english(random);
    return shop(random);
}

QString remark(DemoRandom &random)
{
    const DemoName person = realName(random);
    switch (random.below(8)) {
    case 0:
        return u"VIP 客户 %1"_s.arg(person.text);
    case 1:
        return person.text.left(1) + u"总"_s;
    case 2: {
        const QStringView shop = random.pick(DemoWords::shopNames);
        const QStringView trade = random.pick(DemoWords::trades);
        return u"%1 %2%3"_s.arg(person.text, shop, trade);
    }
    case 3: {
        const qsizetype house = random.between(1, 18);
        const qsizetype floor = random.between(1, 26);
        return u"%1栋%2 %3"_s.arg(QString::number(house), QString::number(floor * 100 + 2),
                                  person.text);
    }
    case 4:
        return person.text;
    default:
        return random.pick(DemoWords::plainRemarks).toString();
    }
}

QString alias(DemoRandom &random)
{
    const DemoWords::Syllable &surname = random.pick(DemoWords::surnames);
    const DemoWords::Syllable &given = random.pick(DemoWords::given);
    switch (random.below(4)) {
    case 0:
        return u"%1_%2"_s.arg(surname.pinyin, given.pinyin);
    case 1:
        return u"%1%2%3"_s.arg(given.pinyin, surname.pinyin, digits(random, 4));
    case 2: {
        const QStringView first = random.pick(DemoWords::englishFirst);
        return u"%1-%2"_s.arg(first, digits(random, 3));
    }
    default:
        return surname.pinyin.toString() + token(random, 5);
    }
}

QString signature(DemoRandom &random)
{
    return random.pick(DemoWords::signatures).toString();
}

QString nameInGroup(DemoRandom &random, const QString &nickname)
{
    const QString number = QString::number(random.between(1, 32));
    switch (random.below(4)) {
    case 0:
        return number + u"栋 "_s + realName(random).text;
    case 1: {
        const DemoWords::Region &region = random.pick(DemoWords::regions);
        return region.provinceWord.toString() + u'-' + nickname;
    }
    case 2:
        return u"%1号 %2"_s.arg(number, realName(random).text);
    default:
        return realName(random).text + u"妈妈"_s;
    }
}

QString groupTitle(DemoRandom &random, qsizetype index)
{
    const QStringView city = random.pick(DemoWords::regions).cityWord;
    switch (random.below(7)) {
    case 0:
        return u"%1%2交流群"_s.arg(city, random.pick(DemoWords::trades));
    case 1: {
        const QString year = QString::number(random.between(1, 6));
        return u"%1（%2）班家长群"_s.arg(year, QString::number(random.between(1, 12)));
    }
    case 2:
        return u"%1栋业主群"_s.arg(random.between(1, 20));
    case 3:
        return u"周末%1小队"_s.arg(random.oneIn(2) ? u"骑行" : u"羽毛球");
    case 4: {
        const QStringView shop = random.pick(DemoWords::shopNames);
        const QStringView trade = random.pick(DemoWords::trades);
        return u"%1%2福利群 %3"_s.arg(shop, trade, QString::number(random.between(1, 9)));
    }
    default:
        return u"社群 %1"_s.arg(index + 1);
    }
}

QString groupRemark(DemoRandom &random)
{
    switch (random.below(3)) {
    case 0:
        return u"重点群 "_s + QString::number(random.between(1, 20));
    case 1:
        return random.pick(DemoWords::companies).toString() + u"项目"_s;
    default:
        return u"免打扰"_s;
    }
}

QString publicAccount(DemoRandom &random)
{
    const QStringView city = random.pick(DemoWords::regions).cityWord;
    if (random.oneIn(3) || city.isEmpty())
        return random.pick(DemoWords::publicWords).toString();
    return city.toString() + random.pick(DemoWords::publicNames).toString();
}

QString token(DemoRandom &random, qsizetype length)
{
    return fromAlphabet(random, u"abcdefghijklmnopqrstuvwxyz0123456789", length);
}

QString hex(DemoRandom &random, qsizetype length)
{
    return fromAlphabet(random, u"0123456789abcdef", length);
}

QString digits(DemoRandom &random, qsizetype length)
{
    return fromAlphabet(random, u"123456789", length);
}

} // namespace Lianxi::DemoNames
