-- SPDX-FileCopyrightText: The Lianxi developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of a group without a title: the names of its first members.
ALTER TABLE contact ADD COLUMN members_title TEXT NOT NULL DEFAULT '';

-- 1: the group was found again under another id, and its members still have their old ones.
ALTER TABLE contact ADD COLUMN members_old INTEGER NOT NULL DEFAULT 0;

-- Where ids are good for one login: the secret_id with which the list came last. Else empty.
ALTER TABLE account ADD COLUMN roster_login TEXT NOT NULL DEFAULT '';

-- Groups without a title are asked for their members once more, who now make one.
UPDATE contact SET members_at = 0 WHERE kind = 1 AND nickname = '' AND remark = '';
