// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asking.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

void oneTurn()
{
    QTimer guard;
    guard.start(3);
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

bool soon(const std::function<bool()> &isSo)
{
    const QDeadlineTimer end(5000);
    while (!isSo()) {
        if (end.hasExpired())
            return false;
        oneTurn();
    }
    return true;
}

QCoro::Task<Result<Roster>> rosterWhenReady(Gateway *gateway)
{
    Result<Roster> roster = failure(Error::Kind::NotReady);
    for (int tries = 0; tries < 100; ++tries) {
        auto asking = gateway->roster();
        roster = co_await asking;
        if (roster || roster.error().kind != Error::Kind::NotReady)
            break;
    }
    co_return roster;
}

QCoro::Task<Result<QList<ContactDetails>>> allDetails(Gateway *gateway, QStringList ids)
{
    QList<ContactDetails> all;
    while (!ids.isEmpty()) {
        const qsizetype batch = std::min(gateway->capabilities().detailsBatch, ids.size());
        auto asking = gateway->contacts(ids.first(batch));
        Result<QList<ContactDetails>> details = co_await asking;
        if (!details)
            co_return failure(details.error());
        all.append(std::move(*details));
        ids.remove(0, batch);
    }
    co_return all;
}

QString wordFor(Error::Kind kind)
{
    static constexpr std::array words{"Cancelled", "Timeout",   "Network",       "RateLimited",
                                      "Http",      "SignedOut", "UnknownDevice", "OtherAccount",
                                      "Rejected",  "BadReply",  "NotReady",      "UnknownOutcome",
                                      "NotKept",   "Storage",   "Keychain",      "Invalid"};
    return QString::fromLatin1(words.at(static_cast<std::size_t>(kind)));
}

QString wordsFor(const Error &error)
{
    return u"%1 %2: %3"_s.arg(wordFor(error.kind), QString::number(error.code), error.words);
}

} // namespace Lianxi
