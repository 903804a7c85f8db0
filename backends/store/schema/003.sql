-- SPDX-FileCopyrightText: The Lianxi developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A run of a sync. Where the program was killed, it ends when the next one begins.
CREATE TABLE sync_run (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account(key) ON DELETE CASCADE,
    began_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL DEFAULT 0,    -- 0: still runs, or the program was killed
    is_complete INTEGER NOT NULL DEFAULT 0  -- 0: something is left for the next one
);

CREATE INDEX sync_run_account ON sync_run(account);
CREATE INDEX sync_run_open ON sync_run(account) WHERE ended_at = 0;

-- The history; rows are only added. They go with their account.
CREATE TABLE change (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account(key) ON DELETE CASCADE,
    contact INTEGER NOT NULL REFERENCES contact(key) ON DELETE CASCADE,
    kind INTEGER NOT NULL,            -- 0 appeared, 1 gone, 2 returned, 3 renamed, 4 remark by us,
                                      -- 5 remark elsewhere, 6 alias, 7 joined, 8 left,
                                      -- 9 renamed in the group, 10 owner
    at INTEGER NOT NULL,
    run INTEGER NOT NULL DEFAULT 0,   -- sync_run; 0: outside of any
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    person_id TEXT NOT NULL DEFAULT '',     -- in a group; as it was then
    person_name TEXT NOT NULL DEFAULT '',
    person INTEGER NOT NULL DEFAULT 0       -- contact, where the person was one
);

-- By key, so that the newest page is read from the end; with what else a filter asks for, so that
-- rows are only looked at where they are shown. Times are not in the order of keys: clocks jump.
CREATE INDEX change_account ON change(account, key, kind, at);
CREATE INDEX change_contact ON change(contact, key, kind, at);
CREATE INDEX change_person ON change(person, key, kind, at) WHERE person <> 0;

-- How many the last list of an account had, and how many the gateway said it has; 0: not told.
ALTER TABLE account ADD COLUMN roster_listed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN roster_expected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN labels_at INTEGER NOT NULL DEFAULT 0;

-- When the remark was last told by the gateway.
ALTER TABLE contact ADD COLUMN remark_at INTEGER NOT NULL DEFAULT 0;
UPDATE contact SET remark_at = details_at;

-- 1: a complete member list was stored once, so who is new in a later one has joined.
ALTER TABLE contact ADD COLUMN members_complete INTEGER NOT NULL DEFAULT 0;
UPDATE contact SET members_complete = 1 WHERE members_at > 0
    AND (SELECT count(*) FROM member WHERE group_key = contact.key) >= member_count;

-- 1: the id may be of an earlier login, so that nobody can say who has it now.
ALTER TABLE person ADD COLUMN is_old INTEGER NOT NULL DEFAULT 0;
UPDATE person SET is_old = 1 WHERE key IN (SELECT person FROM member WHERE group_key IN
    (SELECT key FROM contact WHERE members_old = 1));

-- 1: the user opened the group, so a sync keeps its members fresh.
ALTER TABLE contact ADD COLUMN members_wanted INTEGER NOT NULL DEFAULT 0;
UPDATE contact SET members_wanted = 1 WHERE members_at > 0 AND nickname <> '';
-- 2 more: somebody waits for them, so the next sync asks for them, however fresh they are.

-- What an edit replaces at the gateway, and how often it was sent. Two more states: 6 unknown,
-- 7 conflict.
ALTER TABLE edit ADD COLUMN base TEXT NOT NULL DEFAULT '';
ALTER TABLE edit ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
UPDATE edit SET base = (SELECT remark FROM contact WHERE contact.key = edit.contact),
    tries = (sent_at > 0);
DROP INDEX edit_live;
CREATE UNIQUE INDEX edit_live ON edit(contact) WHERE state IN (0, 1, 3, 4, 6, 7);
