-- V185__place_and_day.sql: an officer who knows the nagari and about when somebody was born reads a few hundred residents instead of
-- the nagari's thousands. It finds whatever the index by place alone found; nothing reads a nagari in the order of ids.
create index resident_place_and_day on resident (region_code, birth_date);
drop index resident_region;
