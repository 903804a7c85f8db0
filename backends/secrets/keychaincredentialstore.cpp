// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"

#include "redaction.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <deque>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

Q_LOGGING_CATEGORY(secretLog, "lianxi.secret", QtInfoMsg)

constexpr QLatin1StringView service("lianxi");
/// As long as D-Bus itself waits; a person types a wallet's password in this time.
constexpr std::chrono::milliseconds defaultTimeLimit{25'000};

enum class Verb { Read, Write, Forget };

using Answer = Result<std::optional<QString>>;

/// One question to the wallet, answered exactly once.
class Call
{
public:
    Call(Verb which, QString key, QString value)
        : verb(which)
        , id(std::move(key))
        , secret(std::move(value))
    {
        m_promise.start();
        m_clock.start();
    }

    const Verb verb;
    const QString id;
    const QString secret;

    QFuture<Answer> answer() const { return m_promise.future(); }
    bool isAnswered() const { return m_answered; }
    /// The caller goes on through the event loop, not from here.
    void end(Answer answer)
    {
        if (m_answered)
            return;
        m_answered = true;
        qCDebug(secretLog) << (verb == Verb::Read        ? "read"
                                   : verb == Verb::Write ? "write"
                                                         : "forget")
                           << (answer ? "done" : "failed") << m_clock.elapsed() << "ms";
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

private:
    QPromise<Answer> m_promise;
    QElapsedTimer m_clock;
    bool m_answered = false;
};

/// The wallet's words, or ours where it has none.
QString wordsOf(const QKeychain::Job *job)
{
    if (!job->errorString().isEmpty())
        return job->errorString();
    switch (job->error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return u"Entry not found"_s;
    case QKeychain::CouldNotDeleteEntry:
        return u"Could not delete the entry"_s;
    case QKeychain::AccessDeniedByUser:
        return u"Access denied by the user"_s;
    case QKeychain::AccessDenied:
        return u"Access denied"_s;
    case QKeychain::NoBackendAvailable:
        return u"No keyring service available"_s;
    case QKeychain::NotImplemented:
        return u"Not implemented by this keyring"_s;
    case QKeychain::OtherError:
        break;
    }
    return u"Unknown error"_s;
}

Answer answerOf(const Call &call, const QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoError:
        if (const auto *reader = qobject_cast<const QKeychain::ReadPasswordJob *>(job))
            return reader->textData();
        return std::nullopt;
    case QKeychain::EntryNotFound:
        if (call.verb != Verb::Write)
            return std::nullopt;
        break;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return failure(Error::Kind::Keychain, redacted(wordsOf(job), call.secret));
}

QKeychain::Job *jobFor(const Call &call)
{
    switch (call.verb) {
    case Verb::Read:
        return new QKeychain::ReadPasswordJob(service);
    case Verb::Write: {
        auto *writer = new QKeychain::WritePasswordJob(service);
        writer->setTextData(call.secret);
        return writer;
    }
    case Verb::Forget:
        break;
    }
    return new QKeychain::DeletePasswordJob(service);
}

Result<void> withoutValue(const Answer &answer)
{
    if (!answer)
        return failure(answer.error());
    return {};
}

} // namespace

class KeychainCredentialStore::Private
{
public:
    explicit Private(KeychainCredentialStore *store)
        : q(store)
    {
    }
    ~Private();

    QFuture<Answer> ask(Verb verb, QString id, QString secret = {});

    std::chrono::milliseconds timeLimit = defaultTimeLimit;

private:
    void startNext();
    void expire(const std::shared_ptr<Call> &call);

    KeychainCredentialStore *const q;
    std::deque<std::shared_ptr<Call>> m_waiting;
    /// What the wallet is working on, answered or not.
    std::shared_ptr<Call> m_running;
};

KeychainCredentialStore::Private::~Private()
{
    if (m_running)
        m_running->end(failure(Error::Kind::Cancelled));
    for (const auto &call : m_waiting)
        call->end(failure(Error::Kind::Cancelled));
}

QFuture<Answer> KeychainCredentialStore::Private::ask(Verb verb, QString id, QString secret)
{
    const auto call = std::make_shared<Call>(verb, std::move(id), std::move(secret));
    m_waiting.push_back(call);
    QTimer::singleShot(timeLimit, q, [this, call] { expire(call); });
    startNext();
    return call->answer();
}

void KeychainCredentialStore::Private::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    m_running = m_waiting.front();
    m_waiting.pop_front();

    // The job has no parent and deletes itself when it is done, never before: QtKeychain hands its
    // address to libsecret, so a late answer to a deleted job would be written to freed memory.
    QKeychain::Job *job = jobFor(*m_running);
    job->setKey(m_running->id);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(job, &QKeychain::Job::finished, q, [this](const QKeychain::Job *finished) {
        const auto call = std::exchange(m_running, nullptr);
        call->end(answerOf(*call, finished));
        startNext();
    });
    job->start();
}

void KeychainCredentialStore::Private::expire(const std::shared_ptr<Call> &call)
{
    if (call->isAnswered())
        return;
    std::erase(m_waiting, call);
    call->end(failure(Error::Kind::Keychain, u"The keyring does not answer"_s));
}

KeychainCredentialStore::KeychainCredentialStore(QObject *parent)
    : CredentialStore(parent)
    , d(std::make_unique<Private>(this))
{
}

KeychainCredentialStore::~KeychainCredentialStore() = default;

// None of these may touch the store after waiting: the answer outlives it.

QCoro::Task<Result<std::optional<QString>>> KeychainCredentialStore::read(QString id)
{
    const QFuture<Answer> answer = d->ask(Verb::Read, std::move(id));
    co_return co_await answer;
}

QCoro::Task<Result<void>> KeychainCredentialStore::write(QString id, QString secret)
{
    const QFuture<Answer> answer = d->ask(Verb::Write, std::move(id), std::move(secret));
    const Answer done = co_await answer;
    co_return withoutValue(done);
}

QCoro::Task<Result<void>> KeychainCredentialStore::forget(QString id)
{
    const QFuture<Answer> answer = d->ask(Verb::Forget, std::move(id));
    const Answer done = co_await answer;
    co_return withoutValue(done);
}

QCoro::Task<Result<void>> KeychainCredentialStore::probe()
{
    const QFuture<Answer> answer = d->ask(Verb::Read, u"is anybody there"_s);
    const Answer done = co_await answer;
    co_return withoutValue(done);
}

void KeychainCredentialStore::setTimeLimit(std::chrono::milliseconds limit)
{
    d->timeLimit = limit;
}

} // namespace Lianxi
