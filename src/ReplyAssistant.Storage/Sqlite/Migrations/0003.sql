-- The index is kept in segments of our own instead of FTS5; it is built from the stored passages and points, batch by batch.

DROP TRIGGER passages_leave_the_index;
DROP TRIGGER points_leave_the_index;
DROP TABLE passage_terms;
DROP TABLE point_terms;
DROP TABLE passage_index;
DROP TABLE point_index;

-- Passages and points are numbered in one sequence, and no number is given twice.
UPDATE points SET number = number
    + (SELECT ifnull(max(number), 0) FROM passages) + (SELECT ifnull(max(number), 0) FROM points);

CREATE TABLE index_state (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    next_number INTEGER NOT NULL,
    -- While the index is being built from the texts: up to which number it is, and up to which it must be.
    built_to INTEGER NOT NULL,
    build_end INTEGER NOT NULL
);

INSERT INTO index_state (only, next_number, built_to, build_end)
SELECT 1, last + 1, 0, last
FROM (SELECT max((SELECT ifnull(max(number), 0) FROM passages), (SELECT ifnull(max(number), 0) FROM points)) AS last);

-- Immutable but for the count of the dead. The numbers of one segment's entries lie before those of the next.
CREATE TABLE index_segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- 0 being built, 1 live, 2 to be cleared away.
    state INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    dead INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    -- Who builds it, and when he last gave a sign of life.
    builder TEXT,
    alive INTEGER
);

-- id = segment * 2^24 + page; page 0 is the head.
CREATE TABLE index_pages (
    id INTEGER PRIMARY KEY,
    data BLOB NOT NULL
);

-- Entries that were deleted after their segment was written.
CREATE TABLE index_dead (
    number INTEGER PRIMARY KEY
);

CREATE TRIGGER passages_leave_the_index AFTER DELETE ON passages BEGIN
    INSERT OR IGNORE INTO index_dead (number) VALUES (old.number);
    UPDATE index_segments SET dead = dead + 1 WHERE state = 1 AND old.number BETWEEN first AND last;
END;

CREATE TRIGGER points_leave_the_index AFTER DELETE ON points BEGIN
    INSERT OR IGNORE INTO index_dead (number) VALUES (old.number);
    UPDATE index_segments SET dead = dead + 1 WHERE state = 1 AND old.number BETWEEN first AND last;
END;
