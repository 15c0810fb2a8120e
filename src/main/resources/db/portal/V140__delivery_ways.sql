-- A delivery goes by one of several ways: as a mail with the credentials, as a mail with a link that shows them once, or
-- as a letter that somebody prints. A link's credentials stay sealed after its mail was sent, until it was opened.
ALTER TABLE delivery ADD COLUMN way VARCHAR(10) DEFAULT 'MAIL' NOT NULL;
ALTER TABLE delivery ADD COLUMN opened_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE delivery ADD COLUMN pin_asked BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE delivery ADD COLUMN wrong_pins INTEGER DEFAULT 0 NOT NULL;
-- A letter needs no e-mail address.
ALTER TABLE delivery ALTER COLUMN recipient DROP NOT NULL;

ALTER TABLE delivery DROP CONSTRAINT delivery_state_known;
ALTER TABLE delivery DROP CONSTRAINT delivery_secret_wiped;
ALTER TABLE delivery ADD CONSTRAINT delivery_state_known CHECK (
    CASE state WHEN 'PREPARED' THEN 1 WHEN 'READY' THEN 1 WHEN 'SENT' THEN 1 WHEN 'OPENED' THEN 1 WHEN 'FAILED' THEN 1
               WHEN 'EXPIRED' THEN 1 ELSE 0 END = 1);
ALTER TABLE delivery ADD CONSTRAINT delivery_way_known CHECK (
    CASE way WHEN 'MAIL' THEN 1 WHEN 'LINK' THEN 1 WHEN 'LETTER' THEN 1 ELSE 0 END = 1);
ALTER TABLE delivery ADD CONSTRAINT delivery_secret_wiped CHECK (
    payload IS NULL
    OR CASE WHEN state = 'EXPIRED' THEN 0
            WHEN state = 'OPENED' THEN 0
            WHEN state = 'SENT' AND way <> 'LINK' THEN 0
            ELSE 1 END = 1);

CREATE INDEX delivery_newest ON delivery (created_at, id);
CREATE INDEX delivery_newest_of_tenant ON delivery (tenant_id, created_at, id);
CREATE INDEX delivery_newest_of_reseller ON delivery (reseller_id, created_at, id);

-- How a tenant's deliveries go unless something else is chosen.
CREATE TABLE delivery_habit (
    tenant_id  INTEGER                  NOT NULL PRIMARY KEY,
    way        VARCHAR(10)              NOT NULL,
    link_hours INTEGER                  NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- What was sent for the same reason lately, so that it is not sent twice.
CREATE TABLE delivery_key (
    tenant_id   INTEGER                  NOT NULL,
    dedup_key   CHAR(64)                 NOT NULL,
    delivery_id UUID                     NOT NULL,
    until       TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (tenant_id, dedup_key)
);

CREATE INDEX delivery_key_over ON delivery_key (until);
