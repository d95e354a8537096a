-- Until when a flaw stays secret: dates that were proposed, and who answered what. The date in force stands with the case.
create table embargo_proposal (
  proposal_id uuid primary key,
  case_id uuid not null references disclosure_case,
  position integer not null check (position >= 1),
  ends_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  -- 'team', or the id of a participant.
  proposed_party text not null check (proposed_party ~ '^(team|[0-9a-f-]{36})$'),
  proposed_by text not null,
  proposed_at timestamptz not null,
  -- superseded: another date was proposed, or the matter became public, before all had answered.
  state text not null check (state in ('open', 'agreed', 'declined', 'superseded')),
  settled_at timestamptz,
  constraint proposal_once unique (case_id, position),
  constraint proposal_ends_later check (ends_at > proposed_at),
  constraint proposal_settled_has_time check ((state = 'open') = (settled_at is null))
);
call journalled('embargo_proposal');
create unique index proposal_one_open on embargo_proposal (case_id) where state = 'open';

create table embargo_answer (
  proposal_id uuid not null references embargo_proposal,
  -- 'team', or the id of a participant.
  party text not null check (party ~ '^(team|[0-9a-f-]{36})$'),
  answer text not null check (answer in ('agree', 'decline')),
  reason text not null default '' check (length(reason) <= 2000),
  -- Who answered, or who of the team wrote down an answer that came another way.
  recorded_by text not null,
  answered_at timestamptz not null,
  primary key (proposal_id, party)
);
call journalled('embargo_answer');
create trigger embargo_answer_append_only before update or delete or truncate on embargo_answer
  for each statement execute function refuse_change();
