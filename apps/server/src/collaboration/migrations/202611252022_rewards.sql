-- What those who reported are given: a ledger that is only ever added to. Where a reward stands is what was entered last.
create table reward (
  reward_id uuid primary key,
  case_id uuid not null references disclosure_case,
  participant_id uuid not null references case_participant,
  -- In the currency's smallest unit (ISO 4217): cents of a euro, whole yen.
  amount_minor bigint not null check (amount_minor between 1 and 1000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null check (length(reason) between 1 and 2000),
  proposed_by_kind text not null,
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null
);
call journalled('reward');
create trigger reward_append_only before update or delete or truncate on reward
  for each statement execute function refuse_change();
create index reward_newest on reward (proposed_at, reward_id);
create index reward_case on reward (case_id);

create table reward_entry (
  reward_id uuid not null references reward,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('approved', 'rejected', 'withdrawn', 'declined', 'paid', 'donated')),
  note text not null default '' check (length(note) <= 2000),
  -- Of a payment: the day, and what it is found by in the books.
  paid_on date,
  reference text check (length(reference) between 1 and 200),
  -- Of a donation: to whom it went instead, as the one who reported wished.
  donated_to text check (length(donated_to) between 1 and 200),
  by_kind text not null,
  by_id text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (reward_id, position),
  constraint reward_paid_has_proof check ((kind in ('paid', 'donated')) = (paid_on is not null and reference is not null)),
  constraint reward_donated_to_somebody check ((kind = 'donated') = (donated_to is not null)),
  -- Money is approved by a person: a key could be the proposer's own.
  constraint reward_approved_by_person check (kind <> 'approved' or by_kind = 'person')
);
call journalled('reward_entry');
create trigger reward_entry_append_only before update or delete or truncate on reward_entry
  for each statement execute function refuse_change();

-- The same table of states as in the code: what may follow what, and that two people stand behind each payment.
create function check_reward_entry() returns trigger language plpgsql as $$
declare
  before text;
  latest integer;
  proposer text;
begin
  select proposed_by into strict proposer from reward where reward_id = new.reward_id for update;
  select kind, position into before, latest from reward_entry
    where reward_id = new.reward_id order by position desc limit 1;
  before := coalesce(before, 'proposed');
  if new.position <> coalesce(latest, 0) + 1 or not (
    (before = 'proposed' and new.kind in ('approved', 'rejected', 'withdrawn', 'declined'))
    or (before = 'approved' and new.kind in ('paid', 'donated', 'withdrawn', 'declined'))
  ) then
    raise exception 'a reward that is % cannot be %', before, new.kind using errcode = 'integrity_constraint_violation';
  end if;
  if new.kind = 'approved' and new.by_id = proposer then
    raise exception 'a reward is approved by somebody else than who proposed it' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger reward_entry_follows before insert on reward_entry for each row execute function check_reward_entry();

-- Who is thanked in public, as they wished; written by a person who looked at the name and the link.
create table credit (
  participant_id uuid primary key references case_participant,
  case_id uuid not null references disclosure_case,
  how text not null check (how in ('named', 'anonymous', 'declined')),
  name text check (length(name) between 1 and 200),
  link text check (length(link) <= 300 and link ~ '^https://'),
  credited_at timestamptz not null,
  credited_by text not null,
  constraint credit_named_has_name check ((how = 'named') = (name is not null)),
  constraint credit_link_of_a_name check (link is null or how = 'named')
);
call journalled('credit');

-- When people are reminded of a clock, and of which they were.
create table reminder_plan (
  only_row boolean primary key default true check (only_row),
  -- 'half', or 'overdue', or hours before the end, as '168h'.
  points text[] not null check (array_position(points, null) is null),
  -- After this long an overdue clock is told to the administrators too; null: never.
  escalate_after_hours integer check (escalate_after_hours between 1 and 8760)
);
call journalled('reminder_plan');

create table reminder (
  clock_id uuid not null references clock,
  point text not null,
  -- A clock whose end was moved is reminded of anew.
  due_at timestamptz not null,
  reminded_at timestamptz not null,
  primary key (clock_id, point, due_at)
);
-- Not journalled(): a run that finds nothing to note changes nothing, so its statement is not asked for an act; each row is.
create trigger journalled after insert or update or delete on reminder
  for each row execute function note_change();
