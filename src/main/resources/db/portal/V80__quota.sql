-- Warnings of monthly limits and of low balances (see org.ngnportal.quota). No row of quota_warning is written without the
-- mail being put into the outbox in the same transaction, and none twice: each warning is sent once.

-- At how many per cent of the limit subscribers are warned; reseller 0 is for all that have no row.
CREATE TABLE quota_policy (
    reseller_id INTEGER     NOT NULL PRIMARY KEY,
    percents    VARCHAR(40) NOT NULL
);

CREATE TABLE quota_warning (
    address     VARCHAR(330)             NOT NULL,
    month_start DATE                     NOT NULL,
    quota       INTEGER                  NOT NULL,
    percent     INTEGER                  NOT NULL,
    sent_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (address, month_start, quota, percent)
);

CREATE INDEX quota_warning_of_month ON quota_warning (month_start);

-- How far the accounts of a tenant were looked at.
CREATE TABLE quota_walk (
    tenant_id   INTEGER                  NOT NULL PRIMARY KEY,
    next_offset INTEGER                  NOT NULL,
    began_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Below which balance a subscriber wants to be warned; told_at is set while the balance is lower and he knows.
CREATE TABLE balance_warning (
    address     VARCHAR(330)   NOT NULL PRIMARY KEY,
    customer_id INTEGER        NOT NULL,
    reseller_id INTEGER        NOT NULL,
    threshold   DECIMAL(10, 4) NOT NULL,
    told_at     TIMESTAMP WITH TIME ZONE,
    checked_at  TIMESTAMP WITH TIME ZONE
);

CREATE INDEX balance_warning_due ON balance_warning (checked_at);
