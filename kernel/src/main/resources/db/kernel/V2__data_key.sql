-- Data keys, one a year, wrapped by the master key of the key folder.
create table data_key (
    year    integer primary key,
    wrapped bytea   not null
);
