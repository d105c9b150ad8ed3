-- V110__region_move.sql: bulk moves of the people of a nagari that was merged, split or numbered anew (decision 0062).
create table region_move (
    id        uuid        primary key,
    from_code text        not null references region (code),
    to_code   text        not null references region (code),
    moved_on  date        not null,
    korong    text[]      not null default '{}', -- none: everybody
    families  integer     not null check (families >= 0),
    residents integer     not null check (residents >= 0),
    moved_at  timestamptz not null,
    moved_by  text        not null,
    constraint moved_elsewhere check (from_code <> to_code)
);
create index region_move_from on region_move (from_code, moved_at);
