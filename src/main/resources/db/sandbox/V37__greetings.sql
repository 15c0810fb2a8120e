-- What callers of a mailbox hear (contract section 3.15).
create table voicemail_greeting (
    account bigint primary key references voicemail (account) on delete cascade,
    audio   varbinary(1048576) not null
);
