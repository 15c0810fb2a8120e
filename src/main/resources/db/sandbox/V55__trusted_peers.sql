-- Hosts whose calls need no authentication, keyed by address (contract section 3.26).
create table trusted_peer (
    ip           varchar(255) primary key,
    description  varchar_ignorecase(255) not null,
    call_limit   integer not null,
    msteams      boolean not null,
    tenant       varchar_ignorecase(128) not null,
    carrier_name varchar_ignorecase(64) not null,
    originator   varchar_ignorecase(128) not null,
    prefix       varchar(32) not null,
    strip        integer not null,
    auth_token   varchar(255) not null,
    blocked      integer not null,
    enum_lookup  boolean not null,
    transit      boolean not null,
    prepaid      boolean not null,
    billing_id   varchar_ignorecase(128) not null,
    tags         varchar_ignorecase(255) not null,
    owner        integer not null,
    customer     integer not null,
    reseller     integer not null,
    change_date  timestamp(0) not null
);
create index trusted_peer_reseller on trusted_peer (reseller, change_date desc, ip);
create index trusted_peer_customer on trusted_peer (customer, change_date desc, ip);
create index trusted_peer_owner on trusted_peer (owner);
