create table thing (
    id      uuid   primary key,
    name    text   not null,
    version bigint not null default 0
);
