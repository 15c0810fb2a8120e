-- Ids are given by the platform, or by an administrator who adds an account again elsewhere: the next free one is looked for.
create sequence customer_id start with (select coalesce(max(id), 1000) + 1 from customer);

create index customer_changed on customer (change_date desc, id);
create index customer_reseller_username on customer (reseller, username, id);
create index customer_impersonate on customer (impersonate);
create index customer_last_name on customer (last_name);
create index customer_first_name on customer (first_name);
create index customer_organization on customer (organization);
create index customer_email on customer (email);
