-- Logins of the platform that are kept for operators and subscribers (see org.ngnportal.tenancy.Connections): one a tenant,
-- 0 for the administrator's. The actor with his password is sealed and bound to the row.
CREATE TABLE connection (
    customer_id  INTEGER                  NOT NULL PRIMARY KEY,
    reseller_id  INTEGER                  NOT NULL,
    username     VARCHAR(200)             NOT NULL,
    display_name VARCHAR(300)             NOT NULL,
    actor_sealed BYTEA                    NOT NULL,
    stored_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    refused_at   TIMESTAMP WITH TIME ZONE
);

CREATE INDEX connection_of_reseller ON connection (reseller_id);
