-- What was said in a case and what happened to it. Nothing here is changed or removed later.
create table case_message (
  message_id uuid primary key,
  -- The order in which they came.
  position bigint generated always as identity unique,
  case_id uuid not null references disclosure_case,
  from_kind text not null check (from_kind in ('team', 'participant')),
  from_participant uuid references case_participant,
  from_name text not null,
  -- reporter: the team and those who reported; participants: everybody; direct: the team and one participant; internal: the team.
  visibility text not null check (visibility in ('reporter', 'participants', 'direct', 'internal')),
  to_participant uuid references case_participant,
  text text check (length(text) between 1 and 50000),
  -- Encrypted to the team's key in the writer's browser.
  ciphertext_sha256 text check (ciphertext_sha256 ~ '^[0-9a-f]{64}$'),
  ciphertext_bytes bigint check (ciphertext_bytes >= 0),
  -- [{sha256, sizeBytes, fileName}]
  attachments jsonb not null default '[]' check (jsonb_typeof(attachments) = 'array'),
  posted_at timestamptz not null,
  constraint message_from_participant check ((from_kind = 'participant') = (from_participant is not null)),
  constraint message_direct_to_one check ((visibility = 'direct') = (to_participant is not null)),
  constraint message_of_participant_is_not_internal check (from_kind = 'team' or visibility <> 'internal'),
  constraint message_says_something check (text is not null or ciphertext_sha256 is not null or attachments <> '[]'),
  constraint message_ciphertext_has_size check ((ciphertext_sha256 is null) = (ciphertext_bytes is null))
);
call journalled('case_message');
create trigger case_message_append_only before update or delete or truncate on case_message
  for each statement execute function refuse_change();
create index case_message_case on case_message (case_id, position);

create table case_event (
  event_id bigint generated always as identity primary key,
  case_id uuid not null references disclosure_case,
  kind text not null check (kind ~ '^[a-z-]+$'),
  by_kind text not null check (by_kind in ('team', 'participant', 'system')),
  by_name text not null,
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  at timestamptz not null
);
call journalled('case_event');
create trigger case_event_append_only before update or delete or truncate on case_event
  for each statement execute function refuse_change();
create index case_event_case on case_event (case_id, event_id);

-- What a vendor says of its own products; the newest one counts.
create table vendor_statement (
  statement_id bigint generated always as identity primary key,
  case_id uuid not null references disclosure_case,
  participant_id uuid not null references case_participant,
  status text not null check (status in ('affected', 'not-affected', 'unknown')),
  statement text not null default '' check (length(statement) <= 10000),
  -- The team may write down what a vendor said elsewhere.
  recorded_by text not null,
  stated_at timestamptz not null
);
call journalled('vendor_statement');
create trigger vendor_statement_append_only before update or delete or truncate on vendor_statement
  for each statement execute function refuse_change();
create index vendor_statement_newest on vendor_statement (participant_id, statement_id desc);
