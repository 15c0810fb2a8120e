-- Balances of accounts that were ever booked on, and every booking with the balance after it (contract section 3.6).
create table prepaid_balance (
    account bigint primary key references sip_account (id) on delete cascade,
    balance decimal(10, 4) not null,
    booked  timestamp(0) not null
);

create table prepaid_booking (
    id          bigint generated always as identity primary key,
    account     bigint not null references sip_account (id) on delete cascade,
    booked      timestamp(0) not null,
    action      varchar(64) not null,
    description varchar(255) not null,
    amount      decimal(10, 4) not null,
    balance     decimal(10, 4) not null,
    session     varchar(255) not null
);
create index prepaid_booking_account on prepaid_booking (account, id desc);
