-- What is older than the retention period is found by its age.
create index consented_look_age on consented_look using brin (viewed_at);
