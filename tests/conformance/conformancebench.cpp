// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancebench.h"

#include "gatewaysystems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

DemoOptions prepared(const ConformanceRow &row, DemoOptions options)
{
    // Only what is asked for: worlds take time to invent.
    const DemoSizes sizes = options.sizes.value(row.system);
    options.sizes = {{row.system, sizes}};
    if (row.prepare)
        row.prepare(options);
    return options;
}

bool isNumber(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.isDigit(); });
}

/// The texts in a secret that is more than one key. Where it is good for is no secret, nor is the
/// number of the account.
void collectTexts(const QJsonValue &value, QStringList &texts)
{
    const QString text = value.toString();
    if (text.size() >= 8 && !text.startsWith("http"_L1) && text != "127.0.0.1"_L1
        && !isNumber(text))
        texts.append(text);
    if (value.isObject()) {
        for (const QJsonValue &member : value.toObject())
            collectTexts(member, texts);
    }
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            collectTexts(element, texts);
    }
}

} // namespace

DemoOptions ConformanceBench::smallWorld()
{
    DemoSizes sizes;
    sizes.friends = 30;
    sizes.groups = 4;
    sizes.publicAccounts = 5;
    sizes.labels = 3;
    sizes.largestGroup = 10;
    DemoOptions options;
    options.sizes.clear();
    for (const GatewaySystem *system : gatewaySystems())
        options.sizes.insert(QString(system->key), sizes);
    options.pollsUntilScanned = 0;
    options.pollsUntilConfirmed = 0;
    return options;
}

ConformanceBench::ConformanceBench(const QString &rowName, DemoOptions options)
    : m_row(conformanceRow(rowName))
    , m_server(prepared(m_row, std::move(options)))
{
    const bool listens = m_server.start();
    Q_ASSERT(listens);
    m_account.key = 1;
    m_account.name = m_row.name;
    m_account.system = m_row.system;
    m_account.url = demo().url(m_row.system);
    m_account.handle = demo().handle(m_row.system);
    m_account.settings = demo().settings(m_row.system);
}

ConformanceBench::~ConformanceBench() = default;

const QString &ConformanceBench::secret()
{
    if (m_secret.isEmpty())
        m_secret = signedInSecret();
    return m_secret;
}

Gateway &ConformanceBench::gateway()
{
    if (!m_gateway)
        m_gateway = makeGateway();
    return *m_gateway;
}

QString ConformanceBench::signedInSecret()
{
    const auto &methods = gatewaySystem(m_row.system)->signInMethods;
    if (methods.contains(SignInMethod::Key))
        return demo().token(m_row.system);
    const std::unique_ptr<SignIn> signIn = makeSignIn(methods.constFirst());
    const Result<SignedIn> signedIn = await(signIn->run());
    if (!signedIn)
        qFatal("%s: %s", qPrintable(m_row.name), qPrintable(wordsFor(signedIn.error())));
    return signedIn->secret;
}

SignInRequest ConformanceBench::signInRequest(SignInMethod method)
{
    SignInRequest request{.method = method};
    if (method == SignInMethod::Password) {
        request.user = demo().user(m_row.system);
        request.password = demo().password(m_row.system);
    }
    if (method == SignInMethod::QrCode)
        request.secret = demo().token(m_row.system);
    return request;
}

std::unique_ptr<SignIn> ConformanceBench::makeSignIn(SignInMethod method)
{
    return makeSignIn(signInRequest(method));
}

std::unique_ptr<SignIn> ConformanceBench::makeSignIn(const SignInRequest &request) const
{
    return m_row.makeQuickSignIn && request.method == SignInMethod::QrCode
        ? m_row.makeQuickSignIn(m_account, request)
        : Lianxi::makeSignIn(m_account, request);
}

Capabilities ConformanceBench::capabilities()
{
    const auto ignored = await(gateway().profile());
    Q_UNUSED(ignored)
    return gateway().capabilities();
}

std::unique_ptr<Gateway> ConformanceBench::makeGateway()
{
    std::unique_ptr<Gateway> gateway = Lianxi::makeGateway(m_account, secret());
    QObject::connect(gateway.get(), &Gateway::learnt, gateway.get(), [this](const Learnt &what) {
        m_secret = what.secret.value_or(m_secret);
        m_account.handle = what.handle.value_or(m_account.handle);
    });
    return gateway;
}

void ConformanceBench::spoil(const QString &path, const QString &fault)
{
    const std::optional<DemoFault> parsed = DemoFault::parse(fault);
    if (!parsed)
        qFatal("no such fault: %s", qPrintable(fault));
    demo().setFault(path, *parsed);
}

void ConformanceBench::spoilRequest(qsizetype number, const QString &fault)
{
    demo().clearFaults();
    // Any path ends with nothing.
    if (number > 1)
        demo().appendFault({}, *DemoFault::parse(u"pass*%1"_s.arg(number - 1)));
    const std::optional<DemoFault> parsed = DemoFault::parse(fault);
    if (!parsed)
        qFatal("no such fault: %s", qPrintable(fault));
    demo().appendFault({}, *parsed);
}

