-- Batches of many rows (see org.ngnportal.batches). The actor, with the credentials that the job needs, is sealed and gone
-- while nothing runs; a row's order, sealed for it may hold passwords, is gone once the row has ended. What undoing needs
-- stays, sealed, as long as the batch. Counters change in the transactions that change rows.
CREATE TABLE batch (
    id             UUID                     NOT NULL PRIMARY KEY,
    kind           VARCHAR(40)              NOT NULL,
    title          VARCHAR(200)             NOT NULL,
    options        VARCHAR(8000)            NOT NULL,
    tenant_id      INTEGER                  NOT NULL,
    reseller_id    INTEGER                  NOT NULL,
    user_key       VARCHAR(330)             NOT NULL,
    started_by     VARCHAR(420)             NOT NULL,
    state          VARCHAR(20)              NOT NULL,
    undoing        BOOLEAN                  NOT NULL,
    opened_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at     TIMESTAMP WITH TIME ZONE,
    ended_at       TIMESTAMP WITH TIME ZONE,
    n_total        INTEGER                  NOT NULL,
    n_waiting      INTEGER                  NOT NULL,
    n_asked        INTEGER                  NOT NULL,
    n_done         INTEGER                  NOT NULL,
    n_unchanged    INTEGER                  NOT NULL,
    n_refused      INTEGER                  NOT NULL,
    n_uncertain    INTEGER                  NOT NULL,
    n_cancelled    INTEGER                  NOT NULL,
    n_undoing      INTEGER                  NOT NULL,
    n_undone       INTEGER                  NOT NULL,
    n_kept         INTEGER                  NOT NULL,
    n_undoable     INTEGER                  NOT NULL,
    rate           DOUBLE PRECISION         NOT NULL,
    stop_reason    VARCHAR(20),
    stop_by        VARCHAR(500),
    wait_reason    VARCHAR(20),
    waiting_since  TIMESTAMP WITH TIME ZONE,
    next_try       TIMESTAMP WITH TIME ZONE,
    wait_attempts  INTEGER                  NOT NULL,
    run            INTEGER                  NOT NULL,
    runner         UUID,
    runner_beat    TIMESTAMP WITH TIME ZONE,
    actor_sealed   BYTEA
);

CREATE INDEX batch_of_tenant ON batch (tenant_id, opened_at);
CREATE INDEX batch_of_reseller ON batch (reseller_id, opened_at);
CREATE INDEX batch_by_time ON batch (opened_at);

CREATE TABLE batch_row (
    batch_id      UUID         NOT NULL,
    number        INTEGER      NOT NULL,
    id            UUID         NOT NULL,
    subject       VARCHAR(400) NOT NULL,
    state         VARCHAR(20)  NOT NULL,
    unsent        BOOLEAN      NOT NULL,
    attempts      INTEGER      NOT NULL,
    words         VARCHAR(100) NOT NULL,
    word_values   VARCHAR(2000) NOT NULL,
    fault_code    INTEGER      NOT NULL,
    fault_text    VARCHAR(500) NOT NULL,
    journal       BIGINT,
    asked_at      TIMESTAMP WITH TIME ZONE,
    ended_at      TIMESTAMP WITH TIME ZONE,
    order_sealed  BYTEA,
    memory_sealed BYTEA,
    CONSTRAINT batch_row_key PRIMARY KEY (batch_id, number),
    CONSTRAINT batch_row_of_batch FOREIGN KEY (batch_id) REFERENCES batch (id)
);

-- the last first, as undoing goes; forwards the key serves
CREATE INDEX batch_row_by_state ON batch_row (batch_id, state, number DESC);
