-- The truth: entries kept whole as versioned documents, beside them the few columns that are asked for.
-- One text for SQLite and PostgreSQL: TEXT, BIGINT, BOOLEAN only; identities and instants are made by the program.

CREATE TABLE head (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    store TEXT NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE entries (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    organisation TEXT,
    -- draft, waiting (its window has not begun), public, withdrawn
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    public_version BIGINT,
    -- when the next confirmation is due
    due TEXT,
    -- the publication window
    opens TEXT,
    closes TEXT
);
CREATE INDEX entries_state ON entries (state, opens);

-- Every name an entry has or had; a name belongs to one entry only.
CREATE TABLE slugs (
    slug TEXT PRIMARY KEY,
    entry TEXT NOT NULL REFERENCES entries (id)
);

CREATE TABLE versions (
    entry TEXT NOT NULL REFERENCES entries (id),
    number BIGINT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    minor BOOLEAN NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (entry, number)
);

-- What everything else follows.
CREATE TABLE changes (
    seq BIGINT PRIMARY KEY,
    entry TEXT NOT NULL REFERENCES entries (id),
    at TEXT NOT NULL
);
CREATE INDEX changes_entry ON changes (entry, seq);

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    mailbox TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    organisation TEXT REFERENCES entries (id),
    -- active, closed
    state TEXT NOT NULL,
    secret TEXT,
    made TEXT NOT NULL
);

CREATE TABLE sessions (
    -- a hash of the key that the browser holds
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    made TEXT NOT NULL,
    ends TEXT NOT NULL
);
