-- Security advisories that name the flaw, as the index had them when the finding was judged; evidence, newest first.
alter table finding
  add column advisories jsonb not null default '[]' check (jsonb_typeof(advisories) = 'array');
