-- The delivery ledger: one row is one version of one document for one target connection.
create sequence delivery_block start with 1000 increment by 1000;

create table delivery (
    id             bigint                   not null primary key,
    flow           varchar(60)              not null,
    connection     varchar(60)              not null,
    document       varchar(120)             not null,
    number         varchar(120)             not null,
    version        integer                  not null,
    reference      varchar(20)              not null,
    wanted         boolean                  not null,
    content_hash   varchar(64)              not null,
    source_version bigint                   not null,
    state          varchar(12)              not null,
    attempts       integer                  not null,
    epoch          bigint                   not null,
    due_at         timestamp with time zone not null,
    document_day   date,
    quantity       numeric(30, 12),
    unit           varchar(12),
    ever_sent      boolean                  not null,
    target_id      varchar(200),
    cause_code     varchar(80),
    cause_message  varchar(4000),
    cause_action   varchar(2000),
    missing_table  varchar(60),
    missing_keys   varchar(2000),
    recorded_at    timestamp with time zone not null,
    settled_at     timestamp with time zone,
    constraint delivery_version unique (connection, document, version)
);
-- The only index that a change of state moves: H2 writes each changed page of each index at every commit.
create index delivery_work on delivery (state, flow, connection, due_at, id);

-- What was read from the source, as the canonical document; may be purged once settled.
create table delivery_payload (
    delivery_id bigint not null primary key,
    payload     character varying not null
);

-- History: one row for each thing that happened to a delivery.
create table delivery_attempt (
    delivery_id bigint                   not null,
    at          timestamp with time zone not null,
    attempt     integer                  not null,
    outcome     varchar(30)              not null,
    actor       varchar(80),
    cause_code  varchar(80),
    cause_message varchar(4000)
);
create index delivery_attempt_delivery on delivery_attempt (delivery_id);

-- Who may write to a limit group: a connection with those that borrow from it.
create table limit_group (
    name        varchar(60)              not null primary key,
    owner       varchar(80)              not null,
    epoch       bigint                   not null,
    lease_until timestamp with time zone not null
);

-- How far a source was read. Moves by compare-and-set only.
create table watermark (
    name       varchar(120)             not null primary key,
    position   bigint                   not null,
    updated_at timestamp with time zone not null
);

-- One row a run of a flow's collector; the newest are kept.
create table flow_run (
    id         varchar(36)              not null primary key,
    flow       varchar(60)              not null,
    started_at timestamp with time zone not null,
    ended_at   timestamp with time zone,
    outcome    varchar(12)              not null,
    read_rows  bigint                   not null,
    new_versions bigint                 not null,
    cause_code varchar(80),
    cause_message varchar(4000)
);
create index flow_run_flow on flow_run (flow, started_at);
