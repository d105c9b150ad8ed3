-- The states of domain.md 3.8 by their names: decided cases are REGISTERING, then AWAITING_SIGNATURE; endorsement, cards
-- that lie ready, and cases nobody went on with come in.
alter table application drop constraint application_state_check, drop constraint verified_by_someone, drop constraint filed;
update application set state = 'REGISTERING' where state = 'APPROVED';
update application set state = 'AWAITING_SIGNATURE' where state = 'ISSUING';
alter table application_history disable trigger application_history_final;
update application_history
   set from_state = case from_state when 'APPROVED' then 'REGISTERING' when 'ISSUING' then 'AWAITING_SIGNATURE' else from_state end,
       to_state = case to_state when 'APPROVED' then 'REGISTERING' when 'ISSUING' then 'AWAITING_SIGNATURE' else to_state end
 where from_state in ('APPROVED', 'ISSUING') or to_state in ('APPROVED', 'ISSUING');
alter table application_history enable trigger application_history_final;
alter table application
    add constraint application_state_check check (state in (
        'DRAFT', 'WAITING_NAME', 'ENDORSING', 'SUBMITTED', 'NEEDS_FIX', 'VERIFIED', 'REGISTERING', 'RETURNED',
        'AWAITING_SIGNATURE', 'READY_FOR_PICKUP', 'DELIVERED', 'CLOSED', 'REJECTED', 'CANCELLED', 'EXPIRED')),
    add constraint verified_by_someone check ((verifier is not null) = (state in ('VERIFIED', 'REGISTERING'))),
    add constraint filed check (state in ('DRAFT', 'WAITING_NAME', 'REJECTED', 'CANCELLED', 'EXPIRED')
                                or (submitted_at is not null and tracking_no is not null)),
    -- the office promises a time once the case is with it
    add constraint promised check (state in ('DRAFT', 'WAITING_NAME', 'ENDORSING', 'NEEDS_FIX', 'REJECTED', 'CANCELLED', 'EXPIRED')
                                   or promised_at is not null);
