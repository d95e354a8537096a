-- What suppliers say about flaws: evidence beside a finding, and never a decision by itself.
create table vex_document (
  vex_document_id uuid primary key,
  release_id uuid not null references release,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  file_name text not null,
  dialect text not null check (dialect in ('openvex', 'cyclonedx', 'csaf')),
  spec_version text not null,
  -- What it says of itself; null where it does not.
  document_id text,
  author text,
  statement_count integer not null check (statement_count >= 0),
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  constraint vex_document_once_per_release unique (release_id, sha256)
);
call journalled('vex_document');

create table vex_statement (
  vex_document_id uuid not null references vex_document,
  position integer not null check (position >= 0),
  -- Every name of the flaw in lower case, so that a finding finds the statements about it.
  names text[] not null,
  statement jsonb not null check (jsonb_typeof(statement) = 'object'),
  primary key (vex_document_id, position)
);
call journalled('vex_statement');
create trigger vex_statement_append_only before update or delete or truncate on vex_statement
  for each statement execute function refuse_change();
create index vex_statement_names on vex_statement using gin (names);
