-- The CVE record of a case: its draft, its id, and how far the CVE program has it.
create table cve_record (
  cve_record_id uuid primary key,
  case_id uuid not null references disclosure_case,
  version integer not null check (version >= 1),
  cve_id text check (cve_id ~ '^CVE-[0-9]{4}-[0-9]{4,19}$'),
  assigned_by text check (assigned_by in ('cve-services', 'hand')),
  state text not null check (state in ('draft', 'reserved', 'published', 'rejected')),
  -- What people wrote; the rest of the record is composed from the case whenever it is looked at or sent.
  draft jsonb check (jsonb_typeof(draft) = 'object'),
  -- What was sent last and accepted, to the character: the container of CVE record format 5.1.1.
  published_container text,
  -- A request that was begun and whose end is not recorded: nobody knows whether it took effect.
  pending text check (pending in ('reserve', 'publish', 'update', 'reject')),
  pending_since timestamptz,
  reserved_at timestamptz,
  published_at timestamptz,
  rejected_at timestamptz,
  rejected_reason text,
  last_problem text,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint cve_record_one_for_case unique (case_id),
  constraint cve_record_id_unique unique (cve_id),
  constraint cve_record_named check (state = 'draft' or cve_id is not null),
  constraint cve_record_assigned check ((cve_id is null) = (assigned_by is null)),
  constraint cve_record_pending check ((pending is null) = (pending_since is null))
);
call journalled('cve_record');
