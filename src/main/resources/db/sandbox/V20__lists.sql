-- Lists of any size: whose rows (all, a reseller's, a customer's), then the filter, then the order. Counted ranges of these
-- indexes give the totals, and what stands behind the filter spares looking at the rows themselves.
drop index sip_account_username;
drop index sip_account_reseller_username;
drop index sip_account_reseller_domain;
drop index sip_account_owner;
drop index sip_account_email;
drop index sip_account_last_name;
drop index sip_account_first_name;

create index sip_account_domain_changed on sip_account (domain, change_date desc, id);
create index sip_account_username on sip_account (username, domain, change_date);
create index sip_account_reseller_username on sip_account (reseller, username, domain, change_date);
create index sip_account_customer_username on sip_account (customer, username, domain, change_date);
create index sip_account_reseller_domain on sip_account (reseller, domain, username);
create index sip_account_customer_domain on sip_account (customer, domain, username);
create index sip_account_first_name on sip_account (first_name, change_date desc, id);
create index sip_account_reseller_first_name on sip_account (reseller, first_name, change_date desc, id);
create index sip_account_customer_first_name on sip_account (customer, first_name, change_date desc, id);
create index sip_account_last_name on sip_account (last_name, change_date desc, id);
create index sip_account_reseller_last_name on sip_account (reseller, last_name, change_date desc, id);
create index sip_account_customer_last_name on sip_account (customer, last_name, change_date desc, id);
create index sip_account_email on sip_account (email, change_date desc, id);
create index sip_account_reseller_email on sip_account (reseller, email, change_date desc, id);
create index sip_account_customer_email on sip_account (customer, email, change_date desc, id);
create index sip_account_owner on sip_account (owner, change_date desc, id);
create index sip_account_reseller_owner on sip_account (reseller, owner, change_date desc, id);
create index sip_account_customer_owner on sip_account (customer, owner, change_date desc, id);

-- A membership repeats what accounts are narrowed and ordered by.
alter table sip_group add column customer integer default 0 not null;
alter table sip_group add column reseller integer default 0 not null;
alter table sip_group add column username varchar(64) default '' not null;
alter table sip_group add column domain varchar(128) default '' not null;
alter table sip_group add column change_date timestamp(0) default timestamp '2000-01-01 00:00:00' not null;
update sip_group g set (customer, reseller, username, domain, change_date) =
    (select a.customer, a.reseller, a.username, a.domain, a.change_date from sip_account a where a.id = g.account);
drop index sip_group_name;
create index sip_group_changed on sip_group (name, change_date desc, account);
create index sip_group_reseller_changed on sip_group (reseller, name, change_date desc, account);
create index sip_group_customer_changed on sip_group (customer, name, change_date desc, account);
create index sip_group_username on sip_group (name, username, domain, account);
create index sip_group_reseller_username on sip_group (reseller, name, username, domain, account);
create index sip_group_customer_username on sip_group (customer, name, username, domain, account);
create index sip_group_domain on sip_group (name, domain, username, account);

create index sip_domain_changed on sip_domain (change_date desc, domain);
create index sip_domain_customer_changed on sip_domain (customer, change_date desc, domain);
create index sip_domain_reseller on sip_domain (reseller, domain);

-- A reseller is its own one.
drop index customer_last_name;
drop index customer_first_name;
drop index customer_organization;
drop index customer_email;
alter table customer add column own boolean generated always as (id = reseller);
create index customer_number on customer (id, reseller);
create index customer_reseller_number on customer (reseller, id);
create index customer_name on customer (username, id);
create index customer_first_name on customer (first_name, id);
create index customer_reseller_first_name on customer (reseller, first_name, id);
create index customer_last_name on customer (last_name, id);
create index customer_reseller_last_name on customer (reseller, last_name, id);
create index customer_organization on customer (organization, id);
create index customer_reseller_organization on customer (reseller, organization, id);
create index customer_tel on customer (tel);
create index customer_reseller_tel on customer (reseller, tel);
create index customer_email on customer (email);
create index customer_reseller_email on customer (reseller, email);
create index customer_web on customer (web);
create index customer_reseller_web on customer (reseller, web);
create index customer_city on customer (city, change_date desc, id);
create index customer_reseller_city on customer (reseller, city, change_date desc, id);
create index customer_country on customer (country, change_date desc, id);
create index customer_reseller_country on customer (reseller, country, change_date desc, id);
create index customer_own_changed on customer (own, change_date desc, id);
create index customer_own_name on customer (own, username, id);
create index customer_own_first_name on customer (own, first_name, id);
create index customer_own_last_name on customer (own, last_name, id);
create index customer_own_organization on customer (own, organization, id);
create index customer_own_number on customer (own, id);
create index customer_reseller_own on customer (reseller, own);
