-- How long links live is the same for all: the lifetime of their secret.
ALTER TABLE delivery_habit DROP COLUMN link_hours;

-- Settings that a softphone fetches once, by a link in a picture. The account is sealed (see org.ngnportal.vault).
CREATE TABLE softphone_setup (
    id         UUID                     NOT NULL PRIMARY KEY,
    sealed     BYTEA                    NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX softphone_setup_expiring ON softphone_setup (expires_at);
