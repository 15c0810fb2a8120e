-- Subscribers being created: what was ordered, how far it got, and, sealed and only until the end, what the steps need.
create table onboarding (
    id uuid not null primary key,
    version integer not null,
    tenant integer not null,
    started_by varchar(255) not null,
    started_at timestamp(6) with time zone not null,
    domain varchar(255) not null,
    username varchar(66),
    email varchar(255) not null,
    state varchar(20) not null,
    account varchar(20) not null,
    voicemail varchar(20) not null,
    diversions varchar(20) not null,
    asked_at timestamp(6) with time zone,
    address varchar(400),
    delivery uuid not null,
    attempts integer,
    waiting_since timestamp(6) with time zone,
    next_attempt timestamp(6) with time zone,
    problem varchar(20),
    problem_code integer,
    problem_text varchar(1000),
    actor_sealed bytea,
    plan_sealed bytea
);

create index onboarding_by_tenant on onboarding (tenant, started_at);
