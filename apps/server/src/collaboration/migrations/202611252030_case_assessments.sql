-- How many patients one device of a product can harm while the flaw is in it. The maker says it; without it the number is unknown.
create table patients_per_device (
  product_id uuid primary key references product,
  patients integer not null check (patients between 1 and 1000000),
  basis text not null check (length(basis) between 1 and 2000),
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null
);
call journalled('patients_per_device');

-- How badly the flaw of a case can hurt patients. Each proposal is a version of its own and none is changed afterwards.
create table case_assessment (
  case_assessment_id uuid primary key,
  case_id uuid not null references disclosure_case,
  version integer not null check (version >= 1),
  state text not null check (state in ('proposed', 'in-force', 'superseded', 'withdrawn')),
  -- The rubric for CVSS in medical devices: its answers, and what was computed from them then.
  rubric text not null,
  rubric_answers jsonb not null check (jsonb_typeof(rubric_answers) = 'object'),
  extended_vector text not null,
  cvss jsonb not null check (jsonb_typeof(cvss) = 'array'),
  question_set text not null,
  matrix text not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  severity text not null check (severity in ('negligible', 'minor', 'serious', 'critical', 'catastrophic')),
  severity_because text,
  phi_only boolean not null,
  controls jsonb not null check (jsonb_typeof(controls) = 'array'),
  exploitability text not null check (exploitability in ('low', 'medium', 'high')),
  conclusion text not null check (conclusion in ('controlled', 'uncontrolled')),
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  rationale text not null check (length(rationale) between 1 and 8000),
  vex_status text not null check (vex_status in ('not_affected', 'affected', 'fixed', 'under_investigation')),
  vex_justification text,
  impact_statement text,
  action_statement text,
  -- How the risk is brought down, and why it takes as long as it does (FDA postmarket guidance, section VII.B, condition 2).
  remediation_plan text,
  -- The count of patients as it was then, line by line.
  patients jsonb not null check (jsonb_typeof(patients) = 'object'),
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  in_force_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  constraint case_assessment_version unique (case_id, version),
  constraint case_assessment_in_force_has_time check (state <> 'in-force' or in_force_at is not null)
);
call journalled('case_assessment');
create unique index case_assessment_one_in_force on case_assessment (case_id) where state = 'in-force';
create unique index case_assessment_one_proposed on case_assessment (case_id) where state = 'proposed';

create table case_assessment_signature (
  case_assessment_id uuid not null references case_assessment,
  signed_as text not null check (signed_as in ('product-security', 'clinical-safety')),
  person_id text not null,
  person_name text not null,
  signed_at timestamptz not null,
  primary key (case_assessment_id, signed_as),
  -- Two named roles, two people.
  constraint case_signature_two_people unique (case_assessment_id, person_id)
);
call journalled('case_assessment_signature');
create trigger case_assessment_signature_append_only before update or delete or truncate on case_assessment_signature
  for each statement execute function refuse_change();

create function require_both_case_signatures() returns trigger language plpgsql as $$
begin
  if (select count(*) from case_assessment_signature where case_assessment_id = new.case_assessment_id) < 2 then
    raise exception 'case assessment % in force without both signatures', new.case_assessment_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
create trigger case_assessment_in_force_signed after insert or update of state on case_assessment
  for each row when (new.state = 'in-force') execute function require_both_case_signatures();

-- Decisions about findings that were proposed from the assessment of their case.
create table case_assessment_adoption (
  assessment_id uuid primary key references assessment,
  case_assessment_id uuid not null references case_assessment
);
call journalled('case_assessment_adoption');
create index case_assessment_adoption_of on case_assessment_adoption (case_assessment_id);
