-- An endorser may speak for one korong of a nagari alone; in small letters, as it is compared.
alter table officer add column korong text check (korong = lower(btrim(korong)) and korong <> '');
alter table officer_proposal add column korong text;
alter table officer_history add column korong text;
