-- Tokens with which programs sign in for subscribers (see org.ngnportal.api): of a token only a hash is kept; by its mark,
-- which is sealed, one sees that the password has changed since.
CREATE TABLE app_token (
    id            UUID                     NOT NULL PRIMARY KEY,
    token_hash    BYTEA                    NOT NULL,
    address       VARCHAR(330)             NOT NULL,
    name          VARCHAR(60)              NOT NULL,
    hint          VARCHAR(8)               NOT NULL,
    full_access   BOOLEAN                  NOT NULL,
    password_mark BYTEA                    NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at    TIMESTAMP WITH TIME ZONE,
    used_at       TIMESTAMP WITH TIME ZONE,
    CONSTRAINT app_token_once UNIQUE (token_hash)
);

CREATE INDEX app_token_of_address ON app_token (address, created_at);
