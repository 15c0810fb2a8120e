-- Two names on an entry: "who" is the person responsible, "acting_as" whom he acted as, and user_key tells him from others
-- of the same name. Rows of earlier versions have neither, and hashes that know of neither.
ALTER TABLE journal_entry ADD COLUMN acting_as VARCHAR(200);
ALTER TABLE journal_entry ADD COLUMN user_key VARCHAR(200);
