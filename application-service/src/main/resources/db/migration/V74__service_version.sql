-- A case is judged by the version of the service it began with; there was one version of each until now.
alter table application add column service_version integer not null default 1 check (service_version > 0);
