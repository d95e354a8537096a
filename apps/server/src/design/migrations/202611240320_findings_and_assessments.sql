create table finding (
  finding_id uuid primary key,
  release_id uuid not null references release,
  -- Canonical id of the flaw (CVE before GHSA before others) and every other name that it has.
  vulnerability_id text not null,
  aliases text[] not null default '{}',
  -- The component as this release has it: the purl, or name@version where there is none.
  component_key text not null,
  package_key text not null,
  component_name text not null,
  component_version text,
  component_purl text,
  component_cpe text,
  component_refs text[] not null default '{}',
  summary text not null default '',
  fixed_versions text[] not null default '{}',
  severity text not null check (severity in ('none', 'low', 'medium', 'high', 'critical', 'unknown')),
  score real check (score between 0 and 10),
  cvss jsonb not null default '[]' check (jsonb_typeof(cvss) = 'array'),
  kev boolean not null,
  kev_added_on date,
  kev_due_on date,
  kev_ransomware boolean not null default false,
  epss real check (epss between 0 and 1),
  epss_percentile real check (epss_percentile between 0 and 1),
  match_kind text not null check (match_kind in ('purl', 'cpe')),
  -- How it matched: sources, ranges, confidence and why; shown as the finding's evidence.
  match_detail jsonb not null check (jsonb_typeof(match_detail) = 'object'),
  state text not null check (state in ('open', 'closed')),
  closed_reason text,
  first_seen_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  -- When the maker learned of it (FDA postmarket guidance, section VII): starts the 30 and 60 days.
  learned_at timestamptz not null,
  constraint finding_once unique (release_id, component_key, vulnerability_id),
  constraint finding_closed_has_reason check ((state = 'closed') = (closed_reason is not null and closed_at is not null))
);
call journalled('finding');
create index finding_by_release on finding (release_id, state);
create index finding_same_elsewhere on finding (vulnerability_id, package_key);

create table finding_change (
  change_id bigint generated always as identity primary key,
  finding_id uuid not null references finding,
  release_id uuid not null references release,
  kind text not null check (kind in ('appeared', 'changed', 'closed', 'reopened')),
  -- {member: {before, after}}
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  because text not null check (because in ('sbom', 'intelligence')),
  at timestamptz not null
);
call journalled('finding_change');
create trigger finding_change_append_only before update or delete or truncate on finding_change
  for each statement execute function refuse_change();
create index finding_change_finding on finding_change (finding_id, change_id);
create index finding_change_recent on finding_change (change_id desc);

create table assessment (
  assessment_id uuid primary key,
  finding_id uuid not null references finding,
  state text not null check (state in ('proposed', 'in-force', 'superseded', 'withdrawn')),
  question_set text not null,
  matrix text not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  severity text not null check (severity in ('negligible', 'minor', 'serious', 'critical', 'catastrophic')),
  exploitability text not null check (exploitability in ('low', 'medium', 'high')),
  conclusion text not null check (conclusion in ('controlled', 'uncontrolled')),
  -- Why the conclusion is what it is, as computed when it was proposed.
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  severity_because text,
  phi_only boolean not null,
  controls jsonb not null check (jsonb_typeof(controls) = 'array'),
  rationale text not null check (length(rationale) between 1 and 8000),
  vex_status text not null check (vex_status in ('not_affected', 'affected', 'fixed', 'under_investigation')),
  vex_justification text,
  impact_statement text,
  action_statement text,
  adopted_from uuid references assessment,
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  in_force_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  constraint assessment_in_force_has_time check (state <> 'in-force' or in_force_at is not null)
);
call journalled('assessment');
-- A finding has at most one decision in force and one waiting for signatures.
create unique index assessment_one_in_force on assessment (finding_id) where state = 'in-force';
create unique index assessment_one_proposed on assessment (finding_id) where state = 'proposed';

create table assessment_signature (
  assessment_id uuid not null references assessment,
  signed_as text not null check (signed_as in ('product-security', 'clinical-safety')),
  person_id text not null,
  person_name text not null,
  signed_at timestamptz not null,
  primary key (assessment_id, signed_as),
  -- Two named roles, two people.
  constraint signature_two_people unique (assessment_id, person_id)
);
call journalled('assessment_signature');
create trigger assessment_signature_append_only before update or delete or truncate on assessment_signature
  for each statement execute function refuse_change();

create function require_both_signatures() returns trigger language plpgsql as $$
begin
  if (select count(*) from assessment_signature where assessment_id = new.assessment_id) < 2 then
    raise exception 'assessment % in force without both signatures', new.assessment_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
create trigger assessment_in_force_signed after insert or update of state on assessment
  for each row when (new.state = 'in-force') execute function require_both_signatures();
