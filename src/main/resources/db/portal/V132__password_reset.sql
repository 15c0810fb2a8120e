-- New passwords that were ordered and have not reached the platform yet (see org.ngnportal.changes); the id is that of their
-- delivery. Actor and passwords are sealed; a row is gone once the delivery was released or dropped.
CREATE TABLE password_reset (
    id           UUID                     NOT NULL PRIMARY KEY,
    ordered_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    attempts     INTEGER                  NOT NULL,
    actor_sealed BYTEA                    NOT NULL,
    order_sealed BYTEA                    NOT NULL
);
