-- The local page's own channel: what was said in a conversation, in order, and the files that were handed over.
CREATE TABLE local_activities (
    conversation TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    body BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (conversation, ordinal)
) WITHOUT ROWID;
CREATE INDEX local_activities_at ON local_activities (at);

CREATE TABLE local_files (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    at INTEGER NOT NULL
) WITHOUT ROWID;
