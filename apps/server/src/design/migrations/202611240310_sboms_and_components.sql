create table sbom (
  sbom_id uuid primary key,
  release_id uuid not null references release,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  file_name text not null,
  format text not null,
  spec_version text not null,
  serial_number text,
  component_count integer not null check (component_count >= 0),
  unmatched_count integer not null check (unmatched_count >= 0),
  minimum_elements jsonb not null check (jsonb_typeof(minimum_elements) = 'object'),
  minimum_elements_missing integer not null check (minimum_elements_missing >= 0),
  warnings jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array'),
  -- {ref: [ref, …]}: who depends on whom, for the path from the product to a component.
  dependencies jsonb not null check (jsonb_typeof(dependencies) = 'object'),
  -- SHA-256 of the addenda that were applied to it, oldest first.
  support_addenda text[] not null default '{}',
  current boolean not null,
  -- The index that its findings were computed with; null until there is one.
  judged_with text,
  judged_at timestamptz,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  constraint sbom_once_per_release unique (release_id, sha256)
);
call journalled('sbom');
create unique index sbom_one_current on sbom (release_id) where current;

create table component (
  component_id bigint generated always as identity primary key,
  sbom_id uuid not null references sbom,
  ref text not null,
  parent_ref text,
  type text,
  name text not null,
  version text,
  purl text,
  -- The purl without version, qualifiers and subpath, or `name:<name>`: the same package in any release.
  package_key text not null,
  cpes text[] not null default '{}',
  supplier text,
  licences text[] not null default '{}',
  hashes jsonb not null default '[]' check (jsonb_typeof(hashes) = 'array'),
  support_level text,
  end_of_support text,
  -- Why no flaw could have been found for it; null when it was matched against the index.
  unmatched_reason text,
  constraint component_ref_unique unique (sbom_id, ref)
);
call journalled('component');
create index component_package on component (package_key);
