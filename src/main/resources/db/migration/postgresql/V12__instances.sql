-- The living instances; a load is spread among them, and the last one signs out.
create table hub_instance (
    name    varchar(80)              not null primary key,
    seen_at timestamp with time zone not null
);

-- Whoever leaves locks this row first: of several that leave at once one is the last.
insert into hub_instance (name, seen_at) values ('way-out', timestamp with time zone '2000-01-01 00:00:00+00');

-- Calls that count towards a connection's calls in a minute, of all instances; only where calls-per-minute is set.
create table call_window (
    id         varchar(36)              not null primary key,
    connection varchar(60)              not null,
    until_at   timestamp with time zone not null
);
create index call_window_connection on call_window (connection, until_at);
