// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"
#include "credentialstore.h"

#include <QHash>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

/// A wallet that does what a test says: fails, forgets, or answers when it is told to.
class FakeCredentials final : public CredentialStore
{
    Q_OBJECT

public:
    ~FakeCredentials() override { answerAll(); }

    QMap<QString, QString> secrets;
    QStringList calls; ///< "read", "write", "forget"
    /// Kinds of call that fail.
    QStringList failing;
    bool isSlow = false; ///< answers wait for answerAll()

    void answerAll()
    {
        isSlow = false;
        const QList<Answer<void>> waiting = std::exchange(m_waiting, {});
        for (const Answer<void> &answer : waiting)
            answer.give({});
    }

    QCoro::Task<Result<std::optional<QString>>> read(QString id) override
    {
        const Result<void> asked = co_await ask(u"read"_s);
        if (!asked)
            co_return failure(asked.error());
        if (!secrets.contains(id))
            co_return std::nullopt;
        co_return secrets.value(id);
    }
    QCoro::Task<Result<void>> write(QString id, QString secret) override
    {
        const Result<void> asked = co_await ask(u"write"_s);
        if (asked)
            secrets.insert(id, secret);
        co_return asked;
    }
    QCoro::Task<Result<void>> forget(QString id) override
    {
        const Result<void> asked = co_await ask(u"forget"_s);
        if (asked)
            secrets.remove(id);
        co_return asked;
    }

private:
    QCoro::Task<Result<void>> ask(QString what)
    {
        calls.append(what);
        const bool fails = failing.contains(what);
        if (isSlow) {
            const Answer<void> answer;
            m_waiting.append(answer);
            const Result<void> told = co_await answer;
            if (!told)
                co_return failure(told.error());
        }
        if (fails)
            co_return failure(Error::Kind::Keychain, u"locked"_s);
        co_return {};
    }

    QList<Answer<void>> m_waiting;
};

} // namespace Lianxi
