// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarstore.h"

#include "addresspolicy.h"
#include "avatarcache.h"
#include "avatarloading.h"

#include <QCache>
#include <QCoroFuture>
#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QMap>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QUrl>

#include <coroutine>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lianxi {

/// GCC 12 otherwise takes `handle == nullptr` in QCoro for a comparison with an
/// expected<QByteArray>, which a null pointer can become, and stumbles.
template <typename Promise>
static bool operator==(std::coroutine_handle<Promise> handle, std::nullptr_t)
{
    return !handle;
}

namespace {

Q_LOGGING_CATEGORY(avatarLog, "lianxi.avatar", QtInfoMsg)

/// Decoded pictures: some 7,000 of 48 px.
constexpr qsizetype pictureBytes = 64 * 1024 * 1024;
/// What came over the wire: another size is then wanted of the same picture, soon.
constexpr qsizetype wireBytes = 16 * 1024 * 1024;
/// A server's idea of politeness.
constexpr int fetchesAtOnce = 4;
/// Reading and decoding; the pool decides how many of them really run.
constexpr int decodesAtOnce = 4;
/// A screenful and more. Who fell out and is still visible is asked for by the next repaint.
constexpr qsizetype waitingAtMost = 256;
constexpr qsizetype failuresAtMost = 10'000;
/// Nothing on a screen is larger, and a picture must fit into the memory cache many times.
constexpr int pixelsAtMost = 2048;
constexpr std::chrono::minutes defaultRetryDelay{10};

/// A URL that may be fetched at all, or an empty one.
QUrl fetchable(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isHttp && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

/// A wanted URL stands in m_wanted from the first question to the last answer. On its way it waits
/// in one lane after the other: `known` (memory, disk; then decode), and if that finds nothing,
/// `fetched` (resolver, Fetch; then decode). So slow servers do not hold up what is on disk.
class AvatarStore::Private
{
public:
    Private(AvatarStore *store, const QString &cacheFolder, Fetch fetcher);
    ~Private();

    QImage picture(const QString &url, int pixels);
    QFuture<void> stop();
    void setTrustedHosts(const QSet<QString> &hosts);

    std::chrono::milliseconds retryDelay = defaultRetryDelay;

private:
    using Key = std::pair<QString, int>;

    struct Lane
    {
        QMap<quint64, QString> waiting; ///< by ticket; what was asked for last is on the screen
        int running = 0;
    };
    struct Wanted
    {
        quint64 ticket = 0;
        Lane *lane = nullptr; ///< where it waits; none while it runs
        QSet<int> sizes = {};
    };

    bool mayBeKnown(const QString &url) const { return m_disk || m_bytes.contains(url); }
    void want(const QString &url, const QSet<int> &sizes);
    void wait(const QString &url, Lane &lane);
    void scheduleStart();
    void start();
    void startKnown(const QString &url);
    void startFetch(const QString &url);
    static QCoro::Task<void> fetch(QPointer<AvatarStore> store, Fetch fetcher, QString name,
                                   QUrl url);
    bool isTrusted(const QUrl &url) const { return m_trustedHosts.contains(url.host()); }
    void onKnown(const QString &url, const LoadedAvatar &loaded);
    void onFetched(const QString &url, const Result<QByteArray> &bytes);
    void onLoaded(const QString &url, const LoadedAvatar &loaded);
    void fail(const QString &url, const Error &error);
    void finishRun(Lane &lane);
    template <typename Work, typename Done>
    void inPool(Work work, Done done);

    AvatarStore *const q;
    const Fetch m_fetch;
    QSet<QString> m_trustedHosts;
    std::unique_ptr<AvatarCache> m_disk;
    QCache<Key, QImage> m_pictures{pictureBytes};
    QCache<QString, QByteArray> m_bytes{wireBytes};
    QCache<QString, QDeadlineTimer> m_failures{failuresAtMost};
    QHash<QString, Wanted> m_wanted;
    quint64 m_lastTicket = 0;
    /// In the resolver's hands, which cannot be told to stop.
    QSet<QString> m_lookups;
    Lane m_known;
    Lane m_fetched;
    bool m_startScheduled = false;
    std::optional<QPromise<void>> m_stopped;
    /// The last member: its tasks are done before anything that they use goes.
    QThreadPool m_pool;
};

AvatarStore::Private::Private(AvatarStore *store, const QString &cacheFolder, Fetch fetcher)
    : q(store)
    , m_fetch(std::move(fetcher))
{
    if (!cacheFolder.isEmpty())
        m_disk = std::make_unique<AvatarCache>(cacheFolder);
    m_pool.setMaxThreadCount(2);
}

AvatarStore::Private::~Private()
{
    m_pool.waitForDone();
    if (m_stopped)
        m_stopped->finish();
}

QImage AvatarStore::Private::picture(const QString &url, int pixels)
{
    pixels = qMin(pixels, pixelsAtMost);
    if (url.isEmpty() || pixels <= 0)
        return {};
    if (const QImage *known = m_pictures.object({url, pixels}))
        return *known;
    if (m_stopped)
        return {};
    if (const QDeadlineTimer *failed = m_failures.object(url); failed && !failed->hasExpired())
        return {};

    want(url, {pixels});
    return {};
}

void AvatarStore::Private::want(const QString &url, const QSet<int> &sizes)
{
    Wanted &wanted = m_wanted[url];
    const bool isNew = wanted.ticket == 0;
    Lane *lane = isNew ? &(mayBeKnown(url) ? m_known : m_fetched) : wanted.lane;
    if (lane)
        lane->waiting.remove(wanted.ticket);
    wanted.ticket = ++m_lastTicket;
    wanted.sizes += sizes;
    if (lane)
        wait(url, *lane);
}

void AvatarStore::Private::wait(const QString &url, Lane &lane)
{
    Wanted &wanted = m_wanted[url];
    wanted.lane = &lane;
    lane.waiting.insert(wanted.ticket, url);
    if (lane.waiting.size() > waitingAtMost)
        m_wanted.remove(lane.waiting.take(lane.waiting.firstKey()));
    scheduleStart();
}

/// Not at once: a paint event asks for a screenful, and must not be answered from within.
void AvatarStore::Private::scheduleStart()
{
    if (std::exchange(m_startScheduled, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            m_startScheduled = false;
            start();
        },
        Qt::QueuedConnection);
}

void AvatarStore::Private::start()
{
    while (m_known.running < decodesAtOnce && !m_known.waiting.isEmpty())
        startKnown(m_known.waiting.take(m_known.waiting.lastKey()));
    while (m_fetched.running < fetchesAtOnce && !m_fetched.waiting.isEmpty())
        startFetch(m_fetched.waiting.take(m_fetched.waiting.lastKey()));
}

/// The pool is waited for in the destructor, so the store outlives the task; an answer that comes
/// after the store's end is dropped with its event.
template <typename Work, typename Done>
void AvatarStore::Private::inPool(Work work, Done done)
{
    m_pool.start([this, work, done] {
        QMetaObject::invokeMethod(
            q, [loaded = work(), done] { done(loaded); }, Qt::QueuedConnection);
    });
}

void AvatarStore::Private::startKnown(const QString &url)
{
    ++m_known.running;
    Wanted &wanted = m_wanted[url];
    wanted.lane = nullptr;
    const QByteArray *known = m_bytes.object(url);
    inPool([disk = m_disk.get(), url, bytes = known ? *known : QByteArray(),
            sizes = wanted.sizes] { return loadKnownAvatar(disk, url, bytes, sizes); },
           [this, url](const LoadedAvatar &loaded) { onKnown(url, loaded); });
}

void AvatarStore::Private::onKnown(const QString &url, const LoadedAvatar &loaded)
{
    finishRun(m_known);
    if (!loaded.pictures.isEmpty())
        onLoaded(url, loaded);
    else if (!m_stopped)
        wait(url, m_fetched);
}

void AvatarStore::Private::startFetch(const QString &url)
{
    ++m_fetched.running;
    m_wanted[url].lane = nullptr;
    fetch(q, m_fetch, url, fetchable(url));
}

/// Static, and with its own copy of the fetcher: whatever it waits for may come after the store.
QCoro::Task<void> AvatarStore::Private::fetch(QPointer<AvatarStore> store, Fetch fetcher,
                                              QString name, QUrl url)
{
    if (url.isEmpty()) {
        store->d->onFetched(name, failure(Error::Kind::Invalid, u"not a web address"_s));
        co_return;
    }
    if (!store->d->isTrusted(url)) {
        store->d->m_lookups.insert(name);
        const Result<void> allowed = co_await checkHostIsPublic(url.host());
        if (!store || !store->d->m_lookups.remove(name))
            co_return;
        if (!allowed) {
            store->d->onFetched(name, failure(allowed.error()));
            co_return;
        }
    }
    const Result<QByteArray> bytes = co_await fetcher(url);
    if (store)
        store->d->onFetched(name, bytes);
}

void AvatarStore::Private::onFetched(const QString &url, const Result<QByteArray> &bytes)
{
    if (!bytes || m_stopped) {
        fail(url, bytes ? Error{Error::Kind::Cancelled} : bytes.error());
        finishRun(m_fetched);
        return;
    }
    inPool([disk = m_disk.get(), url, bytes = *bytes,
            sizes = m_wanted[url].sizes] { return loadNewAvatar(disk, url, bytes, sizes); },
           [this, url](const LoadedAvatar &loaded) {
               finishRun(m_fetched);
               if (loaded.error)
                   fail(url, *loaded.error);
               else
                   onLoaded(url, loaded);
           });
}

void AvatarStore::Private::onLoaded(const QString &url, const LoadedAvatar &loaded)
{
    m_bytes.insert(url, new QByteArray(loaded.bytes), loaded.bytes.size());
    for (const auto &[pixels, picture] : loaded.pictures.asKeyValueRange())
        m_pictures.insert({url, pixels}, new QImage(picture), picture.sizeInBytes());
    m_failures.remove(url);

    // Sizes that were asked for while this one was being decoded
    QSet<int> missing = m_wanted.take(url).sizes;
    for (const int pixels : loaded.pictures.keys())
        missing.remove(pixels);
    if (!missing.isEmpty() && !m_stopped)
        want(url, missing);
    // The last thing done: a slot may end the store.
    Q_EMIT q->arrived(url);
}

void AvatarStore::Private::fail(const QString &url, const Error &error)
{
    m_wanted.remove(url);
    if (error.kind == Error::Kind::Cancelled)
        return;
    // The host alone: a path can hold a session's key.
    qCDebug(avatarLog) << "no picture from" << QUrl(url).host() << "for" << error.words;
    m_failures.insert(url, new QDeadlineTimer(retryDelay));
}

void AvatarStore::Private::finishRun(Lane &lane)
{
    --lane.running;
    if (!m_stopped)
        scheduleStart();
    else if (m_known.running == 0 && m_fetched.running == 0)
        m_stopped->finish();
}

QFuture<void> AvatarStore::Private::stop()
{
    if (!m_stopped) {
        m_stopped.emplace();
        m_stopped->start();
        m_known.waiting.clear();
        m_fetched.waiting.clear();
        m_wanted.removeIf([](const auto &wanted) { return wanted->lane != nullptr; });
        // Nobody waits for the resolver: its answer finds that it is no longer wanted.
        m_fetched.running -= int(m_lookups.size());
        m_lookups.clear();
        if (m_known.running == 0 && m_fetched.running == 0)
            m_stopped->finish();
    }
    return m_stopped->future();
}

void AvatarStore::Private::setTrustedHosts(const QSet<QString> &hosts)
{
    m_trustedHosts.clear();
    for (const QString &host : hosts)
        m_trustedHosts.insert(host.toLower());
    m_failures.clear();
}

AvatarStore::AvatarStore(QString cacheFolder, Fetch fetch, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, cacheFolder, std::move(fetch)))
{
}

AvatarStore::~AvatarStore() = default;

void AvatarStore::setTrustedHosts(QSet<QString> hosts)
{
    d->setTrustedHosts(hosts);
}

void AvatarStore::setRetryDelay(std::chrono::milliseconds delay)
{
    d->retryDelay = delay;
}

QImage AvatarStore::picture(const QString &url, int pixels)
{
    return d->picture(url, pixels);
}

QCoro::Task<void> AvatarStore::shutDown()
{
    // The store may end while this waits.
    const QFuture<void> stopped = d->stop();
    co_await stopped;
}

} // namespace Lianxi
