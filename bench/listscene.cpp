// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listscene.h"

#include "contactlistmodel.h"
#include "datagenerator.h"
#include "measuring.h"
#include "rowtable.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype rowsAtOnce = 50'000;

QCoro::Task<Result<QByteArray>> noPicture(QUrl)
{
    co_return failure(Error::Kind::Network);
}

Account shop()
{
    Account account;
    account.system = u"gewechat"_s;
    account.key = 1;
    account.name = u"Shop 1"_s;
    return account;
}

} // namespace

ListScene::ListScene(Pictures pictures)
    : m_settings(QString())
    , m_avatars(QString(),
                pictures == Pictures::Never
                    ? AvatarStore::Fetch(noPicture)
                    : AvatarStore::Fetch([this](QUrl url) { return m_pictures.fetch(url); }))
{
    m_avatars.setTrustedHosts({u"127.0.0.1"_s});
    QObject::connect(&m_avatars, &AvatarStore::arrived, &m_avatars, [this] { ++m_picturesCome; });
    m_theme.apply(ColorScheme::Light);
    m_contacts.setLocale(QLocale(QLocale::Chinese, QLocale::China));
    m_page = std::make_unique<ContactPage>(m_contacts, m_avatars, m_settings);
    m_watch = new PaintWatch(m_page->table()->viewport());
    m_page->setAccounts({shop()});
    m_page->resize(680, 700);
}

ListScene::~ListScene()
{
    m_page.reset();
    QCoro::waitFor(m_avatars.shutDown());
}

void ListScene::fill(qsizetype contacts)
{
    const DataGenerator generator;
    QHash<QString, QString> labels;
    for (const Label &label : DataGenerator::labels())
        labels.insert(label.id, label.name);
    m_contacts.setLabels(1, labels);
    for (qsizetype first = 0; first < contacts; first += rowsAtOnce) {
        const qsizetype count = qMin(rowsAtOnce, contacts - first);
        m_contacts.apply({.account = 1, .contacts = generator.contacts(first, count)});
    }
    m_contacts.finishApplying();
}

void ListScene::show()
{
    bool areRanked = false;
    const auto ranked = QObject::connect(&m_contacts, &ContactTable::ranksChanged, m_page.get(),
                                         [&areRanked] { areRanked = true; });
    m_page->show();
    std::ignore = waitUntil([&areRanked] { return areRanked; });
    QObject::disconnect(ranked);
    std::ignore = m_watch->wait();
    settle(600);
}

double ListScene::untilPainted(const std::function<void()> &act)
{
    m_watch->forget();
    const double before = monotonicMs();
    act();
    if (!m_watch->wait())
        qWarning("nothing was painted");
    return monotonicMs() - before;
}

double ListScene::paintOnce()
{
    const double before = monotonicMs();
    m_page->table()->viewport()->repaint();
    return monotonicMs() - before;
}

} // namespace Lianxi
