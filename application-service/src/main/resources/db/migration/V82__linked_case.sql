-- A second case about one event is closed and points to the first: the event is one, and so is the case.
alter table application
    add column linked_to uuid references application (id),
    add constraint linked_is_over check (linked_to is null or (state = 'CANCELLED' and linked_to <> id));
create index application_linked on application (linked_to) where linked_to is not null;
