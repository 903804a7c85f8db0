// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

/// Names as they come from the wire, each with a word on what is difficult about it.
struct DifficultName
{
    const char *what;
    QString text;
};

inline QList<DifficultName> difficultNames()
{
    using namespace Qt::StringLiterals;
    return {
        {"empty", QString()},
        {"plain", u"王小明"_s},
        {"separators", u"a,b;c\td"_s},
        {"quotes", u"\"a\" \"\"b\""_s},
        {"one quote", u"\""_s},
        {"line break", u"a\nb"_s},
        {"carriage return", u"a\rb"_s},
        {"both", u"a\r\nb\r\n"_s},
        {"only a line break", u"\n"_s},
        {"blanks around", u"  a  "_s},
        {"wide blank", u"\u3000"_s},
        {"nul", u"a\0b"_s},
        {"nul before a formula", u"\0=1+1"_s},
        {"control characters", u"\x01\x02\x1B[31m\x7F"_s},
        {"backslashes", u"\\n\\\"\\"_s},
        {"markup", u"<script>alert('x')</script>&amp;"_s},
        {"right-to-left override", u"a\u202Egpj.exe"_s},
        {"Hebrew", u"שלום"_s},
        {"emoji", u"\U0001F601"_s},
        {"family", u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s},
        {"flag", u"\U0001F1E8\U0001F1F3"_s},
        {"rare Han", u"\U00020BB7野家"_s},
        {"200 marks", u"e"_s + QString(200, QChar(0x301))},
        {"half a pair, first", u"a"_s + QChar(0xD83D)},
        {"half a pair, second", QString(QChar(0xDE00)) + u'a'},
        {"line separator", u"a\u2028b\u2029c"_s},
        {"byte order mark", u"\uFEFFa"_s},
        {"formula", u"=HYPERLINK(\"http://x\",\"y\")"_s},
        {"plus", u"+86 138"_s},
        {"minus", u"-1"_s},
        {"at", u"@SUM(A1)"_s},
        {"tab before a formula", u"\t=1"_s},
        {"line break before a formula", u"\n=1"_s},
        {"carriage return before a formula", u"\r=1"_s},
        {"full-width equals", u"＝1"_s},
        {"full-width plus", u"＋1"_s},
        {"full-width minus", u"－1"_s},
        {"full-width at", u"＠a"_s},
        {"apostrophe", u"'=1"_s},
        {"formula signs inside", u"a=b+c-d@e"_s},
        {"long number", u"6222020200112233445"_s},
        {"leading zeros", u"007"_s},
        {"long", QString(20'000, u'长')},
    };
}
