-- Ranges of ENUM numbers (contract section 3.16): used counts the numbers, maximum 0 is no limit, nameservers are
-- separated by blanks.
create table enum_range (
    id          integer generated always as identity primary key,
    prefix      varchar(15) not null,
    tld         varchar(128) not null,
    ttl         integer not null,
    min_digits  integer not null,
    max_digits  integer not null,
    maximum     integer not null,
    nameservers varchar(4000) not null,
    used        integer default 0 not null,
    serial      integer not null,
    customer    integer not null,
    reseller    integer not null,
    info        varchar_ignorecase(255) not null,
    change_date timestamp(0) not null,
    constraint enum_range_prefix unique (prefix, tld)
);
create index enum_range_changed on enum_range (change_date desc, id);
create index enum_range_reseller_changed on enum_range (reseller, change_date desc, id);
create index enum_range_customer_changed on enum_range (customer, change_date desc, id);
create index enum_range_reseller_prefix on enum_range (reseller, prefix, id);
create index enum_range_tld on enum_range (tld, id);

-- Numbers repeat customer and reseller of their range, the one with the longest matching prefix (section 3.17).
create table enum_number (
    id          integer generated always as identity primary key,
    digits      varchar(15) not null,
    tld         varchar(128) not null,
    enum_range  integer not null references enum_range (id),
    customer    integer not null,
    reseller    integer not null,
    owner       integer not null,
    info        varchar_ignorecase(255) not null,
    change_date timestamp(0) not null,
    constraint enum_number_digits unique (digits, tld)
);
create index enum_number_changed on enum_number (change_date desc, id);
create index enum_number_reseller_changed on enum_number (reseller, change_date desc, id);
create index enum_number_customer_changed on enum_number (customer, change_date desc, id);
create index enum_number_reseller_digits on enum_number (reseller, digits, id);
create index enum_number_customer_digits on enum_number (customer, digits, id);
create index enum_number_owner on enum_number (owner, change_date desc, id);
create index enum_number_tld on enum_number (tld, id);

-- address is what follows the scheme of mapto: searches come with the scheme or without it.
create table enum_mapping (
    id          integer generated always as identity primary key,
    enum_number integer not null references enum_number (id) on delete cascade,
    pos         integer not null,
    type        varchar(32) not null,
    mapto       varchar_ignorecase(255) not null,
    address     varchar_ignorecase(255) not null,
    ttl         integer not null,
    priority    integer not null
);
create index enum_mapping_mapto on enum_mapping (mapto, enum_number);
create index enum_mapping_address on enum_mapping (address, enum_number);
create index enum_mapping_type on enum_mapping (type, enum_number);
