-- SPDX-FileCopyrightText: The Lianxi developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Edits that were saved together.
CREATE TABLE batch (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    undoes INTEGER NOT NULL DEFAULT 0       -- the batch that this one takes back
);

CREATE UNIQUE INDEX batch_undoes ON batch(undoes) WHERE undoes <> 0;

-- What an edit was saved with; 0: alone. Kept when the edit is closed, so that a batch can say
-- what became of it.
ALTER TABLE edit ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
CREATE INDEX edit_batch ON edit(batch, state) WHERE batch <> 0;

-- What the courier has to carry, in the order in which it was saved.
CREATE INDEX edit_open ON edit(key) WHERE state IN (0, 1);
