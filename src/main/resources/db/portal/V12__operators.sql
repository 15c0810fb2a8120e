-- Staff of resellers and of the platform, who sign in with accounts of the portal. tenant_id 0 is the platform's.
CREATE TABLE portal_operator (
    id           UUID                     NOT NULL PRIMARY KEY,
    tenant_id    INTEGER                  NOT NULL,
    reseller_id  INTEGER                  NOT NULL,
    email        VARCHAR(254)             NOT NULL,
    name         VARCHAR(100)             NOT NULL,
    employer     VARCHAR(300)             NOT NULL,
    invited_by   VARCHAR(300)             NOT NULL,
    language     VARCHAR(35)              NOT NULL,
    role         VARCHAR(10)              NOT NULL,
    exceptions   VARCHAR(1000)            NOT NULL,
    state        VARCHAR(10)              NOT NULL,
    password     VARCHAR(300),
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_sign_in TIMESTAMP WITH TIME ZONE,
    version      BIGINT                   NOT NULL,
    CONSTRAINT portal_operator_email UNIQUE (email),
    CONSTRAINT portal_operator_active_has_password CHECK (state <> 'ACTIVE' OR password IS NOT NULL)
);

CREATE INDEX portal_operator_of_tenant ON portal_operator (tenant_id, name);
