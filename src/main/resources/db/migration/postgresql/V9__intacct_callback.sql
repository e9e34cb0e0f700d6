-- What Intacct said later of documents that were sent with a transport policy, until a look-up takes it.
create table intacct_callback (
    connection  varchar(60)              not null,
    reference   varchar(20)              not null,
    result      text        not null,
    received_at timestamp with time zone not null,
    primary key (connection, reference)
);
