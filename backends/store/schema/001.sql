-- SPDX-FileCopyrightText: The Lianxi developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Each statement ends with a semicolon at the end of a line. ASCII only.
-- Times are ms since the epoch, UTC; 0 is "never". Keys are never used twice (AUTOINCREMENT):
-- whoever still holds the key of something removed must not meet something else.

CREATE TABLE account (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    system TEXT NOT NULL,             -- "gewechat"
    url TEXT NOT NULL,
    handle TEXT NOT NULL,
    secret_id TEXT NOT NULL,          -- the secret's name in the keychain, never the secret
    secret_place INTEGER NOT NULL,    -- 0 keychain, 1 session
    settings TEXT NOT NULL,           -- a JSON object of texts
    wxid TEXT NOT NULL DEFAULT '',
    nickname TEXT NOT NULL DEFAULT '',
    alias TEXT NOT NULL DEFAULT '',
    avatar_url TEXT NOT NULL DEFAULT '',
    roster_at INTEGER NOT NULL DEFAULT 0,   -- when a complete roster was last believed
    held_roster TEXT NOT NULL DEFAULT ''    -- fingerprint of the roster held back last
);

-- last_seen counts for rows that are gone; a row on the list was last seen with the account's
-- roster_at, so that a refresh does not have to rewrite every row.
CREATE TABLE contact (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account(key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind INTEGER NOT NULL,            -- 0 friend, 1 group, 2 public, 3 system
    position INTEGER NOT NULL,        -- in the gateway's list
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    gone_since INTEGER NOT NULL DEFAULT 0,
    details_at INTEGER NOT NULL DEFAULT 0,
    asked_at INTEGER NOT NULL DEFAULT 0,    -- when details were last asked for
    members_at INTEGER NOT NULL DEFAULT 0,
    member_count INTEGER NOT NULL DEFAULT 0,
    sex INTEGER NOT NULL DEFAULT 0,   -- 0 unknown, 1 male, 2 female
    nickname TEXT NOT NULL DEFAULT '',
    remark TEXT NOT NULL DEFAULT '',  -- as the gateway keeps it
    alias TEXT NOT NULL DEFAULT '',
    signature TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    province TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    label_ids TEXT NOT NULL DEFAULT '',     -- a JSON array of texts, or empty
    avatar_url TEXT NOT NULL DEFAULT '',
    large_avatar_url TEXT NOT NULL DEFAULT '',
    owner_id TEXT NOT NULL DEFAULT '',
    UNIQUE (id, account)
);

-- Rows of one account in the order of the table: a whole list is read without jumping about.
CREATE INDEX contact_account ON contact(account);

CREATE TABLE person (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account(key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    nickname TEXT NOT NULL,
    avatar_url TEXT NOT NULL,
    UNIQUE (account, id)
);

CREATE TABLE member (
    group_key INTEGER NOT NULL REFERENCES contact(key) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person(key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role INTEGER NOT NULL,            -- 0 member, 1 admin, 2 owner
    group_nickname TEXT NOT NULL,
    inviter TEXT NOT NULL,
    PRIMARY KEY (group_key, person)
) WITHOUT ROWID;

CREATE INDEX member_person ON member(person);

CREATE TABLE label (
    account INTEGER NOT NULL REFERENCES account(key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (account, id)
) WITHOUT ROWID;

CREATE TABLE edit (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    contact INTEGER NOT NULL REFERENCES contact(key) ON DELETE CASCADE,
    state INTEGER NOT NULL,           -- 0 waiting, 1 sent, 2 confirmed, 3 refused, 4 not kept, 5 superseded
    remark TEXT NOT NULL,
    earlier TEXT NOT NULL,
    words TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX edit_contact ON edit(contact);

-- At most one edit of a contact matters at a time.
CREATE UNIQUE INDEX edit_live ON edit(contact) WHERE state IN (0, 1, 3, 4);
