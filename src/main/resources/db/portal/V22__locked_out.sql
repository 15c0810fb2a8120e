-- Whose the name is that has to wait; tenant 0 is that of the platform, and of names that nobody knows.
ALTER TABLE signin_throttle ADD COLUMN user_key VARCHAR(400);
ALTER TABLE signin_throttle ADD COLUMN tenant_id INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE signin_throttle ADD COLUMN reseller_id INTEGER DEFAULT 0 NOT NULL;
