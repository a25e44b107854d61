-- Drafts with all their revisions, and what was done to them.

CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    -- The turn that added it: run again, it adds nothing.
    turn TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    tenant TEXT,
    owner TEXT NOT NULL,
    owner_name TEXT,
    kind INTEGER NOT NULL,
    number TEXT,
    title TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state INTEGER NOT NULL,
    reviewed INTEGER,
    comment TEXT,
    decided_by TEXT,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX drafts_by_owner ON drafts (tenant, owner, changed);
CREATE INDEX drafts_by_state ON drafts (tenant, state, changed);
CREATE INDEX drafts_by_conversation ON drafts (conversation);

CREATE TABLE revisions (
    draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    turn TEXT NOT NULL,
    json BLOB NOT NULL,
    by TEXT NOT NULL,
    by_name TEXT,
    at INTEGER NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (draft, number)
) WITHOUT ROWID;

CREATE TABLE dismissals (
    draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    quote TEXT NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (draft, rule, quote)
) WITHOUT ROWID;

-- Who did what to which draft, when. The draft may be gone; then names and words are taken out, and nothing else.
CREATE TABLE acts (
    ordinal INTEGER PRIMARY KEY,
    draft TEXT NOT NULL,
    turn TEXT NOT NULL,
    by TEXT NOT NULL,
    by_name TEXT,
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    UNIQUE (draft, turn, what)
);

CREATE TRIGGER acts_are_not_removed BEFORE DELETE ON acts BEGIN
    SELECT RAISE(ABORT, 'acts are append-only');
END;

CREATE TRIGGER acts_are_not_changed BEFORE UPDATE OF draft, turn, at ON acts BEGIN
    SELECT RAISE(ABORT, 'acts are append-only');
END;

-- A proposal that was given and waits to be drafted.
CREATE TABLE proposals (
    conversation TEXT PRIMARY KEY,
    text TEXT NOT NULL
) WITHOUT ROWID;
