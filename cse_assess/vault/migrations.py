"""The tables, as numbered steps. A step that was released is never changed; a new one is added.

Specimens of vaults of every version are in ``tests/golden/vaults``; every step is tried on them.
"""

MIGRATIONS = (
    """
    CREATE TABLE assessment (
        id TEXT PRIMARY KEY,
        created TEXT NOT NULL,
        updated TEXT NOT NULL,
        body BLOB NOT NULL,
        sealed BLOB
    ) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
    """,
    # A case can be handed over more than once, and each handing over is answered.
    """
    CREATE TABLE hand_over (
        reference TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES assessment (id),
        at TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
    INSERT INTO hand_over (reference, case_id, at, body)
        SELECT json_extract(CAST(sealed AS TEXT), '$.reference'), id,
            json_extract(CAST(sealed AS TEXT), '$.at'), sealed
        FROM assessment WHERE sealed IS NOT NULL;
    ALTER TABLE assessment DROP COLUMN sealed;
    CREATE TABLE receipt (
        id INTEGER PRIMARY KEY,
        reference TEXT NOT NULL REFERENCES hand_over (reference),
        body BLOB NOT NULL,
        UNIQUE (reference, body)
    ) STRICT;
    CREATE TABLE arrival (
        reference TEXT NOT NULL,
        signer TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (reference, signer)
    ) STRICT;
    """,
    # Order is counted, never told by the clock, which can go back. Every change leads back to the
    # state before it; what was signed and the trail of who did what are never changed. Summaries
    # lie apart, so that a list need not read past the pages of every case.
    """
    ALTER TABLE assessment ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
    UPDATE assessment SET turn = (
        SELECT count(*) FROM assessment AS other
        WHERE (other.updated, other.id) <= (assessment.updated, assessment.id)
    );
    CREATE INDEX assessment_by_turn ON assessment (turn);
    CREATE TABLE summary (
        case_id TEXT PRIMARY KEY REFERENCES assessment (id),
        body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE hand_over ADD COLUMN signed BLOB;
    CREATE INDEX hand_over_by_case ON hand_over (case_id);
    CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES assessment (id),
        at TEXT NOT NULL,
        user TEXT NOT NULL,
        places TEXT NOT NULL,
        back BLOB NOT NULL
    ) STRICT;
    CREATE INDEX change_by_case ON change (case_id, id);
    CREATE TABLE sitting (
        id INTEGER PRIMARY KEY,
        user TEXT NOT NULL,
        began TEXT NOT NULL,
        ended TEXT,
        case_id TEXT,
        place TEXT,
        at TEXT
    ) STRICT;
    CREATE TABLE trail (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        user TEXT NOT NULL,
        kind TEXT NOT NULL,
        case_id TEXT NOT NULL,
        detail TEXT NOT NULL,
        link BLOB NOT NULL
    ) STRICT;
    CREATE TABLE trail_head (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id INTEGER NOT NULL,
        link BLOB NOT NULL,
        signature BLOB NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS ledger (id INTEGER PRIMARY KEY, event BLOB NOT NULL) STRICT;
    CREATE TRIGGER IF NOT EXISTS ledger_keeps BEFORE UPDATE ON ledger
        BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
    CREATE TRIGGER IF NOT EXISTS ledger_holds BEFORE DELETE ON ledger
        BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
    CREATE TRIGGER trail_keeps BEFORE UPDATE ON trail
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
    CREATE TRIGGER trail_holds BEFORE DELETE ON trail
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
    CREATE TRIGGER signed_keeps BEFORE UPDATE OF signed ON hand_over
        WHEN old.signed IS NOT NULL AND new.signed IS NOT old.signed
        BEGIN SELECT RAISE(ABORT, 'what was signed is never changed'); END;
    """,
    # Reviews are only ever added, and go with their case alone. What waits to be read lies apart,
    # so that a list need not read past reviews; nothing from before this step is put on it. Who
    # began a case is read from the trail, which nobody can change, by an index that holds it.
    """
    CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        body BLOB NOT NULL
    ) STRICT;
    CREATE INDEX review_by_case ON review (case_id, id);
    CREATE TABLE waiting (
        case_id TEXT PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
        body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE review_draft (
        case_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        user TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (case_id, user)
    ) STRICT;
    CREATE INDEX trail_of_beginnings ON trail (case_id, user) WHERE kind = 'begun';
    CREATE TRIGGER review_keeps BEFORE UPDATE ON review
        BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
    CREATE TRIGGER review_holds BEFORE DELETE ON review
        WHEN EXISTS (SELECT 1 FROM assessment WHERE id = old.case_id)
        BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
    """,
    # What tells children apart, as keyed tokens; what was released, which closes its days; and the
    # way from a case's token to its events. Samples for audit are only ever closed; a mark changes
    # until then, and goes with its case.
    """
    CREATE TABLE child_mark (
        id INTEGER PRIMARY KEY,
        mark TEXT NOT NULL,
        case_token TEXT NOT NULL,
        child TEXT NOT NULL,
        UNIQUE (mark, case_token)
    ) STRICT;
    CREATE TABLE same_child (id INTEGER PRIMARY KEY, child TEXT NOT NULL UNIQUE,
        other TEXT NOT NULL) STRICT;
    CREATE TABLE release (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('release', 'return')),
        starts TEXT NOT NULL,
        ends TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER release_keeps BEFORE UPDATE ON release
        BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
    CREATE TRIGGER release_holds BEFORE DELETE ON release
        BEGIN SELECT RAISE(ABORT, 'what was released is never changed'); END;
    CREATE INDEX ledger_of_cases ON ledger (json_extract(CAST(event AS TEXT), '$.case'), id);
    CREATE TABLE sample (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        body BLOB NOT NULL,
        result BLOB
    ) STRICT;
    CREATE TABLE mark (
        id INTEGER PRIMARY KEY,
        sample TEXT NOT NULL REFERENCES sample (name),
        case_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        reviewer TEXT NOT NULL,
        body BLOB NOT NULL,
        UNIQUE (sample, case_id, reviewer)
    ) STRICT;
    CREATE INDEX mark_by_case ON mark (case_id);
    CREATE TRIGGER sample_keeps BEFORE UPDATE ON sample
        WHEN old.result IS NOT NULL OR new.body IS NOT old.body OR new.name IS NOT old.name
        BEGIN SELECT RAISE(ABORT, 'what was drawn or closed is never changed'); END;
    CREATE TRIGGER sample_holds BEFORE DELETE ON sample
        BEGIN SELECT RAISE(ABORT, 'what was drawn or closed is never changed'); END;
    CREATE TRIGGER mark_keeps BEFORE UPDATE ON mark
        WHEN EXISTS (SELECT 1 FROM sample WHERE name = old.sample AND result IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'a mark in a closed sample is never changed'); END;
    CREATE TRIGGER mark_holds BEFORE DELETE ON mark
        WHEN EXISTS (SELECT 1 FROM assessment WHERE id = old.case_id)
        BEGIN SELECT RAISE(ABORT, 'a mark goes with its case alone'); END;
    """,
)
