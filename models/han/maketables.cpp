// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// lianxi-make-hantables READINGS VARIANTS OUTPUT: makes the header that hancharacters.cpp is made
// of from Unihan_Readings.txt and Unihan_Variants.txt (Unicode Standard Annex 38). Used while
// building only.

#include <QFile>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <QTextStream>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t FirstCommon = 0x3400;
constexpr char32_t LastCommon = 0x9FFF;

using Readings = QMap<char32_t, QSet<QString>>;
using Variants = QMap<char32_t, char32_t>;

/// Calls `take` with the character, the field and its value of each line.
bool readFile(const QString &path,
              const std::function<void(char32_t, const QString &, const QString &)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return false;
    QTextStream lines(&file);
    for (QString line; lines.readLineInto(&line);) {
        const QStringList parts = line.split(u'\t');
        if (line.startsWith("U+"_L1) && parts.size() == 3)
            take(parts[0].mid(2).toUInt(nullptr, 16), parts[1], parts[2]);
    }
    return true;
}

/// "lǜ" → "lv"; empty where something else than letters is left.
QString withoutTone(const QString &reading)
{
    QString plain;
    for (const QChar c : reading.normalized(QString::NormalizationForm_D)) {
        if (c == QChar(0x0308) && plain.endsWith(u'u'))
            plain.back() = u'v';
        else if (c >= u'a' && c <= u'z')
            plain += c;
        else if (c.category() != QChar::Mark_NonSpacing)
            return {};
    }
    return plain;
}

/// The readings in a value: "10019.020:yǐ,sì", "zhòng(1823) chóng(329)", "zhàn".
QSet<QString> readingsIn(const QString &value)
{
    QSet<QString> found;
    for (const QString &part : value.split(u' ')) {
        const QString list = part.section(u':', -1).section(u'(', 0, 0);
        for (const QString &reading : list.split(u',')) {
            const QString plain = withoutTone(reading);
            if (plain.isEmpty())
                continue;
            found.insert(plain);
            if (plain.contains(u'v')) // "lv" is typed "lu" as well
                found.insert(QString(plain).replace(u'v', u'u'));
        }
    }
    return found;
}

Readings readReadings(const QString &path)
{
    static const QSet<QString> fields{u"kMandarin"_s, u"kHanyuPinyin"_s, u"kHanyuPinlu"_s,
                                      u"kXHC1983"_s, u"kTGHZ2013"_s};
    Readings readings;
    readFile(path, [&](char32_t character, const QString &field, const QString &value) {
        if (fields.contains(field))
            readings[character].unite(readingsIn(value));
    });
    return readings;
}

Variants readSimplified(const QString &path)
{
    Variants first;
    readFile(path, [&](char32_t character, const QString &field, const QString &value) {
        if (field != "kSimplifiedVariant"_L1)
            return;
        for (const QString &form : value.split(u' ')) {
            const char32_t simplified = form.mid(2).toUInt(nullptr, 16);
            if (simplified == character)
                continue;
            first.insert(character, simplified);
            return;
        }
    });
    // A form may have a simpler one itself; the number of steps guards against a circle.
    Variants last;
    for (auto it = first.cbegin(); it != first.cend(); ++it) {
        char32_t form = it.value();
        for (int steps = 0; steps < 4 && first.contains(form) && first[form] != it.key(); ++steps)
            form = first[form];
        if (form != it.key())
            last.insert(it.key(), form);
    }
    return last;
}

class Writer
{
public:
    explicit Writer(QTextStream &out)
        : m_out(out)
    {
    }
    void begin(const QString &declaration)
    {
        m_out << "inline constexpr " << declaration << " = {\n";
        m_inLine = 0;
    }
    void put(const QString &value) { m_out << value << (++m_inLine % 16 == 0 ? ",\n" : ","); }
    void put(qint64 number) { put(QString::number(number)); }
    void end() { m_out << "\n};\n"; }

private:
    QTextStream &m_out;
    int m_inLine = 0;
};

