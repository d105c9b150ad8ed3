-- People shown in a list count as records seen (promises.md T04), so officers' reasons to search stand in the books too.
alter table resident_view drop constraint resident_view_reason_check;
alter table resident_view add constraint resident_view_reason_check
    check (reason in ('COUNTER', 'COMPLAINT', 'CORRECTION', 'DUPLICATE_REVIEW', 'COURT_ORDER', 'SUPERVISION', 'LEGAL_ORDER'));
