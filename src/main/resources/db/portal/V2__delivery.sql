-- Mails on their way, and the trace of those that arrived. The payload is sealed (see org.ngnportal.vault) and holds
-- the passwords; it must be gone once they were delivered or have expired.
CREATE TABLE delivery (
    id             UUID                     NOT NULL PRIMARY KEY,
    state          VARCHAR(10)              NOT NULL,
    tenant_id      INTEGER                  NOT NULL,
    reseller_id    INTEGER                  NOT NULL,
    created_by     VARCHAR(200)             NOT NULL,
    recipient      VARCHAR(320)             NOT NULL,
    domain         VARCHAR(253)             NOT NULL,
    address        VARCHAR(320),
    payload        BYTEA,
    attempts       INTEGER                  NOT NULL,
    problem        VARCHAR(40),
    problem_detail VARCHAR(500),
    next_attempt   TIMESTAMP WITH TIME ZONE,
    expires_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    version        BIGINT                   NOT NULL,
    CONSTRAINT delivery_state_known CHECK (state IN ('PREPARED', 'READY', 'SENT', 'FAILED', 'EXPIRED')),
    CONSTRAINT delivery_secret_wiped CHECK (state NOT IN ('SENT', 'EXPIRED') OR payload IS NULL),
    CONSTRAINT delivery_secret_there CHECK (state NOT IN ('PREPARED', 'READY') OR payload IS NOT NULL)
);

CREATE INDEX delivery_of_reseller ON delivery (reseller_id, updated_at);
CREATE INDEX delivery_of_tenant ON delivery (tenant_id, updated_at);
CREATE INDEX delivery_expiring ON delivery (expires_at);
