-- One row per connection. The row outlives its session, so that a generation is never used twice.
create table session (
    connection       varchar(200) primary key,
    generation       bigint       not null,
    token            varchar(65535),
    renewal          varchar(65535),
    credentials      varchar(64),
    signed_in_at     timestamp with time zone,
    expires_at       timestamp with time zone,
    revision         bigint       not null,
    signing_in_by    varchar(200),
    signing_in_since timestamp with time zone,
    refusal          varchar(20000)
);