void writeReadings(Writer &writer, const Readings &readings)
{
    QMap<QString, qint64> syllables;
    for (const QSet<QString> &set : readings) {
        for (const QString &syllable : set)
            syllables.insert(syllable, 0);
    }
    writer.begin(u"std::string_view Syllables[]"_s);
    qint64 number = 0;
    for (auto it = syllables.begin(); it != syllables.end(); ++it) {
        it.value() = number++;
        writer.put(u"\"%1\""_s.arg(it.key()));
    }
    writer.end();

    QMap<QStringList, qint64> sets{{QStringList(), 0}};
    QList<QStringList> inOrder{QStringList()};
    QMap<char32_t, qint64> setOf;
    for (auto it = readings.cbegin(); it != readings.cend(); ++it) {
        QStringList set(it->cbegin(), it->cend());
        set.sort();
        if (!sets.contains(set)) {
            sets.insert(set, inOrder.size());
            inOrder.append(set);
        }
        setOf.insert(it.key(), sets[set]);
    }
    writer.begin(u"quint16 SetSyllables[]"_s);
    QList<qint64> starts{0};
    for (const QStringList &set : std::as_const(inOrder)) {
        for (const QString &syllable : set)
            writer.put(syllables[syllable]);
        starts.append(starts.last() + set.size());
    }
    writer.end();
    writer.begin(u"quint32 SetStarts[]"_s);
    for (const qint64 start : std::as_const(starts))
        writer.put(start);
    writer.end();
    writer.begin(u"quint16 CommonReadings[]"_s);
    for (char32_t c = FirstCommon; c <= LastCommon; ++c)
        writer.put(setOf.value(c));
    writer.end();
    writer.begin(u"Pair RareReadings[]"_s);
    for (auto it = setOf.cbegin(); it != setOf.cend(); ++it) {
        if (it.key() > LastCommon)
            writer.put(u"{%1,%2}"_s.arg(uint(it.key())).arg(it.value()));
    }
    writer.end();
}

void writeSimplified(Writer &writer, const Variants &simplified)
{
    writer.begin(u"char16_t CommonSimplified[]"_s);
    for (char32_t c = FirstCommon; c <= LastCommon; ++c) {
        const char32_t form = simplified.value(c);
        writer.put(form <= 0xFFFF ? form : 0);
    }
    writer.end();
    writer.begin(u"Pair RareSimplified[]"_s);
    for (auto it = simplified.cbegin(); it != simplified.cend(); ++it) {
        if (it.key() > LastCommon || it.value() > 0xFFFF)
            writer.put(u"{%1,%2}"_s.arg(uint(it.key())).arg(uint(it.value())));
    }
    writer.end();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const Readings readings = readReadings(QString::fromLocal8Bit(argv[1]));
    const Variants simplified = readSimplified(QString::fromLocal8Bit(argv[2]));
    QFile file(QString::fromLocal8Bit(argv[3]));
    if (readings.isEmpty() || simplified.isEmpty()
        || !file.open(QIODevice::WriteOnly | QIODevice::Text))
        return 1;
    QTextStream out(&file);
    out << "// Made from Unihan by lianxi-make-hantables.\n#pragma once\n"
           "#include <QtGlobal>\n#include <string_view>\n"
           "namespace Lianxi::Han::Tables {\nstruct Pair { char32_t character; char32_t value; };\n"
        << "inline constexpr char32_t FirstCommon = " << uint(FirstCommon) << ";\n"
        << "inline constexpr char32_t LastCommon = " << uint(LastCommon) << ";\n";
    Writer writer(out);
    writeReadings(writer, readings);
    writeSimplified(writer, simplified);
    out << "} // namespace Lianxi::Han::Tables\n";
    return out.status() == QTextStream::Ok && file.flush() ? 0 : 1;
}
