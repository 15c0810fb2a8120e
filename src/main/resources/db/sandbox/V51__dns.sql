-- Zones with the fields of their SOA record (contract section 3.20); nameservers are separated by blanks.
create table dns_zone (
    name        varchar(253) primary key,
    customer    integer not null,
    reseller    integer not null,
    serial      integer not null,
    email       varchar(255) not null,
    ttl         integer not null,
    minimum     integer not null,
    retry       integer not null,
    expire      integer not null,
    refresh     integer not null,
    info        varchar_ignorecase(255) not null,
    nameservers varchar(4000) not null,
    change_date timestamp(0) not null
);
create index dns_zone_changed on dns_zone (change_date desc, name);
create index dns_zone_reseller_changed on dns_zone (reseller, change_date desc, name);
create index dns_zone_customer_changed on dns_zone (customer, change_date desc, name);
create index dns_zone_reseller_name on dns_zone (reseller, name);

-- Records repeat customer and reseller of their zone (section 3.21). The server makes some itself, for the name servers.
create table dns_record (
    id          integer generated always as identity primary key,
    zone        varchar(253) not null references dns_zone (name) on delete cascade,
    name        varchar(253) not null,
    type        varchar(8) not null,
    content     varchar_ignorecase(4000) not null,
    ttl         integer not null,
    priority    integer not null,
    owner       integer not null,
    customer    integer not null,
    reseller    integer not null,
    made        boolean not null,
    change_date timestamp(0) not null
);
create index dns_record_zone on dns_record (zone, name, id);
create index dns_record_zone_changed on dns_record (zone, change_date desc, id);
create index dns_record_name on dns_record (name, id);
create index dns_record_changed on dns_record (change_date desc, id);
create index dns_record_reseller_changed on dns_record (reseller, change_date desc, id);
create index dns_record_customer_changed on dns_record (customer, change_date desc, id);
create index dns_record_owner on dns_record (owner, change_date desc, id);

-- What the platform serves itself: e-mail aliases (MBOXFW) and web redirects (URL).
create table dns_fancy_record (
    id          integer generated always as identity primary key,
    zone        varchar(253) not null references dns_zone (name) on delete cascade,
    name        varchar(320) not null,
    type        varchar(8) not null,
    content     varchar_ignorecase(2000) not null,
    owner       integer not null,
    customer    integer not null,
    reseller    integer not null,
    change_date timestamp(0) not null
);
create index dns_fancy_record_zone on dns_fancy_record (zone, name, id);
create index dns_fancy_record_name on dns_fancy_record (name, id);
create index dns_fancy_record_changed on dns_fancy_record (change_date desc, id);
create index dns_fancy_record_reseller_changed on dns_fancy_record (reseller, change_date desc, id);
create index dns_fancy_record_customer_changed on dns_fancy_record (customer, change_date desc, id);
create index dns_fancy_record_owner on dns_fancy_record (owner, change_date desc, id);

create view email_alias as
    select id, name, content, owner, customer, reseller from dns_fancy_record where type = 'MBOXFW';
