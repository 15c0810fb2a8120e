-- Phonebooks of accounts (contract section 3.10); category is the entry's group.
create table sip_phonebook (
    account    bigint not null references sip_account (id) on delete cascade,
    uri        varchar(255) not null,
    name       varchar_ignorecase(128) not null,
    category   varchar_ignorecase(64) not null,
    first_name varchar(64) not null,
    last_name  varchar(64) not null,
    primary key (account, uri)
);
