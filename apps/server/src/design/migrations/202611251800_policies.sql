-- The maker's rules about findings, every version that was ever set; without any, the one that Primum comes with counts.
create table policy (
  policy_id uuid primary key,
  -- As it was uploaded, to the character.
  text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  current boolean not null
);
call journalled('policy');
create unique index policy_one_current on policy (current) where current;

-- What the policy says of an open finding; of a closed one, what it said last.
create table policy_decision (
  finding_id uuid primary key references finding,
  outcome text not null check (outcome in ('fail', 'warn', 'pass')),
  -- Names of the rules that made the outcome.
  rules text[] not null,
  -- Every rule that holds, in words, and those that cannot be decided.
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  policy text not null check (policy ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz not null
);
call journalled('policy_decision');
create index policy_decision_outcome on policy_decision (outcome) where outcome <> 'pass';

-- A policy's clock that stopped because its finding closed, or because an exception stood for its rule, may go on from its first
-- start. One that a person stopped stays stopped.
alter table clock add column may_resume boolean not null default false;
