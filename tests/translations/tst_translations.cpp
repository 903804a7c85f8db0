// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languages.h"
#include "regions.h"
#include "relativetime.h"

#include <QFile>
#include <QLibraryInfo>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// The texts as they are found at run time, in both languages.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsHaveTheRightForm_data();
    void countsHaveTheRightForm();
    void theWordsFollowTheLanguageAtRunTime();
    void anotherLanguageGetsEnglishWithItsPlurals();
    void regionsAndTimesAreSaidInChinese();
    void hongKongIsNamedOtherwiseBelowItsCountry();
    void theButtonsOfQtFollowTheLanguage();
};

void TestTranslations::countsHaveTheRightForm_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *language, const char *context, const char *text, int count,
                        const QString &shown) {
        QTest::addRow("%s, %d: %s", language, count, text)
            << QString::fromLatin1(language) << QByteArray(context) << QByteArray(text) << count
            << shown;
    };
    const char *window = "Lianxi::MainWindow";
    const char *remark = "Lianxi::RemarkDialog";
    const char *command = "Lianxi::CommandText";
    const char *fields = "Lianxi::Fields";
    row("en", window, "%Ln contact(s)", 0, u"0 contacts"_s);
    row("en", window, "%Ln contact(s)", 1, u"1 contact"_s);
    row("en", window, "%Ln contact(s)", 3412, u"3,412 contacts"_s);
    row("en", remark, "%n character(s)", 1, u"1 character"_s);
    row("en", command, "about %n minute(s)", 1, u"about 1 minute"_s);
    row("en", command, "about %n minute(s)", 2, u"about 2 minutes"_s);
    row("en", fields, "%n days ago", 3, u"3 days ago"_s);
    row("zh_CN", window, "%Ln contact(s)", 0, u"0 位联系人"_s);
    row("zh_CN", window, "%Ln contact(s)", 1, u"1 位联系人"_s);
    row("zh_CN", window, "%Ln contact(s)", 3412, u"3,412 位联系人"_s);
    row("zh_CN", remark, "%n character(s)", 2, u"2 个字符"_s);
    row("zh_CN", command, "about %n minute(s)", 2, u"约 2 分钟"_s);
    row("zh_CN", fields, "%n days ago", 3, u"3 天前"_s);
}

void TestTranslations::countsHaveTheRightForm()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    Languages languages;
    languages.use(language);
    QTEST(QCoreApplication::translate(context, text, nullptr, count), "shown");
}

void TestTranslations::theWordsFollowTheLanguageAtRunTime()
{
    const auto settings
        = [] { return QCoreApplication::translate("Lianxi::SettingsDialog", "Settings"); };
    Languages languages;
    const QSignalSpy changed(&languages, &Languages::changed);
    languages.use(u"zh_CN"_s);
    QCOMPARE(settings(), u"设置"_s);
    QCOMPARE(languages.locale(), QLocale(QLocale::Chinese, QLocale::China));
    languages.use(u"en"_s);
    QCOMPARE(settings(), u"Settings"_s);
    QCOMPARE(languages.locale().language(), QLocale::English);
    languages.use(u"zh_CN"_s);
    QCOMPARE(settings(), u"设置"_s);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(QLocale(), languages.locale());
}

void TestTranslations::anotherLanguageGetsEnglishWithItsPlurals()
{
    Languages languages;
    languages.use(u"zh_CN"_s);
    languages.use(u"fi"_s);
    QCOMPARE(QCoreApplication::translate("Lianxi::MainWindow", "%Ln member(s)", nullptr, 1),
             u"1 member"_s);
}

void TestTranslations::regionsAndTimesAreSaidInChinese()
{
    Languages languages;
    languages.use(u"zh_CN"_s);
    QCOMPARE(countryText(u"IS"_s), u"冰岛"_s);
    QCOMPARE(provinceText(u"Shaanxi"_s), u"陕西"_s);
    const QDateTime noon(QDate(2024, 5, 17), QTime(12, 0));
    const auto ago = [&noon](std::chrono::seconds time) {
        return relativeTime(noon.toMSecsSinceEpoch() - time / std::chrono::milliseconds(1), noon);
    };
    QCOMPARE(ago(std::chrono::minutes(5)), u"5 分钟前"_s);
    QCOMPARE(ago(std::chrono::hours(3)), u"3 小时前"_s);
    QCOMPARE(ago(std::chrono::hours(24)), u"昨天"_s);
    QCOMPARE(ago(std::chrono::hours(72)), u"3 天前"_s);
}

void TestTranslations::hongKongIsNamedOtherwiseBelowItsCountry()
{
    Languages languages;
    languages.use(u"zh_CN"_s);
    QCOMPARE(countryText(u"HK"_s), u"中国香港"_s);
    QCOMPARE(provinceText(u"Hong Kong"_s), u"香港"_s);
}

void TestTranslations::theButtonsOfQtFollowTheLanguage()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath)
                       + u"/qtbase_zh_CN.qm"_s)) {
        QSKIP("Qt's own translations are not installed: scripts/setup.sh");
    }
    const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
    Languages languages;
    languages.use(u"zh_CN"_s);
    QCOMPARE(cancel(), u"取消"_s);
    languages.use(u"en"_s);
    QCOMPARE(cancel(), u"Cancel"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
