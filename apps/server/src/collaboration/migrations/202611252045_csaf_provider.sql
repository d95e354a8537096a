-- The CSAF provider: what is published for machines, and who it is published by. Every list and feed is computed from these
-- rows, so that none can say anything else than the documents.

create table csaf_provider (
  only_row boolean primary key default true check (only_row),
  -- Counts the changes, so that of two editors the later one is told.
  version integer not null check (version >= 1),
  -- Null: the instance's own address.
  namespace text check (length(namespace) between 1 and 500),
  contact_details text check (length(contact_details) between 1 and 2000),
  issuing_authority text check (length(issuing_authority) between 1 and 2000),
  -- Whose metadata /.well-known/csaf/provider-metadata.json is (CSAF 2.1, section 7.4).
  leading_version text not null check (leading_version in ('2.0', '2.1')),
  list_on_aggregators boolean not null,
  mirror_on_aggregators boolean not null,
  maintained_from timestamptz,
  maintained_until timestamptz,
  changed_at timestamptz not null
);
call journalled('csaf_provider');

create table csaf_document (
  csaf_version text not null check (csaf_version in ('2.0', '2.1')),
  tracking_id text not null check (length(tracking_id) between 1 and 500),
  tlp text not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  -- Below the label's folder: year of the first release and file name.
  path text not null check (path ~ '^[0-9]{4}/[+a-z0-9_-]+\.json$'),
  title text not null,
  revision text not null,
  initial_release_date timestamptz not null,
  current_release_date timestamptz not null,
  document bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sha512 text not null check (sha512 ~ '^[0-9a-f]{128}$'),
  -- Detached OpenPGP signature, ASCII armoured, and the fingerprint of its key.
  signature text not null,
  signed_by text not null check (signed_by ~ '^[0-9A-F]{40,}$'),
  -- When it came under this label, and when its bytes or label last changed.
  provided_at timestamptz not null,
  changed_at timestamptz not null,
  -- Names (lower case) and IRIs of its products: which documents a question is about.
  product_keys text[] not null,
  -- {products, standings}: what it says of each product.
  standings jsonb not null check (jsonb_typeof(standings) = 'object'),
  primary key (csaf_version, tracking_id),
  constraint csaf_document_path_unique unique (csaf_version, path)
);
call journalled('csaf_document');
create index csaf_document_label on csaf_document (csaf_version, tlp, current_release_date desc);
create index csaf_document_products on csaf_document using gin (product_keys);

-- Labels that have, or had, a document: an emptied feed stays and says so.
create table csaf_feed (
  csaf_version text not null check (csaf_version in ('2.0', '2.1')),
  tlp text not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  changed_at timestamptz not null,
  primary key (csaf_version, tlp)
);
call journalled('csaf_feed');
