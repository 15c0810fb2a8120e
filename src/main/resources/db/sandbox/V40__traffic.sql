-- Until when an account's calls are settled, and the month (year * 12 + month) its quota was last looked at in.
create table traffic_account (
    account bigint primary key references sip_account (id) on delete cascade,
    settled bigint not null,
    quota_month integer not null
);

-- Calls to the PSTN that came about, by their Call-ID: what is here is paid, whatever becomes of the account's settings.
create table traffic_call (
    id       char(36) primary key,
    account  bigint not null references sip_account (id) on delete cascade,
    started  bigint not null,
    ended    bigint not null,
    number   varchar(32) not null,
    duration integer not null,
    status   integer not null,
    price    decimal(12, 4) not null
);
create index traffic_call_account on traffic_call (account, started);
create index traffic_call_started on traffic_call (started);

-- When an account was blocked: no calls then. The last one is open while it is.
create table traffic_silence (
    account bigint not null references sip_account (id) on delete cascade,
    since   bigint not null,
    until   bigint,
    primary key (account, since)
);
