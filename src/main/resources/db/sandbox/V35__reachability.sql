-- Who may call an account and whom it may call (contract sections 3.8 and 3.9). An account without row has no such
-- setting; a temporary rule accepts these groups until then, null is without end.
create table sip_reachability (
    account         bigint primary key references sip_account (id) on delete cascade,
    rejected        varchar(255) array default array[] not null,
    barred          varchar(16) array default array[] not null,
    temporary       varchar(64) array default array[] not null,
    temporary_until timestamp(6) with time zone
);

-- The weekly plan: one rule per mask of days.
create table sip_accept_rule (
    account  bigint not null references sip_account (id) on delete cascade,
    days     integer not null,
    start_at char(5) not null,
    stop_at  char(5) not null,
    accepted varchar(64) array not null,
    primary key (account, days)
);
