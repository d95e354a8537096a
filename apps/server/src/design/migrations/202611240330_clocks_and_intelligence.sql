create table holiday_calendar (
  calendar_id text primary key check (calendar_id ~ '^[a-z0-9-]{1,60}$'),
  name text not null,
  time_zone text not null,
  holidays date[] not null default '{}',
  saved_at timestamptz not null
);
call journalled('holiday_calendar');

create table start_event (
  finding_id uuid not null references finding,
  event text not null check (event ~ '^[a-z-]+$'),
  at timestamptz not null,
  note text not null default '',
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (finding_id, event)
);
call journalled('start_event');

create table clock (
  clock_id uuid primary key,
  finding_id uuid not null references finding,
  rule_id text not null,
  start_event text not null,
  started_at timestamptz not null,
  due_at timestamptz not null check (due_at > started_at),
  calendar_id text not null,
  time_zone text not null,
  -- How the due time was counted, kept so that anyone can count again.
  counted jsonb not null check (jsonb_typeof(counted) = 'object'),
  state text not null check (state in ('running', 'met', 'stopped')),
  met_at timestamptz,
  evidence text,
  stopped_reason text,
  ended_at timestamptz,
  constraint clock_met_has_time check ((state = 'met') = (met_at is not null)),
  constraint clock_ended check ((state = 'running') = (ended_at is null))
);
call journalled('clock');
-- A clock never silently restarts: one running clock for each rule of a finding.
create unique index clock_one_running on clock (finding_id, rule_id) where state = 'running';
create index clock_due on clock (due_at) where state = 'running';

create table intelligence (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  built_at timestamptz not null,
  newest_entry_at timestamptz,
  counts jsonb not null check (jsonb_typeof(counts) = 'object'),
  seen_at timestamptz not null,
  current boolean not null
);
call journalled('intelligence');
create unique index intelligence_one_current on intelligence (current) where current;
