-- V5__event_body.sql: how the proof is kept.
comment on column partner_event.body is 'The raw bytes that were signed, gzipped, then sealed.';
