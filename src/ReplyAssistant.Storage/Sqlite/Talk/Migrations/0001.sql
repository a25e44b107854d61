-- What was received and has to be answered. The body is erased when the turn is over.
CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane TEXT NOT NULL,
    speaker TEXT NOT NULL,
    activity TEXT NOT NULL,
    body BLOB,
    vouched TEXT NOT NULL,
    state INTEGER NOT NULL,        -- 0 waiting, 1 running, 2 over
    attempts INTEGER NOT NULL DEFAULT 0,
    stream TEXT,
    received INTEGER NOT NULL,
    ended INTEGER
);
CREATE INDEX turns_open ON turns (lane, id) WHERE state < 2;
CREATE INDEX turns_ended ON turns (ended) WHERE state = 2;

-- Activities that have been accepted: a second delivery changes nothing.
CREATE TABLE seen (key TEXT PRIMARY KEY, turn INTEGER, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX seen_at ON seen (at);

-- Presses that have been answered, for the copies of the same click that come under other ids.
CREATE TABLE presses (key TEXT PRIMARY KEY, lane TEXT NOT NULL, answer BLOB NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX presses_at ON presses (at);

-- What a turn has sent: not again after a crash.
CREATE TABLE sent (
    turn INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    lane TEXT NOT NULL,
    activity TEXT,
    about TEXT,
    arrived INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (turn, ordinal)
) WITHOUT ROWID;
CREATE INDEX sent_activity ON sent (lane, activity);

-- Answers that the client fetches with its next request (expectReplies).
CREATE TABLE kept (id INTEGER PRIMARY KEY AUTOINCREMENT, lane TEXT NOT NULL, body BLOB NOT NULL, at INTEGER NOT NULL);
CREATE INDEX kept_lane ON kept (lane, id);

-- Where a conversation can be reached, and who vouched for it.
CREATE TABLE addresses (
    lane TEXT PRIMARY KEY,
    body BLOB NOT NULL,
    vouched TEXT NOT NULL,
    at INTEGER NOT NULL,
    blocked INTEGER NOT NULL DEFAULT 0,
    welcomed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE memory (key TEXT PRIMARY KEY, json TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX memory_at ON memory (at);
