-- What the maker promises to those who report: every version that was ever published, because people rely on what counted when they tested.
create table disclosure_policy (
  version integer primary key check (version >= 1),
  policy jsonb not null check (jsonb_typeof(policy) = 'object'),
  -- Of its canonical JSON (RFC 8785), as the act names it.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  set_by text not null,
  set_by_name text not null,
  set_at timestamptz not null
);
call journalled('disclosure_policy');

-- security.txt as it is and was served (RFC 9116).
create table security_txt (
  security_txt_id uuid primary key,
  -- Signed, to the byte.
  content text not null,
  -- What was signed; it says whether another one would say anything else.
  unsigned text not null,
  expires_at timestamptz not null,
  key_fingerprint text not null,
  published_at timestamptz not null,
  current boolean not null
);
call journalled('security_txt');
create unique index security_txt_one_current on security_txt (current) where current;
