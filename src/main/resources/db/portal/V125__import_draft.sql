-- Files that somebody is about to import (see org.ngnportal.imports): what stood in them, sealed, since it may hold
-- passwords; until the import is started or given up.
CREATE TABLE import_draft (
    id              UUID                     NOT NULL PRIMARY KEY,
    tenant_id       INTEGER                  NOT NULL,
    owner           VARCHAR(255)             NOT NULL,
    file_name       VARCHAR(255)             NOT NULL,
    state           VARCHAR(20)              NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    touched_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    row_count       INTEGER                  NOT NULL,
    checked         INTEGER                  NOT NULL,
    handed_over     INTEGER                  NOT NULL,
    -- every job works for one round; one of an earlier round stores nothing any more
    round           INTEGER                  NOT NULL,
    round_began_at  TIMESTAMP WITH TIME ZONE,
    problem         VARCHAR(1000),
    batch_id        UUID,
    columns_sealed  BYTEA,
    options_sealed  BYTEA,
    actor_sealed    BYTEA
);

CREATE INDEX import_draft_of_owner ON import_draft (tenant_id, owner, touched_at);
CREATE INDEX import_draft_by_age ON import_draft (touched_at);

CREATE TABLE import_row (
    draft_id      UUID         NOT NULL REFERENCES import_draft (id),
    number        INTEGER      NOT NULL,
    cells_sealed  BYTEA        NOT NULL,
    -- what the check found; null while it has not come there
    verdict       VARCHAR(20),
    left_out      BOOLEAN      NOT NULL,
    -- whom it is about: rows about the same one are found by it
    subject       VARCHAR(400),
    result_sealed BYTEA,
    PRIMARY KEY (draft_id, number)
);

CREATE INDEX import_row_by_verdict ON import_row (draft_id, left_out, verdict, number);
CREATE INDEX import_row_by_subject ON import_row (draft_id, subject);

-- How a tenant's files are understood: which column holds what, by the names of the columns.
CREATE TABLE import_mapping (
    tenant_id   INTEGER                  NOT NULL,
    fingerprint VARCHAR(64)              NOT NULL,
    mapping     VARCHAR(10000)           NOT NULL,
    used_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant_id, fingerprint)
);
