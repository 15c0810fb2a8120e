-- Links that work once (see org.ngnportal.links): invitations, resets of passwords. The token is only in the mail.
CREATE TABLE single_use_link (
    hash       CHAR(64)                 NOT NULL PRIMARY KEY,
    purpose    VARCHAR(40)              NOT NULL,
    subject    VARCHAR(330)             NOT NULL,
    payload    VARCHAR(1000)            NOT NULL,
    issued_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX single_use_link_of_subject ON single_use_link (purpose, subject);
CREATE INDEX single_use_link_expiring ON single_use_link (expires_at);
