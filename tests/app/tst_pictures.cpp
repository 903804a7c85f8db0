// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "fakegateway.h"
#include "loopbackserver.h"
#include "memorycredentialstore.h"
#include "pictures.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

QByteArray png()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Writes down whose session was asked for which picture.
class PictureGateway : public FakeGateway
{
public:
    PictureGateway(QString wxid, QStringList &asked)
        : m_wxid(std::move(wxid))
        , m_asked(asked)
    {
    }
    QCoro::Task<Result<PictureFile>> picture(QUrl url) override
    {
        m_asked.append(m_wxid + u' ' + url.toString());
        co_return PictureFile{png()};
    }

private:
    const QString m_wxid;
    QStringList &m_asked;
};

} // namespace

/// Which way a picture comes. The accounts' gateways live on this machine, so their host is
/// trusted.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPictureOfASessionComesThroughIt();
    void everythingElseComesWithoutASession_data();
    void everythingElseComesWithoutASession();

private:
    void addAccount(const QString &system, const QString &wxid);
    [[nodiscard]] bool arrives(const QString &url);

    struct World
    {
        Store store;
        MemoryCredentialStore keychain;
        MemoryCredentialStore sessionSecrets;
        SystemClock clock;
        QStringList asked;
        LoopbackServer server;
        AccountBook book{{.store = store,
                          .keychain = keychain,
                          .sessionSecrets = sessionSecrets,
                          .clock = clock,
                          .gatewayFor = [this](const Account &account, const QString &) {
                              return std::make_unique<PictureGateway>(account.wxid, asked);
                          }}};
        Pictures pictures{QString(), book};
    };
    std::unique_ptr<World> m_world;
};

void TestPictures::init()
{
    m_world = std::make_unique<World>();
    QVERIFY(await(m_world->store.open(QString())));
    QVERIFY(await(m_world->book.open()));
    m_world->server.on("/picture", {.body = png()});
    addAccount(u"webwx"_s, u"1880000001"_s);
    addAccount(u"webwx"_s, u"1880000002"_s);
    addAccount(u"gewe"_s, u"wxid_me"_s);
}

void TestPictures::cleanup()
{
    await(m_world->book.shutDown());
    await(m_world->pictures.shutDown());
    m_world.reset();
}

void TestPictures::addAccount(const QString &system, const QString &wxid)
{
    Account account;
    account.name = system + wxid;
    account.system = system;
    account.url = m_world->server.url();
    account.wxid = wxid;
    if (gatewaySystem(system)->handle != GatewaySystem::Handle::None)
        account.handle = u"device"_s;
    QVERIFY(await(m_world->book.add(account, u"secret"_s)));
}

bool TestPictures::arrives(const QString &url)
{
    QSignalSpy arrived(&m_world->pictures.store(), &AvatarStore::arrived);
    if (!m_world->pictures.store().picture(url, 8).isNull())
        return true;
    return arrived.wait(10'000) && arrived.first().first().toString() == url
        && !m_world->pictures.store().picture(url, 8).isNull();
}

void TestPictures::aPictureOfASessionComesThroughIt()
{
    const QString address = m_world->server.url(u"/picture"_s).toString() + u"?seq=1"_s;
    QVERIFY(arrives(address + u"#1880000002"_s));
    QCOMPARE(m_world->asked, QStringList{u"1880000002 "_s + address + u"#1880000002"_s});
    QVERIFY(arrives(address + u"#1880000001"_s));
    QCOMPARE(m_world->asked.last(), u"1880000001 "_s + address + u"#1880000001"_s);
    QCOMPARE(m_world->server.requests().size(), 0);
}

void TestPictures::everythingElseComesWithoutASession_data()
{
    QTest::addColumn<QString>("fragment");
    QTest::newRow("no fragment") << QString();
    QTest::newRow("an empty one") << u"#"_s;
    QTest::newRow("of nobody") << u"#1889999999"_s;
    QTest::newRow("of an account whose pictures are everybody's") << u"#wxid_me"_s;
}

void TestPictures::everythingElseComesWithoutASession()
{
    QFETCH(QString, fragment);
    QVERIFY(arrives(m_world->server.url(u"/picture"_s).toString() + fragment));
    QCOMPARE(m_world->asked, QStringList());
    QCOMPARE(m_world->server.requests().size(), 1);
    QCOMPARE(m_world->server.requests().constFirst().path, "/picture");
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
