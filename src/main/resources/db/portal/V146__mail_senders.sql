-- Who mails of a tenant come from. The confirmed one is used; one whose address was not confirmed yet stands beside it, with
-- the digest of the code that was mailed there.
CREATE TABLE mail_sender (
    tenant_id    INTEGER                  NOT NULL,
    confirmed    BOOLEAN                  NOT NULL,
    address      VARCHAR(320)             NOT NULL,
    display_name VARCHAR(200)             NOT NULL,
    reply_to     VARCHAR(320),
    bounces      VARCHAR(320),
    code_digest  BYTEA,
    tries        INTEGER                  NOT NULL,
    expires_at   TIMESTAMP WITH TIME ZONE,
    changed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by   VARCHAR(200)             NOT NULL,
    CONSTRAINT mail_sender_once PRIMARY KEY (tenant_id, confirmed)
);

-- With what mails of a tenant's sender are signed (DKIM). The private key is sealed and bound to the row.
CREATE TABLE mail_signature (
    tenant_id  INTEGER                  NOT NULL PRIMARY KEY,
    domain     VARCHAR(253)             NOT NULL,
    selector   VARCHAR(63)              NOT NULL,
    key_sealed BYTEA                    NOT NULL,
    public_key VARCHAR(2000)            NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Nodes that have sent mail lately; they share what the mail server takes in a minute.
CREATE TABLE mail_node (
    node    VARCHAR(60)              NOT NULL PRIMARY KEY,
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL
);
