// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopsettings.h"
#include "theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QThreadPool>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// Speaks as much of the settings portal as is read.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    void set(const QString &group, const QString &key, const QVariant &value)
    {
        m_values.insert(group + u'/' + key, value);
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }
    void clear() { m_values.clear(); }

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const QVariant value = m_values.value(group + u'/' + key);
        if (!value.isValid()) {
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"no such setting"_s);
            return QDBusVariant(0);
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    QHash<QString, QVariant> m_values;
};

class TestDesktopSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s,
                       {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            QSKIP("no dbus-daemon here");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
        // A connection of its own, as the portal is another process.
        QDBusConnection bus
            = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
        QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                   QDBusConnection::ExportAllSlots
                                       | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void init() { m_portal.clear(); }

    void thePortalsSchemeIsRead_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << 1U << true;
        QTest::newRow("light") << 2U << false;
    }
    void thePortalsSchemeIsRead()
    {
        QFETCH(uint, scheme);
        QFETCH(bool, dark);
        m_portal.set(u"org.freedesktop.appearance"_s, u"color-scheme"_s, scheme);
        DesktopSettings settings;
        QVERIFY(!settings.prefersDark().has_value()); // asks later, never blocks
        settings.follow();
        QTRY_VERIFY(settings.prefersDark().has_value());
        QCOMPARE(*settings.prefersDark(), dark);
    }

    void anAnswerAfterTheEndHurtsNobody()
    {
        for (int i = 0; i < 20; ++i) {
            DesktopSettings settings;
            settings.follow();
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
    }

    void aChangeIsFollowed()
    {
        m_portal.set(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2U);
        Theme theme;
        theme.apply(ColorScheme::System);
        QVERIFY(!theme.isDark());
        // The first answer tells that the subscription stands.
        auto *settings = theme.findChild<DesktopSettings *>();
        QVERIFY(settings != nullptr);
        QTRY_COMPARE(settings->prefersDark(), std::optional(false));

        m_portal.set(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
        QTRY_VERIFY(theme.isDark());
        m_portal.set(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 0U);
        QTRY_VERIFY(!theme.isDark());
    }

    void aFixedSchemeIgnoresTheDesktop()
    {
        m_portal.set(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
        Theme theme;
        theme.apply(ColorScheme::Light);
        auto *settings = theme.findChild<DesktopSettings *>();
        QTRY_COMPARE(settings->prefersDark(), std::optional(true));
        QVERIFY(!theme.isDark());
    }

    void animationsAreOffWhenTheDesktopSaysSo()
    {
        m_portal.set(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
        Theme theme;
        theme.apply(ColorScheme::Light);
        QTRY_COMPARE(theme.motion().count(), 0);
        QTRY_COMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    }

private:
    QProcess m_daemon;
    FakePortal m_portal;
};

QTEST_MAIN(TestDesktopSettings)
#include "tst_desktopsettings.moc"
