// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrcode.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestQrCode : public QObject
{
    Q_OBJECT

    /// Whether one of the three eyes is at x, y: dark ring, light ring, dark 3 × 3.
    static bool hasEye(const QrCode &code, int left, int top)
    {
        for (int y = 0; y < 7; ++y) {
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                if (code.isDark(left + x, top + y) != (ring != 2))
                    return false;
            }
        }
        return true;
    }

private Q_SLOTS:
    void aTextBecomesASquareWithThreeEyes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << u"x"_s;
        QTest::newRow("sign-in") << u"https://login.weixin.qq.com/l/4ZtmDT6OPg=="_s;
        QTest::newRow("chinese") << u"联系"_s;
        QTest::newRow("long") << u"a"_s.repeated(2000);
    }
    void aTextBecomesASquareWithThreeEyes()
    {
        QFETCH(const QString, text);
        const std::optional<QrCode> code = QrCode::of(text);
        QVERIFY(code);
        // ISO 18004: 21 modules, and 4 more for each version up to 40.
        QVERIFY(code->side() >= 21 && code->side() <= 177 && code->side() % 4 == 1);
        QVERIFY(hasEye(*code, 0, 0));
        QVERIFY(hasEye(*code, code->side() - 7, 0));
        QVERIFY(hasEye(*code, 0, code->side() - 7));
        QVERIFY(!hasEye(*code, code->side() - 7, code->side() - 7));
    }

    void differentTextsAreDifferentCodes()
    {
        const auto bits = [](const QrCode &code) {
            QString all;
            for (int y = 0; y < code.side(); ++y) {
                for (int x = 0; x < code.side(); ++x)
                    all += code.isDark(x, y) ? u'1' : u'0';
            }
            return all;
        };
        QVERIFY(bits(*QrCode::of(u"a"_s)) != bits(*QrCode::of(u"b"_s)));
    }

    void whatCannotBeDrawnIsNoCode()
    {
        QVERIFY(!QrCode::of(QString()));
        QVERIFY(!QrCode::of(u"a"_s.repeated(5000)));
    }
};

QTEST_GUILESS_MAIN(TestQrCode)
#include "tst_qrcode.moc"
