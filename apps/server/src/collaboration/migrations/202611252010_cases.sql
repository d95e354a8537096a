-- Cases: what becomes of a report, or of a flaw that the maker's own people found. The workflow is the table of @primum/cases.
create table disclosure_case (
  case_id uuid primary key,
  number text not null unique check (number ~ '^[A-Z][A-Z0-9]{1,7}-[0-9]{4}-[0-9]{4,9}$'),
  number_prefix text not null,
  number_year integer not null,
  number_sequence integer not null check (number_sequence >= 1),
  kind text not null check (kind in ('security', 'safety', 'security-and-safety')),
  opened_by text not null check (opened_by in ('report', 'own')),
  title text not null check (length(title) between 1 and 300),
  state text not null check (state in ('received', 'acknowledged', 'reproduced', 'assessed', 'remedied', 'disclosed', 'closed', 'dismissed')),
  outcome text check (outcome in ('duplicate', 'out-of-scope', 'not-reproducible', 'withdrawn', 'safety-only', 'no-advisory-needed')),
  -- Grows with each change that a person makes; who changes another one than they saw is told of the conflict.
  version integer not null default 1 check (version >= 1),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  tags text[] not null default '{}',
  product_id uuid references product,
  -- The case that this one repeats; never one that is merged itself, so that one step leads to where it goes on.
  merged_into uuid references disclosure_case,
  -- What was said at each step; null where it was not reached.
  confirmed_how text,
  conclusion text check (conclusion in ('controlled', 'uncontrolled')),
  remedy text,
  -- {kind: 'advisory', trackingId} or {kind: 'elsewhere', where, reason}
  publication jsonb check (jsonb_typeof(publication) = 'object'),
  vigilance_reference text,
  ended_because text,
  -- When it came in: from here the promised days count.
  opened_at timestamptz not null,
  acknowledged_at timestamptz,
  reproduced_at timestamptz,
  assessed_at timestamptz,
  remedied_at timestamptz,
  disclosed_at timestamptz,
  closed_at timestamptz,
  dismissed_at timestamptz,
  -- Since when the flaw is public, whoever made it so.
  public_at timestamptz,
  embargo_ends_at timestamptz,
  embargo_agreed boolean not null default false,
  embargo_lifted_at timestamptz,
  embargo_lifted_because text,
  -- To those who reported; silence counts from here.
  team_wrote_at timestamptz,
  changed_at timestamptz not null,
  constraint case_number_once unique (number_prefix, number_year, number_sequence),
  constraint case_dismissed_has_outcome check ((state = 'dismissed') = (outcome is not null)),
  constraint case_duplicate_of_another check ((coalesce(outcome, '') = 'duplicate') = (merged_into is not null) and merged_into is distinct from case_id),
  constraint case_disclosed_is_public check (state not in ('disclosed', 'closed') or (disclosed_at is not null and public_at is not null)),
  constraint case_lifted_has_reason check ((embargo_lifted_at is null) = (embargo_lifted_because is null))
);
call journalled('disclosure_case');
create index case_open on disclosure_case (opened_at) where state not in ('closed', 'dismissed');
create index case_newest on disclosure_case (opened_at, case_id);
create index case_merged on disclosure_case (merged_into) where merged_into is not null;
create index case_product on disclosure_case (product_id) where product_id is not null;

-- What everybody has read cannot become a secret again, whatever a program believes.
create function refuse_secrecy() returns trigger language plpgsql as $$
begin
  if old.public_at is not null and new.public_at is null
    or old.state in ('disclosed', 'closed') and new.state not in ('disclosed', 'closed') then
    raise exception 'case % is public', old.number using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger case_stays_public before update on disclosure_case for each row execute function refuse_secrecy();

create table case_assignee (
  case_id uuid not null references disclosure_case,
  person_id uuid not null references person,
  assigned_at timestamptz not null,
  primary key (case_id, person_id)
);
call journalled('case_assignee');
create index case_assignee_person on case_assignee (person_id);

-- Everybody outside the team who takes part: who reported it, other makers whom it concerns, coordinators.
create table case_participant (
  participant_id uuid primary key,
  case_id uuid not null references disclosure_case,
  role text not null check (role in ('reporter', 'vendor', 'coordinator')),
  contact text not null check (contact in ('anonymous', 'e-mail', 'account')),
  -- Empty where somebody reports without a name.
  name text not null default '' check (length(name) <= 200),
  organisation text not null default '' check (length(organisation) <= 200),
  email text check (length(email) <= 254),
  credit_wish text not null default 'unsaid' check (credit_wish in ('named', 'anonymous', 'declined', 'unsaid')),
  credit_name text check (length(credit_name) <= 200),
  credit_link text check (length(credit_link) <= 300 and credit_link like 'https://%'),
  invited_by text not null default '',
  joined_at timestamptz not null,
  left_at timestamptz,
  left_because text,
  constraint participant_left_has_reason check ((left_at is null) = (left_because is null)),
  constraint participant_email_where_given check (contact <> 'e-mail' or email is not null),
  constraint participant_invited_has_name check (role = 'reporter' or name <> '' or organisation <> '')
);
call journalled('case_participant');
create index participant_case on case_participant (case_id);

create table case_report (
  report_id uuid primary key references report,
  case_id uuid not null references disclosure_case,
  participant_id uuid not null references case_participant
);
call journalled('case_report');
create index case_report_case on case_report (case_id);

-- One private link for each participant. Only the token's SHA-256 is kept; making a link ends the one before it.
create table participant_link (
  participant_id uuid primary key references case_participant,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  made_at timestamptz not null,
  -- Null: as long as the case is there. A reporter's does not expire.
  expires_at timestamptz check (expires_at > made_at),
  revoked_at timestamptz
);
call journalled('participant_link');
