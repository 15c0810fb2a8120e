-- Accounts that their subscribers want to be deleted (see org.ngnportal.profile): until they are, or are kept after all.
CREATE TABLE account_deletion (
    id            UUID                     NOT NULL PRIMARY KEY,
    address       VARCHAR(330)             NOT NULL,
    tenant_id     INTEGER                  NOT NULL,
    reseller_id   INTEGER                  NOT NULL,
    request_id    VARCHAR(64)              NOT NULL,
    state         VARCHAR(20)              NOT NULL,
    requested_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    confirm_until TIMESTAMP WITH TIME ZONE NOT NULL,
    planned_for   TIMESTAMP WITH TIME ZONE,
    email         VARCHAR(254)             NOT NULL,
    name          VARCHAR(200)             NOT NULL,
    language      VARCHAR(40)              NOT NULL
);

CREATE INDEX account_deletion_of_account ON account_deletion (address, requested_at);
