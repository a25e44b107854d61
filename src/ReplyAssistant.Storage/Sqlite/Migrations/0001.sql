-- Documents, their passages and past points, and the index over both.

CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    title TEXT NOT NULL,
    issuer TEXT,
    document_number TEXT,
    date TEXT,
    session TEXT,
    proposal_number TEXT,
    -- What the document says of its own term.
    validity TEXT NOT NULL,
    -- What a person recorded; null when nobody did.
    recorded_validity TEXT
);

CREATE INDEX documents_by_date ON documents (date);

-- Apart from the list, which does not need them. Texts are UTF-16, as the offsets count.
CREATE TABLE contents (
    document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
    -- Null when nothing was mended.
    source BLOB,
    text BLOB NOT NULL,
    runs BLOB NOT NULL,
    repairs BLOB NOT NULL,
    zones TEXT NOT NULL,
    blocks TEXT NOT NULL
);

-- Every place where the same content was read; the first is the document's path.
CREATE TABLE paths (
    ordinal INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE
);

CREATE INDEX paths_by_document ON paths (document);

CREATE TABLE repeals (
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    title TEXT NOT NULL,
    document_number TEXT,
    status INTEGER NOT NULL,
    from_day TEXT,
    quote TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;

CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    path TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone INTEGER NOT NULL,
    UNIQUE (document, ordinal)
);

CREATE TABLE points (
    number INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    point TEXT NOT NULL,
    proposal_title TEXT,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    UNIQUE (document, ordinal)
);

-- The text is divided into terms before it comes here: terms stand between spaces, and nothing else divides them.
-- The path has its words and its bigrams.
CREATE VIRTUAL TABLE passage_index USING fts5 (
    words, bigrams, path, title,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'"
);

CREATE VIRTUAL TABLE passage_terms USING fts5vocab (passage_index, row);

CREATE VIRTUAL TABLE point_index USING fts5 (
    words, bigrams, title,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* P* S* Co'"
);

CREATE VIRTUAL TABLE point_terms USING fts5vocab (point_index, row);

CREATE TRIGGER passages_leave_the_index AFTER DELETE ON passages BEGIN
    DELETE FROM passage_index WHERE rowid = old.number;
END;

CREATE TRIGGER points_leave_the_index AFTER DELETE ON points BEGIN
    DELETE FROM point_index WHERE rowid = old.number;
END;

-- Who did what to which document: no text, and nothing is ever changed or taken away.
CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL
);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
