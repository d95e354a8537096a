-- Flaws that the maker itself speaks of, as those of its cases. They are matched beside the index of known flaws and not in it: what is
-- under embargo stays in the database, and a single record never makes an ecosystem look as if all its flaws were known.
create table own_flaw (
  -- The maker's own id, as HD-2026-0042.
  flaw_id text primary key check (flaw_id ~ '^[A-Z][A-Z0-9]{1,7}-[0-9]{4}-[0-9]{4,9}$'),
  -- Of whom it is; the room that speaks of the flaw knows it by this.
  case_id uuid not null unique,
  cve_id text check (cve_id ~ '^CVE-[0-9]{4}-[0-9]{4,19}$'),
  title text not null check (length(title) between 1 and 300),
  description text not null default '' check (length(description) <= 20000),
  cvss text[] not null default '{}',
  cwes text[] not null default '{}',
  -- [{purl?, cpe?, vers?}]: components that have it, in which versions; without `vers` a person names the releases.
  components jsonb not null default '[]' check (jsonb_typeof(components) = 'array'),
  public boolean not null default false,
  -- Why it is none of ours after all; null: it is one.
  withdrawn_because text,
  changed_at timestamptz not null
);
call journalled('own_flaw');
create unique index own_flaw_cve on own_flaw (cve_id) where withdrawn_because is null;

-- What a person decided about a release, whatever its SBOM says.
create table own_flaw_release (
  flaw_id text not null references own_flaw,
  release_id uuid not null references release,
  standing text not null check (standing in ('affected', 'fixed', 'not-affected')),
  primary key (flaw_id, release_id)
);
call journalled('own_flaw_release');
create index own_flaw_release_release on own_flaw_release (release_id);

-- By what a finding was found: also by the maker's own word.
alter table finding
  drop constraint finding_match_kind_check,
  add constraint finding_match_kind_check check (match_kind in ('purl', 'cpe', 'name', 'own'));
