-- A device without a keyboard shows a code, and an administrator lets it in from elsewhere (RFC 8628).
alter table oauth_token drop constraint oauth_token_kind_check;
alter table oauth_token add constraint oauth_token_kind_check
    check (kind in ('CODE', 'ACCESS', 'REFRESH', 'ID', 'DEVICE_CODE', 'USER_CODE'));

-- Codes typed wrong lately, by whom.
create table device_code_failure (
    subject   uuid        not null,
    failed_at timestamptz not null
);
create index device_code_failure_recent on device_code_failure (subject, failed_at);
