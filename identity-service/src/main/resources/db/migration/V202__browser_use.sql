-- V202__browser_use.sql: how many citizens a browser signed in lately (promises.md T01). The browser is a keyed hash of a random cookie.
create table browser_use (
    browser_index bytea       not null,
    account_id    uuid        not null,
    used_at       timestamptz not null,
    primary key (browser_index, account_id)
);
create index browser_use_age on browser_use (used_at);

alter table oauth_authorization add column shared_browser boolean not null default false;
