-- What families let us know without saying who they are: searches that found nothing, by day and words; remarks about a page.

CREATE TABLE missed (
    day TEXT NOT NULL,
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (day, lang, words)
);

CREATE TABLE remarks (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    lang TEXT NOT NULL,
    -- the path of the page, without its question
    page TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX remarks_at ON remarks (at);
