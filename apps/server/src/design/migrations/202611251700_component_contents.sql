-- What SBOMs say of a component is kept once, however many of them say it, because the releases of a maker share most of their
-- parts. Two indexes lead from the name of a package to the contents that are looked up under it, and from a content to its SBOMs.

create table component_content (
  content_id bigint generated always as identity primary key,
  -- SHA-256 of everything below, as sboms/store-components.ts computes it.
  digest bytea not null check (length(digest) = 32),
  type text,
  name text not null,
  version text,
  purl text,
  -- The purl without version, qualifiers and subpath, or `name:<name>`: the same package in any release.
  package_key text not null,
  cpes text[] not null,
  supplier text,
  -- The source package that a distribution's binary package was built from: {name, version?}.
  source jsonb check (jsonb_typeof(source) = 'object'),
  licences text[] not null,
  hashes jsonb not null check (jsonb_typeof(hashes) = 'array'),
  constraint component_content_once unique (digest)
);

-- A package as the index of known flaws files it. Derived: which names there are follows from the contents and the matcher, and
-- the state from the index, so both can be computed anew.
create table package (
  package_id bigint generated always as identity primary key,
  ecosystem text not null,
  name text not null,
  -- Hash of all that the applied index says of it (intelligence/package-state.ts); null until it was asked.
  state text check (state ~ '^[0-9a-f]{64}$'),
  constraint package_once unique (ecosystem, name)
);
create index package_unasked on package (package_id) where state is null;

create table package_content (
  package_id bigint not null references package,
  content_id bigint not null references component_content,
  primary key (package_id, content_id)
);
create index package_content_by_content on package_content (content_id);
