// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demogateway.h"

#include "demoavatar.h"
#include "demoserver.h"
#include "demospoiler.h"
#include "demowriter.h"
#include "gewedemo.h"
#include "opendemo.h"
#include "webwxdemo.h"
#include "wkteamdemo.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype pictureCacheBytes = 32 * 1024 * 1024;
constexpr qsizetype mostCalls = 4000;
constexpr int smallSide = 132;
constexpr int largeSide = 480;
constexpr auto pictureFolder = "/avatar/"_L1;

DemoReply plain(int status, const QByteArray &text)
{
    return {status, "text/plain", text, {}, 0};
}

} // namespace

DemoGateway::DemoGateway(const DemoOptions &options, QObject *parent)
    : QObject(parent)
    , m_configuredPort(options.port)
    , m_pictures(pictureCacheBytes)
{
    m_systems.push_back(std::make_unique<OpenDemo>(options));
    m_systems.push_back(std::make_unique<WkTeamDemo>(options));
    m_systems.push_back(std::make_unique<WebWxDemo>(options));
    m_systems.push_back(std::make_unique<GeweDemo>(GeweDemo::Flavour::SelfHosted, options));
    m_systems.push_back(std::make_unique<GeweDemo>(GeweDemo::Flavour::Cloud, options));
    for (const auto &[path, fault] : options.faults)
        m_faults.append(path, fault);
    m_clock.start();
}

DemoGateway::~DemoGateway()
{
    delete m_server; // before anything that a late request would need
}

bool DemoGateway::start()
{
    m_server = new DemoServer(
        [this](const DemoRequest &request, QTcpSocket *socket) { handle(request, socket); }, this);
    m_port = m_server->listenOnLoopback(m_configuredPort, &m_error);
    m_address = m_server->address();
    m_clock.start();
    if (m_port == 0) {
        Q_EMIT failed(m_error);
        return false;
    }
    QMetaObject::invokeMethod(this, &DemoGateway::prepare, Qt::QueuedConnection);
    Q_EMIT started();
    return true;
}

void DemoGateway::prepare()
{
    const QMutexLocker lock(&m_worldMutex);
    if (m_prepared)
        return;
    for (const auto &system : m_systems)
        system->prepare({url(system->key()).toString(), pictureUrl().toString()});
    m_prepared = true;
}

QStringList DemoGateway::systems() const
{
    QStringList keys;
    for (const auto &system : m_systems)
        keys.append(system->key());
    return keys;
}

DemoSystem *DemoGateway::system(const QString &key) const
{
    for (const auto &system : m_systems) {
        if (system->key() == key)
            return system.get();
    }
    return nullptr;
}

DemoSystem *DemoGateway::systemOfPath(const QString &path) const
{
    DemoSystem *best = nullptr;
    for (const auto &system : m_systems) {
        const bool longer = !best || system->prefix().size() > best->prefix().size();
        if (longer && path.startsWith(system->prefix() + u'/'))
            best = system.get();
    }
    return best;
}

QUrl DemoGateway::url(const QString &system) const
{
    const DemoSystem *found = this->system(system);
    if (!found)
        return {};
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(QString::number(m_port), found->prefix()));
}

QString DemoGateway::ask(const QString &system, QString (DemoSystem::*question)() const) const
{
    const DemoSystem *found = this->system(system);
    const QMutexLocker lock(&m_accountMutex);
    return found ? (found->*question)() : QString();
}

QString DemoGateway::handle(const QString &system) const
{
    return ask(system, &DemoSystem::handle);
}

QString DemoGateway::token(const QString &system) const
{
    return ask(system, &DemoSystem::token);
}

QString DemoGateway::user(const QString &system) const
{
    return ask(system, &DemoSystem::user);
}

QString DemoGateway::password(const QString &system) const
{
    return ask(system, &DemoSystem::password);
}

QMap<QString, QString> DemoGateway::settings(const QString &system) const
{
    const DemoSystem *found = this->system(system);
    return found ? found->settings(url(system).toString()) : QMap<QString, QString>();
}

void DemoGateway::renewHandle(const QString &system)
{
    const QMutexLocker lock(&m_worldMutex);
    const QMutexLocker accountLock(&m_accountMutex);
    if (DemoSystem *found = this->system(system))
        found->renewHandle();
}

