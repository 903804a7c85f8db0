// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewayerrors.h"

namespace Lianxi {

bool mayPassByItself(const Error &error)
{
    return error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Network
        || (error.kind == Error::Kind::Http && error.code >= 500);
}

bool isGatewayTimeout(const Error &error)
{
    return error.kind == Error::Kind::Timeout
        || (error.kind == Error::Kind::Http && (error.code == 408 || error.code == 504));
}

bool isUndecidedWrite(const Error &error)
{
    return error.kind == Error::Kind::BadReply
        || (error.kind == Error::Kind::Timeout && error.code != 0);
}

} // namespace Lianxi
