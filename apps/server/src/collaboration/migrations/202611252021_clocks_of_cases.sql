-- A clock belongs to a finding or to a case, is counted by one engine and stands in one table.
alter table clock
  alter column finding_id drop not null,
  add column case_id uuid references disclosure_case,
  add constraint clock_belongs_to_one check (num_nonnulls(finding_id, case_id) = 1),
  drop constraint clock_state_check,
  add constraint clock_state_check check (state in ('running', 'paused', 'met', 'stopped')),
  drop constraint clock_ended,
  add constraint clock_ended check ((state in ('running', 'paused')) = (ended_at is null));
create unique index clock_one_running_of_case on clock (case_id, rule_id) where state in ('running', 'paused');
create index clock_of_case on clock (case_id);

-- How the end of a clock came to lie where it does: every pause, and every other end that was agreed. Nothing of it is changed later.
create table clock_change (
  clock_id uuid not null references clock,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('paused', 'resumed', 'moved')),
  at timestamptz not null,
  due_before timestamptz not null,
  due_after timestamptz not null,
  reason text not null,
  -- With whom another end was agreed; empty for a pause.
  agreed_with text not null default '',
  recorded_by text not null,
  primary key (clock_id, position)
);
call journalled('clock_change');
create trigger clock_change_append_only before update or delete or truncate on clock_change
  for each statement execute function refuse_change();
