-- The version of reading that made a document's text, headings and passages; a file read by another version is read anew.
ALTER TABLE documents ADD COLUMN reading INTEGER NOT NULL DEFAULT 0;
