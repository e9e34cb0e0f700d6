-- Connections: who is suspended and why, how many calls a day, and who did what.

create table suspension (
    connection            varchar(100)             not null primary key,
    fault                 varchar(20)              not null,
    cause_code            varchar(100)             not null,
    cause_message         varchar(4000)            not null,
    cause_action          varchar(4000)            not null,
    suspended_by          varchar(200)             not null,
    since                 timestamp with time zone not null,
    probe_at              timestamp with time zone,
    settings_fingerprint  varchar(200)
);

create table call_count (
    connection  varchar(100) not null,
    call_day    date         not null,
    calls       bigint       not null,
    primary key (connection, call_day)
);

create table audit (
    id       bigint generated always as identity primary key,
    at       timestamp with time zone not null,
    actor    varchar(200)             not null,
    action   varchar(100)             not null,
    subject  varchar(400)             not null,
    reason   varchar(4000)            not null
);
