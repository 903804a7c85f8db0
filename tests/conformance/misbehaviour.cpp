// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "misbehaviour.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

QList<Misbehaviour> misbehaviours(const QString &elsewhere)
{
    using enum Error::Kind;
    const QList<Error::Kind> inDoubt{UnknownOutcome};
    // A failure in the gateway's words may be about the device as well as about the call.
    const QList<Error::Kind> refused{Rejected, SignedOut, UnknownDevice};
    const QList<Error::Kind> refusedOrHollow = refused + QList<Error::Kind>{BadReply};
    return {
        {u"503"_s, {Http}, inDoubt},
        {u"401"_s, {SignedOut}, {SignedOut}},
        {u"429:7"_s, {RateLimited}, {RateLimited}},
        {u"close"_s, {Network}, inDoubt},
        {u"close-after"_s, {Network}, inDoubt},
        {u"truncate"_s, {Network}, inDoubt},
        {u"cut"_s, {BadReply, Network}, inDoubt},
        {u"html"_s, {BadReply}, inDoubt},
        {u"empty"_s, {BadReply}, inDoubt},
        // Null stands in place of an empty list: of devices, for one.
        {u"null-data"_s, {BadReply, NotReady, Rejected, UnknownDevice}, inDoubt},
        {u"wrong-types"_s, {BadReply}, inDoubt},
        {u"redirect:"_s + elsewhere, {Http}, {Http, UnknownOutcome}},
        {u"hidden-failure"_s, refusedOrHollow, refused},
        {u"signed-out"_s, {SignedOut}, {SignedOut}},
    };
}

} // namespace Lianxi
