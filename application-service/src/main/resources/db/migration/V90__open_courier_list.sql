-- A list may wait for whichever courier of the area comes first; whoever takes it over is its courier.
alter table courier_list alter column courier drop not null;
alter table courier_list add constraint taken_by_somebody check (taken_at is null or courier is not null);
create index courier_list_open on courier_list (made_at desc, id desc) where courier is null;
