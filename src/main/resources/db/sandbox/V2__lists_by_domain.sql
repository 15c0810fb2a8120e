-- Lists of a tenant in the order of domains.
create index sip_account_reseller_domain on sip_account (reseller, domain, id);
