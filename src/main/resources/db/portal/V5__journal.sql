-- Who changed what. Rows are only added (see org.ngnportal.journal): one when something is begun, one when its outcome is
-- known, which names the first in "ends". Each hash covers its row and the hash before.
CREATE TABLE journal_entry (
    number       BIGINT                   NOT NULL PRIMARY KEY,
    at           TIMESTAMP WITH TIME ZONE NOT NULL,
    tenant_id    INTEGER                  NOT NULL,
    reseller_id  INTEGER                  NOT NULL,
    who          VARCHAR(200)             NOT NULL,
    address      VARCHAR(64)              NOT NULL,
    action       VARCHAR(60)              NOT NULL,
    subject_kind VARCHAR(20)              NOT NULL,
    subject      VARCHAR(330)             NOT NULL,
    changes      VARCHAR(20000)           NOT NULL,
    ends         BIGINT,
    outcome      VARCHAR(10),
    fault_code   INTEGER                  NOT NULL,
    fault_text   VARCHAR(500)             NOT NULL,
    hash         CHAR(64)                 NOT NULL,
    CONSTRAINT journal_outcome_known CHECK (
        CASE outcome WHEN 'DONE' THEN 1 WHEN 'REFUSED' THEN 1 WHEN 'UNKNOWN' THEN 1 ELSE 0 END = 1 OR outcome IS NULL
    ),
    CONSTRAINT journal_outcome_of_something CHECK ((ends IS NULL) = (outcome IS NULL)),
    CONSTRAINT journal_one_outcome UNIQUE (ends)
);

CREATE INDEX journal_of_reseller ON journal_entry (reseller_id, number);
CREATE INDEX journal_of_tenant ON journal_entry (tenant_id, number);
CREATE INDEX journal_of_subject ON journal_entry (subject_kind, subject, number);

-- Both ends of the chain, sealed; empty until the first entry.
CREATE TABLE journal_chain (
    id   INTEGER NOT NULL PRIMARY KEY,
    head BYTEA,
    CONSTRAINT journal_chain_is_one CHECK (id = 1)
);
INSERT INTO journal_chain (id) VALUES (1);
