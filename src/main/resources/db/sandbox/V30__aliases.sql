-- Aliases lead to accounts or to any other address (contract section 3.5); customer and reseller repeat those of the domain.
create table sip_alias (
    id              bigint generated always as identity primary key,
    username        varchar(64) not null,
    domain          varchar(128) not null references sip_domain (domain),
    target_username varchar(64) not null,
    target_domain   varchar(128) not null,
    customer        integer not null,
    reseller        integer not null,
    owner           integer not null,
    change_date     timestamp(0) not null,
    constraint sip_alias_address unique (domain, username)
);
create index sip_alias_changed on sip_alias (change_date desc, id);
create index sip_alias_username on sip_alias (username, domain, change_date);
create index sip_alias_domain_changed on sip_alias (domain, change_date desc, id);
create index sip_alias_target on sip_alias (target_username, target_domain, change_date);
create index sip_alias_target_domain on sip_alias (target_domain, target_username);
create index sip_alias_owner on sip_alias (owner, change_date desc, id);
create index sip_alias_reseller_changed on sip_alias (reseller, change_date desc, id);
create index sip_alias_reseller_username on sip_alias (reseller, username, domain, change_date);
create index sip_alias_reseller_domain on sip_alias (reseller, domain, username);
create index sip_alias_reseller_target on sip_alias (reseller, target_username, target_domain, change_date);
create index sip_alias_reseller_target_domain on sip_alias (reseller, target_domain, target_username);
create index sip_alias_reseller_owner on sip_alias (reseller, owner, change_date desc, id);
create index sip_alias_customer_changed on sip_alias (customer, change_date desc, id);
create index sip_alias_customer_username on sip_alias (customer, username, domain, change_date);
create index sip_alias_customer_domain on sip_alias (customer, domain, username);
create index sip_alias_customer_target on sip_alias (customer, target_username, target_domain, change_date);
create index sip_alias_customer_target_domain on sip_alias (customer, target_domain, target_username);
create index sip_alias_customer_owner on sip_alias (customer, owner, change_date desc, id);
