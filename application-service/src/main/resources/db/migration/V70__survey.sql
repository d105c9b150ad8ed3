-- Who has judged the service of their case, and apart from it what was said: an answer does not tell whose it is.
create table survey_taken (
    application_id uuid primary key references application (id)
);

create table survey_answer (
    id          uuid     primary key,
    answered_on date     not null,
    service     text     not null,
    region_code text     not null,
    u1 smallint not null check (u1 between 1 and 4),
    u2 smallint not null check (u2 between 1 and 4),
    u3 smallint not null check (u3 between 1 and 4),
    u4 smallint not null check (u4 between 1 and 4),
    u5 smallint not null check (u5 between 1 and 4),
    u6 smallint not null check (u6 between 1 and 4),
    u7 smallint not null check (u7 between 1 and 4),
    u8 smallint not null check (u8 between 1 and 4),
    u9 smallint not null check (u9 between 1 and 4),
    suggestion  bytea -- sealed: people name people
);
create index survey_answer_day on survey_answer (answered_on, id) include (service, region_code, u1, u2, u3, u4, u5, u6, u7, u8, u9);
create index survey_answer_suggestion on survey_answer (answered_on, id) where suggestion is not null;