void ConformanceBench::heal()
{
    demo().clearFaults();
    demo().forgetCalls();
}

QStringList ConformanceBench::secretParts() const
{
    if (m_secret.isEmpty())
        return {};
    QStringList parts{m_secret};
    collectTexts(QJsonDocument::fromJson(m_secret.toUtf8()).object(), parts);
    return parts;
}

bool ConformanceBench::isTellingSecrets(const QString &words) const
{
    const QStringList parts = secretParts();
    return std::ranges::any_of(parts, [&](const QString &part) {
        return words.contains(part)
            || words.contains(QString::fromLatin1(QUrl::toPercentEncoding(part)));
    });
}

const Roster &ConformanceBench::roster()
{
    if (!m_roster) {
        const std::unique_ptr<Gateway> healthy = makeGateway();
        Result<Roster> roster = await(rosterWhenReady(healthy.get()));
        if (!roster)
            qFatal("%s: %s", qPrintable(m_row.name), qPrintable(wordsFor(roster.error())));
        m_roster = std::move(*roster);
        if (m_roster->ids == Roster::Ids::OneLogin)
            learnIds();
    }
    return *m_roster;
}

void ConformanceBench::learnIds()
{
    QHash<QString, QStringList> worldIdsByName;
    demo().visit(m_row.system, [&](DemoWorld &world) {
        for (const QString &id : world.friendIds() + world.publicIds())
            worldIdsByName[world.person(id)->nickname].append(id);
        for (const QString &id : world.groupIds())
            worldIdsByName[world.group(id)->title].append(id);
    });
    for (const ContactDetails &row : std::as_const(m_roster->rows)) {
        const QStringList found = worldIdsByName.value(row.nickname.value_or(QString()));
        if (found.size() == 1)
            m_worldIds.insert(row.id, found.constFirst());
    }
}

QStringList ConformanceBench::ids(ContactKind kind)
{
    QStringList result;
    for (const Roster::Entry &entry : roster().entries) {
        if (entry.kind == kind)
            result.append(entry.id);
    }
    return result;
}

const QString &ConformanceBench::someFriend()
{
    if (m_friend.isEmpty()) {
        const QStringList friends = ids(ContactKind::Friend);
        const auto found = std::ranges::find_if(friends, [this](const QString &id) {
            const std::optional<DemoPerson> known = person(id);
            return known && known->kind == DemoPerson::Kind::Friend
                && known->picture == DemoPerson::Picture::Drawn;
        });
        if (found == friends.end())
            qFatal("%s: no friend on the list", qPrintable(m_row.name));
        m_friend = *found;
    }
    return m_friend;
}

const QString &ConformanceBench::someGroup()
{
    if (m_group.isEmpty()) {
        const QStringList groups = ids(ContactKind::Group);
        const auto found = std::ranges::find_if(
            groups, [this](const QString &id) { return group(id).has_value(); });
        if (found == groups.end())
            qFatal("%s: no group on the list", qPrintable(m_row.name));
        m_group = *found;
    }
    return m_group;
}

void ConformanceBench::begin()
{
    demo().clearFaults();
    setRemarkOverThere(someFriend(), u"before"_s);
    setRemarkOverThere(someGroup(), u"before"_s);
    heal();
}

QString ConformanceBench::worldId(const QString &id)
{
    return roster().ids == Roster::Ids::OneLogin ? m_worldIds.value(id) : id;
}

std::optional<DemoPerson> ConformanceBench::person(const QString &id)
{
    std::optional<DemoPerson> found;
    demo().visit(m_row.system, [&, known = worldId(id)](DemoWorld &world) {
        if (const DemoPerson *person = world.person(known))
            found = *person;
    });
    return found;
}

std::optional<DemoGroup> ConformanceBench::group(const QString &id)
{
    std::optional<DemoGroup> found;
    demo().visit(m_row.system, [&, known = worldId(id)](DemoWorld &world) {
        if (const DemoGroup *group = world.group(known))
            found = *group;
    });
    return found;
}

QString ConformanceBench::remarkOverThere(const QString &id)
{
    if (const std::optional<DemoPerson> known = person(id))
        return known->remark;
    if (const std::optional<DemoGroup> known = group(id))
        return known->remark;
    return u"(nobody)"_s;
}

void ConformanceBench::setRemarkOverThere(const QString &id, const QString &remark)
{
    const QString known = worldId(id);
    demo().visit(m_row.system, [&](DemoWorld &world) { world.setRemark(known, remark); });
}

ConformanceBench &BenchShelf::take(const QString &rowName)
{
    std::unique_ptr<ConformanceBench> &bench = m_benches[rowName];
    if (!bench)
        bench = std::make_unique<ConformanceBench>(rowName);
    bench->begin();
    return *bench;
}

} // namespace Lianxi
