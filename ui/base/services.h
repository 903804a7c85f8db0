// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Lianxi {

class AccountBook;
class AvatarStore;
class ContactTable;
class Settings;
class Store;
class Theme;

/// What the window works with. Built and owned by Application, and outlives every widget.
struct Services
{
    AccountBook &book;
    Store &store;
    ContactTable &contacts;
    AvatarStore &avatars;
    Settings &settings;
    Theme &theme;
};

} // namespace Lianxi
