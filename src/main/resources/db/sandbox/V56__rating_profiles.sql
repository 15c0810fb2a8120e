-- Rating profiles go with what they are of: exactly one of account, domain and peer is set (contract section 3.27).
create table rating_profile (
    entity      varchar(300) primary key,
    account     bigint references sip_account (id) on delete cascade,
    domain      varchar(128) references sip_domain (domain) on delete cascade,
    peer        varchar(255) references trusted_peer (ip) on delete cascade,
    weekday     varchar(64) not null,
    weekday_alt varchar(64) not null,
    weekend     varchar(64) not null,
    weekend_alt varchar(64) not null,
    time_zone   varchar(64) not null
);
