-- To find what has ended long ago.
create index message_ended on message (ended_at) where ended_at is not null;
