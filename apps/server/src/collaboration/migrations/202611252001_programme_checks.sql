-- Whether the programme is found at its public address, as it was when it was last looked at. Every look is an act.
create table programme_check (
  only_row boolean primary key default true check (only_row),
  checked_at timestamptz not null,
  address text not null,
  outcome text not null check (outcome in ('reached', 'other-content', 'unreachable')),
  -- For people; empty when it was reached.
  reason text not null
);
call journalled('programme_check');
