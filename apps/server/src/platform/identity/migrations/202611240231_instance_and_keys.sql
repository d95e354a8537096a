-- The instance itself, how it is set up, and the keys that programs use.

create table instance (
  only_row boolean primary key default true check (only_row),
  organisation text not null check (length(organisation) between 1 and 200),
  time_zone text not null check (length(time_zone) between 1 and 100),
  set_up_at timestamptz not null
);
call journalled('instance');

-- At most one: making a link removes the one before it.
create table setup_link (
  only_row boolean primary key default true check (only_row),
  token_sha256 bytea not null check (length(token_sha256) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
call journalled('setup_link');

create table api_key (
  api_key_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  role text not null check (
    role in ('administrator', 'product-security', 'engineer', 'clinical-safety', 'signer', 'auditor')
  ),
  secret_sha256 bytea not null check (length(secret_sha256) = 32),
  created_at timestamptz not null,
  created_by_name text not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
call journalled('api_key');

create table api_key_use (
  api_key_id uuid primary key references api_key,
  last_used_at timestamptz not null
);
