-- People and how they prove who they are. The tables person, session, account, verification and two_factor are written by
-- the authentication library too, which insists on a column named id.

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  disabled_at timestamptz,
  disabled_reason text not null default '' check (length(disabled_reason) <= 500),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_email_unique unique (email)
);
call journalled('person');

create table member_role (
  person_id uuid not null references person,
  role text not null check (
    role in ('administrator', 'product-security', 'engineer', 'clinical-safety', 'signer', 'auditor')
  ),
  primary key (person_id, role)
);
call journalled('member_role');

-- One row for each way to sign in. For a password: provider_id 'credential', account_id the person's id.
create table account (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  provider_id text not null,
  account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_provider_unique unique (provider_id, account_id)
);
call journalled('account');
create index account_person on account (person_id);

-- secret and backup_codes are encrypted with the instance's secret, which is not in the database.
create table two_factor (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  constraint two_factor_person_unique unique (person_id)
);
-- Not journalled(): the counter and the lock of failed attempts are throttling, everything else is state.
create trigger journalled after insert or delete or update of person_id, secret, backup_codes, verified on two_factor
  for each statement execute function note_change();

create table invitation (
  person_id uuid primary key references person,
  token_sha256 bytea not null check (length(token_sha256) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint invitation_token_unique unique (token_sha256)
);
call journalled('invitation');

-- expires_at is the end that nothing moves; updated_at is when the session was last used.
create table session (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  token text not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_token_unique unique (token)
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

create table verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null
);
create index verification_identifier on verification (identifier, created_at);
create index verification_expiry on verification (expires_at);

-- RFC 6238 section 5.2: a code that was accepted once is not accepted again.
create table used_code (
  person_id uuid not null references person,
  code_sha256 bytea not null,
  used_at timestamptz not null,
  primary key (person_id, code_sha256)
);

-- key is a hash of what is counted, so that addresses and e-mails of strangers are not kept.
create table sign_in_attempt (
  key bytea primary key,
  attempts integer not null,
  window_ends_at timestamptz not null
);
create index sign_in_attempt_end on sign_in_attempt (window_ends_at);
