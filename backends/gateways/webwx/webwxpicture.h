// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "webwxsession.h"

#include <QUrl>

#include <optional>

/// Pictures of the web protocol: only its session gets them (FACTS.md §1, §4). Pure; any thread.
namespace Lianxi::WebWxPicture {

/// The address to store for a HeadImgUrl: absolute, without skey, and with the account's number as
/// its fragment (see Capabilities::sessionPictures). Empty for none, and for one that is not below
/// the session's own pictures.
[[nodiscard]] QString storedUrl(const QString &headImgUrl, const WebWxSession &session);

/// What is asked for a stored address: without the fragment, with skey. Nothing for one that is
/// not of this session's account and place.
[[nodiscard]] std::optional<QUrl> requestUrl(const QUrl &stored, const WebWxSession &session);

} // namespace Lianxi::WebWxPicture
