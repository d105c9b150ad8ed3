-- Cases filed while the registry was away, about whose people it is still to be asked.
create table registry_question (
    application_id uuid        primary key references application (id) on delete cascade,
    due_at         timestamptz not null,
    attempts       integer     not null default 0
);
create index registry_question_due on registry_question (due_at);
