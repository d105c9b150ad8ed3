-- V197__first_version_as_it_came.sql: who came with a file is written down once. Their first version is the row itself as long as nobody has
-- changed it, and afterwards what the second version came from: a change keeps both sides. Only such a version may be without its record.
alter table resident_history
    alter column after drop not null,
    add constraint only_who_came_is_not_repeated check (after is not null or (version = 1 and change = 'IMPORTED'));
alter table family_history
    alter column after drop not null,
    add constraint only_what_came_is_not_repeated check (after is not null or (version = 1 and change = 'IMPORTED'));

-- A version is found by its number: a person has a handful, and none of them is read by time alone.
drop index resident_history_time;
drop index family_history_time;
