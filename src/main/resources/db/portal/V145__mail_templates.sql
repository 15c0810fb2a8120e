-- Templates of mails that tenants wrote in the portal: every version that was kept; the highest counts, and one without a
-- subject gave the template up. 0 is the tenant of those who run the portal.
CREATE TABLE mail_template (
    tenant_id INTEGER                  NOT NULL,
    event     VARCHAR(60)              NOT NULL,
    language  VARCHAR(10)              NOT NULL,
    version   INTEGER                  NOT NULL,
    subject   VARCHAR(400),
    html      VARCHAR(100000),
    plain     VARCHAR(50000),
    made_by   VARCHAR(200)             NOT NULL,
    made_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT mail_template_version PRIMARY KEY (tenant_id, event, language, version)
);

-- Events whose mail is sent only where a tenant wants it.
CREATE TABLE mail_event_wanted (
    tenant_id INTEGER     NOT NULL,
    event     VARCHAR(60) NOT NULL,
    CONSTRAINT mail_event_wanted_once PRIMARY KEY (tenant_id, event)
);
