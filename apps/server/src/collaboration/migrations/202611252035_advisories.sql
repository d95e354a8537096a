-- Security advisories: the document in work, every text that it ever had, and every revision that was published.
create table advisory (
  advisory_id uuid primary key,
  -- Of the document (CSAF, /document/tracking/id); it stays for ever once a revision is published.
  tracking_id text not null check (length(tracking_id) between 1 and 500),
  case_id uuid references disclosure_case,
  state text not null check (state in ('draft', 'approved', 'published', 'discarded')),
  -- The CSAF document as it was saved last, to the character.
  document text not null,
  csaf_version text not null check (csaf_version in ('2.0', '2.1')),
  title text not null,
  tlp text not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  -- Grows with each change; who changes another text than they read is told of the conflict.
  edit_version integer not null check (edit_version >= 1),
  edited_by text not null,
  edited_by_name text not null,
  edited_at timestamptz not null,
  -- Of the next revision: what it is at the least is computed, what it is people say (CSAF 2.1, section 3.1.11.2).
  revision_kind text not null check (revision_kind in ('patch', 'minor', 'major')),
  revision_summary text not null check (length(revision_summary) <= 2000),
  approved_by text,
  approved_by_name text,
  approved_at timestamptz,
  approved_version integer,
  -- Published by itself from then on, once it is approved.
  publish_at timestamptz,
  -- Also while the embargo of its case has not ended: somebody said that it is meant so.
  before_embargo boolean not null default false,
  -- Why it was not, when its time came.
  publication_fault text,
  -- Number of the revision that is published; null before the first.
  published_revision text,
  -- The released document that was imported: its own history goes on.
  imported_document text,
  created_at timestamptz not null,
  constraint advisory_approval_whole check (
    (state = 'approved') = (approved_by is not null)
    and (approved_by is null) = (approved_by_name is null)
    and (approved_by is null) = (approved_at is null)
    and (approved_by is null) = (approved_version is null)
  ),
  -- Four eyes, and of this text and no other.
  constraint advisory_four_eyes check (approved_by is distinct from edited_by),
  constraint advisory_approval_of_this_text check (approved_version is null or approved_version = edit_version),
  constraint advisory_planned_while_in_work check (publish_at is null or state in ('draft', 'approved')),
  constraint advisory_published_has_revision check (state <> 'published' or published_revision is not null)
);
call journalled('advisory');
create unique index advisory_tracking_id_once on advisory (lower(tracking_id)) where state <> 'discarded';
create index advisory_case on advisory (case_id) where case_id is not null;
create index advisory_due on advisory (publish_at) where publish_at is not null and state = 'approved';
create index advisory_newest on advisory (edited_at, advisory_id);

-- Another text is another version, whatever a program believes: otherwise an approval would be of what nobody approved.
create function require_new_edit_version() returns trigger language plpgsql as $$
begin
  if new.edit_version <= old.edit_version and (
    new.document <> old.document or new.revision_kind <> old.revision_kind
    or new.revision_summary <> old.revision_summary or new.tracking_id <> old.tracking_id
  ) then
    raise exception 'advisory % changed without a new version', old.tracking_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger advisory_text_has_version before update on advisory
  for each row execute function require_new_edit_version();

-- Every text that was ever saved.
create table advisory_edit (
  advisory_id uuid not null references advisory,
  edit_version integer not null check (edit_version >= 1),
  document text not null,
  edited_by text not null,
  edited_by_name text not null,
  edited_at timestamptz not null,
  primary key (advisory_id, edit_version)
);
call journalled('advisory_edit');
create trigger advisory_edit_append_only before update or delete or truncate on advisory_edit
  for each statement execute function refuse_change();

-- What was published.
create table advisory_revision (
  advisory_id uuid not null references advisory,
  position integer not null check (position >= 1),
  -- /document/tracking/version
  number text not null,
  summary text not null,
  csaf_version text not null check (csaf_version in ('2.0', '2.1')),
  document text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The same content as CSAF 2.0, where the document is 2.1.
  document_20 text,
  title text not null,
  tlp text not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  withdrawn boolean not null,
  cves text[] not null,
  -- Names of its products, for the search.
  products text[] not null,
  edited_by text not null,
  edited_by_name text not null,
  approved_by text not null,
  approved_by_name text not null,
  published_at timestamptz not null,
  primary key (advisory_id, position),
  constraint advisory_revision_number_once unique (advisory_id, number),
  constraint advisory_revision_four_eyes check (approved_by <> edited_by)
);
call journalled('advisory_revision');
create trigger advisory_revision_append_only before update or delete or truncate on advisory_revision
  for each statement execute function refuse_change();
create index advisory_revision_published on advisory_revision (published_at desc);

create function require_approval() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from advisory
    where advisory_id = new.advisory_id and state = 'approved'
      and approved_by = new.approved_by and edited_by = new.edited_by
  ) then
    raise exception 'advisory % published without approval', new.advisory_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger advisory_revision_approved before insert on advisory_revision
  for each row execute function require_approval();
