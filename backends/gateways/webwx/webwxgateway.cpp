// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxgateway.h"

#include "gatewayerrors.h"
#include "gatewaysystems.h"
#include "webwxpicture.h"
#include "webwxrequest.h"

#include <QDateTime>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Effect = HttpRequest::Effect;

/// More than any account has; ends a list that never does.
constexpr qsizetype MostPages = 1000;
/// So much of merging costs as much as one byte of parsing.
constexpr qsizetype BytesOfARow = 256;
constexpr qint64 MostPictureBytes = 8 * 1024 * 1024;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

std::unexpected<Error> noSuchCall(const QString &name)
{
    return failure(Error::Kind::Invalid, name);
}

/// For whoever has no session the server has a page of nothing.
bool isPicture(const HttpReply &reply)
{
    return !reply.body.isEmpty() && !reply.contentType.trimmed().toLower().startsWith("text/");
}

} // namespace

WebWxGateway::WebWxGateway(const Account &account, const QString &secret, WebWxTimeouts timeouts,
                           QObject *parent)
    : Gateway(parent)
    , m_account(account)
    , m_timeouts(timeouts)
    , m_session(webWxSessionFrom(secret))
{
    if (m_session)
        m_http.setCookies(m_session->cookies);
}

WebWxGateway::~WebWxGateway() = default;

Capabilities WebWxGateway::capabilities() const
{
    return capabilitiesOf(m_account);
}

template <typename T>
QCoro::Task<Result<T>> WebWxGateway::ask(WebWxWire::Call call, std::chrono::milliseconds deadline,
                                         Effect effect, Reader<T> reader)
{
    auto sending = m_http.send(requestFor(call, deadline, effect));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(reply.error());
    auto reading
        = m_pool.run(reply->body.size(), [json = reply->body, session = *m_session, reader] {
              return reader(json, session);
          });
    Result<T> values = co_await reading;
    if (!values)
        co_return values;
    QString newerSkey;
    if constexpr (std::is_same_v<T, WebWxWire::Init>)
        newerSkey = values->skey;
    if (const Result<void> kept = keepSession(newerSkey); !kept)
        co_return failure(kept.error());
    co_return values;
}

template <typename T>
QCoro::Task<Result<T>> WebWxGateway::read(WebWxWire::Call call, std::chrono::milliseconds deadline,
                                          Reader<T> reader)
{
    return ask<T>(std::move(call), deadline, Effect::Read, reader);
}

Result<void> WebWxGateway::keepSession(const QString &newerSkey)
{
    WebWxSession session = *m_session;
    session.cookies = keptCookies(m_http.cookies());
    if (!newerSkey.isEmpty())
        session.skey = newerSkey;
    if (session == *m_session)
        return {};
    m_session = session;
    const QPointer<WebWxGateway> self(this);
    const quint64 cancels = m_cancels;
    Q_EMIT learnt({.secret = secretOf(session)});
    if (!self || m_cancels != cancels)
        return failure(Error::Kind::Cancelled);
    return {};
}

QCoro::Task<Result<WebWxWire::Init>> WebWxGateway::init()
{
    auto reading
        = read(WebWxWire::initCall(*m_session, now()), m_timeouts.init, &WebWxWire::initFrom);
    Result<WebWxWire::Init> init = co_await reading;
    if (init)
        m_init = *init;
    co_return init;
}

QCoro::Task<Result<Profile>> WebWxGateway::profile()
{
    if (!m_session)
        co_return failure(m_session.error());
    auto beginning = init();
    const Result<WebWxWire::Init> begun = co_await beginning;
    if (!begun)
        co_return failure(begun.error());
    co_return begun->profile;
}

QCoro::Task<Result<bool>> WebWxGateway::isOnline()
{
    co_return noSuchCall(u"isOnline"_s);
}

QCoro::Task<Result<Roster>> WebWxGateway::roster()
{
    if (!m_session)
        co_return failure(m_session.error());
    if (!m_init) {
        auto beginning = init();
        const Result<WebWxWire::Init> begun = co_await beginning;
        if (!begun)
            co_return failure(begun.error());
    }
    const WebWxWire::Init known = *m_init;
    auto listing = pages();
    const Result<QList<WebWxWire::Rows>> pages = co_await listing;
    if (!pages)
        co_return failure(pages.error());
    qsizetype count = known.rows.entries.size();
    for (const WebWxWire::Rows &page : *pages)
        count += page.entries.size();
    auto merging = m_pool.run(count * BytesOfARow, [pages = *pages, known]() -> Result<Roster> {
        return WebWxWire::merged(pages, known);
    });
    Result<Roster> roster = co_await merging;
    if (roster)
        m_init.reset(); // the recent chats of the next one are others
    co_return roster;
}

