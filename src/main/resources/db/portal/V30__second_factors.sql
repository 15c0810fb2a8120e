-- What people show besides their password (see org.ngnportal.signin.SecondFactors). A row here is made when somebody sets
-- up his first factor; it says whose he is, so that those above him find him, and by what name authenticators know him.
CREATE TABLE factor_user (
    user_key      VARCHAR(330) NOT NULL PRIMARY KEY,
    tenant_id     INTEGER      NOT NULL,
    reseller_id   INTEGER      NOT NULL,
    username      VARCHAR(330) NOT NULL,
    handle        VARCHAR(100) NOT NULL,
    recovery_salt BYTEA,
    CONSTRAINT factor_handle_of_one UNIQUE (handle)
);

CREATE INDEX factor_user_of_reseller ON factor_user (reseller_id, tenant_id);

-- The key of an authenticator app, sealed, and the latest period of which a code was taken: none is taken twice.
CREATE TABLE factor_totp (
    user_key  VARCHAR(330)             NOT NULL PRIMARY KEY,
    sealed    BYTEA                    NOT NULL,
    last_step BIGINT                   NOT NULL,
    since     TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT factor_totp_of_user FOREIGN KEY (user_key) REFERENCES factor_user (user_key) ON DELETE CASCADE
);

-- Hashes only; one that was used stays, so that one sees how many there were.
CREATE TABLE factor_recovery_code (
    user_key VARCHAR(330) NOT NULL,
    hash     VARCHAR(100) NOT NULL,
    used     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT factor_recovery_code_key PRIMARY KEY (user_key, hash),
    CONSTRAINT factor_recovery_of_user FOREIGN KEY (user_key) REFERENCES factor_user (user_key) ON DELETE CASCADE
);

CREATE TABLE factor_passkey (
    credential_id   VARCHAR(1400)            NOT NULL PRIMARY KEY,
    user_key        VARCHAR(330)             NOT NULL,
    public_key      BYTEA                    NOT NULL,
    attestation     BYTEA                    NOT NULL,
    counter         BIGINT                   NOT NULL,
    verified        BOOLEAN                  NOT NULL,
    backup_eligible BOOLEAN                  NOT NULL,
    backed_up       BOOLEAN                  NOT NULL,
    transports      VARCHAR(200)             NOT NULL,
    label           VARCHAR(64)              NOT NULL,
    created         TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used       TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT factor_passkey_of_user FOREIGN KEY (user_key) REFERENCES factor_user (user_key) ON DELETE CASCADE
);

CREATE INDEX factor_passkey_by_user ON factor_passkey (user_key);

-- Who must have a second factor: a row says all of that audience in that tenant.
CREATE TABLE factor_requirement (
    tenant_id INTEGER     NOT NULL,
    audience  VARCHAR(20) NOT NULL,
    CONSTRAINT factor_requirement_key PRIMARY KEY (tenant_id, audience)
);
