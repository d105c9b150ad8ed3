-- More ways to reach a person: which are left to try, what became of a message, and of which case it was.
alter table message
    drop constraint message_channel_check,
    drop constraint message_state_check,
    drop constraint content_only_while_waiting;
update message set channel = 'SMS' where channel = 'PHONE';
alter table message
    add column fallback text[] not null default '{}',
    add column application_id uuid,
    add column delivered_at timestamptz,
    add constraint message_channel_check check (channel in ('WHATSAPP', 'SMS', 'EMAIL', 'WEB_PUSH')),
    add constraint message_state_check check (state in ('WAITING', 'SENT', 'DELIVERED', 'EXPIRED', 'FAILED')),
    add constraint delivered_at_some_time check ((state = 'DELIVERED') = (delivered_at is not null)),
    -- what was sent keeps its text only as long as another way may be needed
    add constraint content_only_as_long_as_needed check ((state <> 'WAITING' or content is not null)
                                                         and (content is null or state in ('WAITING', 'SENT')));
create index message_kept on message (expires_at) where state = 'SENT' and content is not null;
create index message_case on message (application_id, created_at) where application_id is not null;
alter table mailbox add column channel text;
