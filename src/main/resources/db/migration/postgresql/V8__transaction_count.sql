-- Transactions that a vendor bills by the month: one row per connection and month (its first day), shared by all instances.
create table transaction_count (
    connection   varchar(100) not null,
    first_day    date         not null,
    transactions bigint       not null,
    primary key (connection, first_day)
);
