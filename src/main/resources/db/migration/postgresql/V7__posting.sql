-- The sums of a span of days. A state never moves a row in it, so settling costs nothing more.
create index delivery_day on delivery (flow, document_day);

-- Postings of a target's journal: asked for, then intended before the call, then what became of it.
create table journal_posting (
    id            varchar(36)              not null primary key,
    connection    varchar(60)              not null,
    batch         varchar(40)              not null,
    state         varchar(12)              not null,
    requested_by  varchar(80)              not null,
    requested_at  timestamp with time zone not null,
    due_at        timestamp with time zone not null,
    attempts      integer                  not null,
    lines         integer,
    target_id     varchar(60),
    settled_at    timestamp with time zone,
    cause_code    varchar(80),
    cause_message varchar(4000),
    cause_action  varchar(2000)
);
create index journal_posting_work on journal_posting (connection, state);