QCoro::Task<Result<QList<WebWxWire::Rows>>> WebWxGateway::pages()
{
    QList<WebWxWire::Rows> pages;
    QSet<qint64> seen;
    for (qint64 seq = 0; seen.isEmpty() || (seq != 0 && !seen.contains(seq));) {
        if (pages.size() == MostPages)
            co_return failure(Error::Kind::BadReply, u"a list without an end"_s);
        seen.insert(seq);
        auto reading = read(WebWxWire::listCall(*m_session, seq, now()), m_timeouts.list,
                            &WebWxWire::pageFrom);
        Result<WebWxWire::Page> page = co_await reading;
        if (!page)
            co_return failure(page.error());
        // WeChat's own contacts are on everybody's list: it is never empty.
        if (pages.isEmpty() && page->rows.entries.isEmpty())
            co_return failure(Error::Kind::BadReply, u"a list of nobody"_s);
        seq = page->seq;
        pages.append(std::move(page->rows));
    }
    co_return pages;
}

QCoro::Task<Result<QList<ContactDetails>>> WebWxGateway::contacts(QStringList ids)
{
    if (ids.isEmpty() || ids.size() > WebWxWire::DetailsBatch)
        co_return failure(Error::Kind::Invalid, u"%1 ids in one call"_s.arg(ids.size()));
    if (!m_session)
        co_return failure(m_session.error());
    auto reading = read(WebWxWire::detailsCall(*m_session, ids, now()), m_timeouts.details,
                        &WebWxWire::detailsFrom);
    Result<QList<ContactDetails>> details = co_await reading;
    co_return details;
}

QCoro::Task<Result<GroupMembers>> WebWxGateway::members(QString groupId)
{
    const QStringList ids{groupId};
    auto asking = membersOf(ids);
    const Result<QList<GroupMembers>> groups = co_await asking;
    if (!groups)
        co_return failure(groups.error());
    // One without members is left out by the reader: no group has none, and it would wipe out the
    // members that are known.
    const auto group = std::ranges::find(*groups, groupId, &GroupMembers::groupId);
    if (group == groups->end())
        co_return failure(Error::Kind::BadReply, u"a group without members"_s);
    co_return *group;
}

qsizetype WebWxGateway::groupsInOneCall() const
{
    return WebWxWire::DetailsBatch;
}

QCoro::Task<Result<QList<GroupMembers>>> WebWxGateway::membersOf(QStringList groupIds)
{
    if (!m_session)
        co_return failure(m_session.error());
    if (groupIds.isEmpty() || groupIds.size() > WebWxWire::DetailsBatch)
        co_return failure(Error::Kind::Invalid, u"%1 groups in one call"_s.arg(groupIds.size()));
    auto reading = read(WebWxWire::detailsCall(*m_session, groupIds, now()), m_timeouts.members,
                        &WebWxWire::membersFrom);
    Result<QList<GroupMembers>> groups = co_await reading;
    if (groups) {
        groups->removeIf(
            [&groupIds](const GroupMembers &group) { return !groupIds.contains(group.groupId); });
    }
    co_return groups;
}

QCoro::Task<Result<QList<Label>>> WebWxGateway::labels()
{
    co_return noSuchCall(u"labels"_s);
}

QCoro::Task<Result<void>> WebWxGateway::setRemark(QString id, ContactKind kind, QString remark)
{
    if (kind == ContactKind::Group)
        co_return noSuchCall(u"setRemark of a group"_s);
    if (!m_session)
        co_return failure(m_session.error());
    auto writing = ask(WebWxWire::setRemarkCall(*m_session, id, remark), m_timeouts.setRemark,
                       Effect::Write, &WebWxWire::doneFrom);
    Result<void> done = co_await writing;
    if (!done && isUndecidedWrite(done.error()))
        done.error().kind = Error::Kind::UnknownOutcome;
    co_return done;
}

QCoro::Task<Result<QString>> WebWxGateway::remark(QString id, ContactKind kind)
{
    if (kind == ContactKind::Group)
        co_return noSuchCall(u"remark of a group"_s);
    if (!m_session)
        co_return failure(m_session.error());
    const QStringList ids{id};
    auto reading = read(WebWxWire::detailsCall(*m_session, ids, now()), m_timeouts.remark,
                        &WebWxWire::detailsFrom);
    const Result<QList<ContactDetails>> details = co_await reading;
    if (!details)
        co_return failure(details.error());
    const auto row = std::ranges::find(*details, id, &ContactDetails::id);
    if (row == details->end())
        co_return failure(Error::Kind::BadReply, u"no row for the contact"_s);
    // A row without the field: there is none, as far as the server knows.
    co_return row->remark.value_or(QString());
}

QCoro::Task<Result<PictureFile>> WebWxGateway::picture(QUrl url)
{
    if (!m_session)
        co_return failure(m_session.error());
    const std::optional<QUrl> own = WebWxPicture::requestUrl(url, *m_session);
    if (!own)
        co_return failure(Error::Kind::Invalid, u"a picture of another session"_s);
    HttpRequest request{.url = *own, .deadline = m_timeouts.picture, .byteLimit = MostPictureBytes};
    auto sending = m_http.send(std::move(request));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(reply.error());
    if (!isPicture(*reply))
        co_return failure(Error::Kind::BadReply, u"no picture"_s);
    co_return PictureFile{reply->body};
}

void WebWxGateway::cancel()
{
    ++m_cancels;
    m_pool.cancelAll();
    m_http.cancelAll();
}

} // namespace Lianxi
