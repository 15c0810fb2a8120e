-- Vouchers of the portal (see org.ngnportal.prepaid): of a code only a keyed hash is kept, whose key is sealed.
CREATE TABLE voucher_key (
    id         INTEGER NOT NULL PRIMARY KEY,
    key_sealed BYTEA   NOT NULL
);

CREATE TABLE voucher_batch (
    id          UUID                     NOT NULL PRIMARY KEY,
    reseller_id INTEGER                  NOT NULL,
    customer_id INTEGER,
    amount      DECIMAL(10, 4)           NOT NULL,
    currency    VARCHAR(20)              NOT NULL,
    size        INTEGER                  NOT NULL,
    valid_until TIMESTAMP WITH TIME ZONE,
    note        VARCHAR(200)             NOT NULL,
    blocked     BOOLEAN                  NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by  VARCHAR(200)             NOT NULL,
    CONSTRAINT voucher_batch_is_worth_something CHECK (amount > 0)
);

CREATE INDEX voucher_batch_of_reseller ON voucher_batch (reseller_id, created_at);

CREATE TABLE voucher (
    code_hash  BYTEA        NOT NULL PRIMARY KEY,
    batch_id   UUID         NOT NULL REFERENCES voucher_batch (id),
    number     INTEGER      NOT NULL,
    blocked    BOOLEAN      NOT NULL,
    booking_id UUID,
    used_for   VARCHAR(330),
    used_at    TIMESTAMP WITH TIME ZONE,
    CONSTRAINT voucher_number UNIQUE (batch_id, number),
    CONSTRAINT voucher_booking UNIQUE (booking_id)
);
