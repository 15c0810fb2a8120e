-- Presence of accounts (contract section 3.28): what is published, who may watch, who does.
create table presence (
    account  bigint primary key references sip_account (id) on delete cascade,
    activity varchar(16) not null,
    note     varchar(255) not null
);

create table presence_policy (
    account   bigint primary key references sip_account (id) on delete cascade,
    allowed   varchar(255) array not null,
    denied    varchar(255) array not null,
    confirmed varchar(255) array not null
);

create table presence_watcher (
    account bigint not null references sip_account (id) on delete cascade,
    watcher varchar(255) not null,
    online  boolean not null,
    primary key (account, watcher)
);
