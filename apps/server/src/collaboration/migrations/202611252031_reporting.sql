-- What decides which reports to authorities are due; one row for a case, its versions are in the acts.
create table case_reporting (
  case_id uuid primary key references disclosure_case,
  version integer not null check (version >= 1),
  event text not null check (event in ('none-known', 'malfunction', 'serious-injury', 'death', 'unknown')),
  -- When somebody at the maker became aware of the event (21 CFR 803.3, "become aware").
  aware_at timestamptz,
  remedial_action_needed boolean not null,
  public_health_threat boolean not null,
  markets text[] not null check (markets <@ array['us', 'eu']),
  correction_initiated_at timestamptz,
  isao_told_at timestamptz,
  note text not null default '' check (length(note) <= 4000),
  recorded_by text not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
call journalled('case_reporting');

-- Membership in an information sharing and analysis organisation (FDA postmarket guidance, section IX): the four criteria, each with
-- where its evidence is. Every version is kept.
create table isao_membership (
  membership_id uuid primary key,
  organisation text not null check (length(organisation) <= 200),
  member_since date,
  documented_policies text not null default '',
  shares_communications text not null default '',
  assesses_intelligence text not null default '',
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  current boolean not null
);
call journalled('isao_membership');
create unique index isao_membership_one_current on isao_membership (current) where current;
