-- Bookings on prepaid balances (see org.ngnportal.prepaid): stored before the platform is asked. The actor, with the
-- credentials that the job needs, and the number of a card are sealed and gone once a booking has ended.
CREATE TABLE booking (
    id            UUID                     NOT NULL PRIMARY KEY,
    version       INTEGER                  NOT NULL,
    kind          VARCHAR(20)              NOT NULL,
    tenant_id     INTEGER                  NOT NULL,
    reseller_id   INTEGER                  NOT NULL,
    address       VARCHAR(330)             NOT NULL,
    amount        DECIMAL(10, 4)           NOT NULL,
    reason        VARCHAR(120)             NOT NULL,
    ordered_by    VARCHAR(200)             NOT NULL,
    ordered_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    state         VARCHAR(20)              NOT NULL,
    balance       DECIMAL(10, 4),
    problem_code  INTEGER,
    problem_text  VARCHAR(500),
    asked_at      TIMESTAMP WITH TIME ZONE,
    attempts      INTEGER                  NOT NULL,
    waiting_since TIMESTAMP WITH TIME ZONE,
    next_attempt  TIMESTAMP WITH TIME ZONE,
    actor_sealed  BYTEA,
    card_id       INTEGER,
    card_sealed   BYTEA,
    notice_email    VARCHAR(254),
    notice_name     VARCHAR(200),
    notice_language VARCHAR(20),
    CONSTRAINT booking_is_not_nothing CHECK (CASE WHEN kind = 'CARD' THEN 1 ELSE amount END <> 0)
);

CREATE INDEX booking_of_account ON booking (address, ordered_at);
CREATE INDEX booking_of_tenant ON booking (tenant_id, ordered_at);
CREATE INDEX booking_of_reseller ON booking (reseller_id, ordered_at);