void DemoGateway::endSession(const QString &system)
{
    const QMutexLocker lock(&m_worldMutex);
    const QMutexLocker accountLock(&m_accountMutex);
    if (DemoSystem *found = this->system(system))
        found->endSession();
}

QUrl DemoGateway::pictureUrl() const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(QString::number(m_port), pictureFolder));
}

void DemoGateway::visit(const QString &system, const std::function<void(DemoWorld &)> &visitor)
{
    prepare();
    const QMutexLocker lock(&m_worldMutex);
    if (DemoSystem *found = this->system(system))
        visitor(found->world());
}

void DemoGateway::record(const DemoRequest &request)
{
    const QMutexLocker lock(&m_callsMutex);
    ++m_counts[request.path];
    if (m_calls.size() == mostCalls)
        m_calls.removeFirst();
    m_calls.append({request.path, m_clock.elapsed(), request.body, request.query});
}

qsizetype DemoGateway::requestCount(const QString &pathEnd) const
{
    const QMutexLocker lock(&m_callsMutex);
    qsizetype count = 0;
    for (auto entry = m_counts.cbegin(); entry != m_counts.cend(); ++entry) {
        if (entry.key().endsWith(pathEnd))
            count += entry.value();
    }
    return count;
}

QList<DemoCall> DemoGateway::calls() const
{
    const QMutexLocker lock(&m_callsMutex);
    return m_calls;
}

void DemoGateway::forgetCalls()
{
    const QMutexLocker lock(&m_callsMutex);
    m_counts.clear();
    m_calls.clear();
}

void DemoGateway::handle(const DemoRequest &request, QTcpSocket *socket)
{
    prepare();
    record(request);
    std::optional<DemoFault> fault = m_faults.take(request.path);
    if (fault && fault->kind == DemoFault::Kind::Pass)
        fault.reset();
    DemoWriter::send(socket, answer(request, fault), fault);
}

DemoReply DemoGateway::answer(const DemoRequest &request, const std::optional<DemoFault> &fault)
{
    if (fault) {
        if (const std::optional<DemoReply> reply = DemoSpoiler::instead(*fault))
            return *reply;
    }
    if (request.path.startsWith(pictureFolder))
        return picture(request.path);
    DemoSystem *system = systemOfPath(request.path);
    if (!system)
        return plain(404, "nothing here");
    QMutexLocker lock(&m_worldMutex);
    DemoReply reply = answerSystem(*system, request, fault);
    lock.unlock();
    return reply.picture.isEmpty() ? reply : picture(pictureFolder + reply.picture);
}

DemoReply DemoGateway::answerSystem(DemoSystem &system, DemoRequest request,
                                    const std::optional<DemoFault> &fault) const
{
    request.path = request.path.mid(system.prefix().size());
    if (!fault)
        return system.answer(request);
    if (fault->inOwnWords())
        return system.complaint(request, *fault);
    if (fault->kind == DemoFault::Kind::Ignore)
        request.writes = DemoRequest::Writes::Pretend;
    return DemoSpoiler::spoilt(system.answer(request), *fault, system.payload());
}

/// "/avatar/KEY/132" and "/avatar/KEY/0".
DemoReply DemoGateway::picture(const QString &path)
{
    const QStringList parts = path.mid(pictureFolder.size()).split(u'/');
    if (parts.size() != 2 || (parts.at(1) != u"132"_s && parts.at(1) != u"0"_s))
        return plain(404, "no such picture");
    std::optional<DemoWorld::PictureReply> found;
    {
        const QMutexLocker lock(&m_worldMutex);
        for (const auto &system : m_systems) {
            if (!found)
                found = system->world().picture(parts.at(0));
        }
    }
    if (found && found->state == DemoPerson::Picture::Stub)
        return {200, "text/html", {}, {}, 0};
    if (!found || found->state != DemoPerson::Picture::Drawn)
        return plain(404, "no such picture");
    if (const QByteArray *ready = m_pictures.object(path))
        return {200, "image/png", *ready, {}, 0};
    const int side = parts.at(1) == u"0"_s ? largeSide : smallSide;
    auto *drawn = new QByteArray(DemoAvatar::png(found->look, side));
    const QByteArray bytes = *drawn;
    m_pictures.insert(path, drawn, bytes.size());
    return {200, "image/png", bytes, {}, 0};
}

} // namespace Lianxi
