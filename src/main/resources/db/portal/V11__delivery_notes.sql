-- Other mails than the welcome mail go through the same outbox: note says which. They belong to no domain.
ALTER TABLE delivery ADD COLUMN note VARCHAR(40);
ALTER TABLE delivery ALTER COLUMN domain DROP NOT NULL;
