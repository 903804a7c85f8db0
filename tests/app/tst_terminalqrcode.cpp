// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalqrcode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

class TestTerminalQrCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePictureIsExactlyThis();
    void everyModuleIsInItsPlace_data();
    void everyModuleIsInItsPlace();
    void onATerminalEachLineSaysItsColours();
};

namespace {

/// Whether the picture is dark at a module, counted from its corner.
bool isDarkIn(const QStringList &lines, int x, int y)
{
    const QChar block = lines.at(y / 2).at(x);
    return block == u'█' || block == (y % 2 == 0 ? u'▀' : u'▄');
}

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    const bool isEnded = lines.takeLast().isEmpty();
    return isEnded ? lines : QStringList();
}

} // namespace

void TestTerminalQrCode::thePictureIsExactlyThis()
{
    const QString picture = drawnInText(*QrCode::of(u"A"_s), QrColours::FromReader);
    QCOMPARE(linesOf(picture),
             (QStringList{
                 // clang-format off
u"                             "_s,
u"                             "_s,
u"    █▀▀▀▀▀█ ▀█▄▀  █▀▀▀▀▀█    "_s,
u"    █ ███ █ ▄██▀▀ █ ███ █    "_s,
u"    █ ▀▀▀ █ ███▄▀ █ ▀▀▀ █    "_s,
u"    ▀▀▀▀▀▀▀ █ █▄█ ▀▀▀▀▀▀▀    "_s,
u"    ▀ ▄ █ ▀▀█  █▄▀▀█▀█ ▄█    "_s,
u"    ███▀ ▀▀▄ ▄▀▀ ▄█▀█▀█▄     "_s,
u"    ▀▀▀ ▀▀▀▀█ ▄ ███   ███    "_s,
u"    █▀▀▀▀▀█ ▀█▄▄█▀ ▄ ▄ █     "_s,
u"    █ ███ █ ▀█▀█▄ ▀█▀█▀██    "_s,
u"    █ ▀▀▀ █  ▄ ▀ ▄█▀█▀█      "_s,
u"    ▀▀▀▀▀▀▀ ▀ ▀ ▀▀▀   ▀ ▀    "_s,
u"                             "_s,
u"                             "_s
                 // clang-format on
             }));
}

void TestTerminalQrCode::everyModuleIsInItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << u"A"_s;
    QTest::newRow("a sign-in") << u"https://login.weixin.qq.com/l/gZ8fTnVx2w=="_s;
    QTest::newRow("large") << QString(300, u'x');
}

void TestTerminalQrCode::everyModuleIsInItsPlace()
{
    QFETCH(QString, text);
    constexpr int quiet = 4;
    const std::optional<QrCode> code = QrCode::of(text);
    QVERIFY(code);
    const QStringList lines = linesOf(drawnInText(*code, QrColours::FromReader));
    QCOMPARE(lines.size(), (code->side() + 2 * quiet + 1) / 2);
    for (const QString &line : lines)
        QCOMPARE(line.size(), columnsOf(*code));
    for (int y = 0; y < 2 * lines.size(); ++y) {
        for (int x = 0; x < columnsOf(*code); ++x) {
            const int column = x - quiet;
            const int row = y - quiet;
            const bool isInside
                = column >= 0 && row >= 0 && column < code->side() && row < code->side();
            QCOMPARE(isDarkIn(lines, x, y), isInside && code->isDark(column, row));
        }
    }
}

void TestTerminalQrCode::onATerminalEachLineSaysItsColours()
{
    const QrCode code = *QrCode::of(u"A"_s);
    const QStringList plain = linesOf(drawnInText(code, QrColours::FromReader));
    const QStringList coloured = linesOf(drawnInText(code, QrColours::BlackOnWhite));
    QCOMPARE(coloured.size(), plain.size());
    // Black on white whatever the terminal's own colours are, and its own again at each end.
    for (qsizetype i = 0; i < plain.size(); ++i)
        QCOMPARE(coloured.at(i), u"\x1b[38;5;16;48;5;231m"_s + plain.at(i) + u"\x1b[0m"_s);
}

QTEST_GUILESS_MAIN(TestTerminalQrCode)
#include "tst_terminalqrcode.moc"
