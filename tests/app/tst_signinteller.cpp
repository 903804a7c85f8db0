// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrcode.h"
#include "signinteller.h"
#include "terminalqrcode.h"

#include <QTest>

#include <memory>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

using Step = SignInState::Step;

const QString codeText = u"https://login.example/l/one"_s;

/// What the teller writes: to a file, or to a terminal of so many columns.
class Stage
{
public:
    Stage()
        : m_stream(std::tmpfile())
    {
    }
    explicit Stage(unsigned short columns)
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("no terminal");
        m_stream = ::fopen(::ptsname(m_master), "r+");
        const winsize size{.ws_row = 50, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
        ::ioctl(::fileno(m_stream), TIOCSWINSZ, &size);
    }
    ~Stage()
    {
        std::fclose(m_stream);
        if (m_master >= 0)
            ::close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Stage)

    [[nodiscard]] std::FILE *stream() const { return m_stream; }

    /// What was written since the last time.
    QString written()
    {
        std::fflush(m_stream);
        QByteArray bytes(64 * 1024, '\0');
        ssize_t got = 0;
        if (m_master >= 0) {
            got = ::read(m_master, bytes.data(), size_t(bytes.size()));
        } else {
            const long end = std::ftell(m_stream);
            got = ::pread(::fileno(m_stream), bytes.data(), size_t(bytes.size()), m_read);
            m_read = end;
        }
        bytes.truncate(std::max<ssize_t>(0, got));
        return QString::fromUtf8(bytes).remove(u'\r');
    }

private:
    int m_master = -1;
    std::FILE *m_stream = nullptr;
    off_t m_read = 0;
};

} // namespace

class TestSignInTeller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCodeIsDrawnWithItsText();
    void theSameCodeIsDrawnOnce();
    void aNewCodeIsSaidToBeOne();
    void whoScannedIsNamedOnOneLine();
    void aTerminalGetsItsColours();
    void aNarrowTerminalGetsTheTextAlone();
    void withoutACodeNothingIsSaid();
};

void TestSignInTeller::theCodeIsDrawnWithItsText()
{
    Stage stage;
    Output output(stage.stream());
    SignInTeller teller(output, u"Shop A"_s);
    teller.tell({.step = Step::Asking});
    QVERIFY(!teller.hasShownCode());
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    QVERIFY(teller.hasShownCode());
    const QString picture = drawnInText(*QrCode::of(codeText), QrColours::FromReader);
    const QString told = stage.written();
    QVERIFY2(told.startsWith(picture + codeText + u"\nlianxi: Shop A: "_s), qPrintable(told));
    QVERIFY(!told.contains(u'\x1b'));
}

void TestSignInTeller::theSameCodeIsDrawnOnce()
{
    Stage stage;
    Output output(stage.stream());
    SignInTeller teller(output, u"Shop A"_s);
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    QVERIFY(!stage.written().isEmpty());
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    QCOMPARE(stage.written(), QString());
    teller.tell({.step = Step::Scanned});
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    QVERIFY(!stage.written().contains(codeText));
}

void TestSignInTeller::aNewCodeIsSaidToBeOne()
{
    Stage stage;
    Output output(stage.stream());
    SignInTeller teller(output, u"Shop A"_s);
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    QVERIFY(!stage.written().contains(u"expired"_s));
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText + u'2', .renewals = 1});
    const QString told = stage.written();
    QVERIFY2(told.startsWith(u"lianxi: The code has expired"_s), qPrintable(told));
    QVERIFY(told.contains(codeText + u"2\n"_s));
}

void TestSignInTeller::whoScannedIsNamedOnOneLine()
{
    Stage stage;
    Output output(stage.stream());
    SignInTeller teller(output, u"Shop A"_s);
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    QVERIFY(!stage.written().isEmpty());
    teller.tell({.step = Step::Scanned, .scannedBy = u"Anna\n\x1b[2J"_s});
    const QString told = stage.written();
    QCOMPARE(told.count(u'\n'), 1);
    QVERIFY2(told.contains(u"Anna"_s), qPrintable(told));
    QVERIFY2(told.contains(u"onfirm"_s), qPrintable(told));
    QVERIFY(!told.contains(u'\x1b'));
    teller.tell({.step = Step::Finishing});
    QVERIFY(stage.written().startsWith(u"lianxi: Confirmed"_s));
}

void TestSignInTeller::aTerminalGetsItsColours()
{
    Stage stage(80);
    Output output(stage.stream());
    SignInTeller teller(output, u"Shop A"_s);
    teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
    const QString told = stage.written();
    QVERIFY(told.contains(drawnInText(*QrCode::of(codeText), QrColours::BlackOnWhite)));
    QVERIFY(told.contains(u'\n' + codeText + u'\n'));
}

void TestSignInTeller::aNarrowTerminalGetsTheTextAlone()
{
    const int needed = columnsOf(*QrCode::of(codeText));
    for (const int columns : {needed - 1, needed}) {
        Stage stage(static_cast<unsigned short>(columns));
        Output output(stage.stream());
        SignInTeller teller(output, u"Shop A"_s);
        teller.tell({.step = Step::WaitingForScan, .qrText = codeText});
        const QString told = stage.written();
        QCOMPARE(told.contains(u'█'), columns == needed);
        QCOMPARE(told.contains(QString::number(needed)), columns != needed);
        QVERIFY(told.contains(codeText + u'\n'));
    }
}

void TestSignInTeller::withoutACodeNothingIsSaid()
{
    Stage stage;
    Output output(stage.stream());
    SignInTeller teller(output, u"Shop A"_s);
    teller.tell({.step = Step::Asking});
    teller.tell({.step = Step::Finishing});
    QCOMPARE(stage.written(), QString());
}

QTEST_GUILESS_MAIN(TestSignInTeller)
#include "tst_signinteller.moc"
