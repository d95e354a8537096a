-- Reports of researchers and users, as they came in, and the keys that they are encrypted to. What becomes of a report is its case's.

-- A secret code gathers the reports of one reporter, who needs no e-mail for it. Only the code's SHA-256 is kept.
create table report_account (
  account_id uuid primary key,
  code_sha256 bytea not null unique check (length(code_sha256) = 32),
  made_at timestamptz not null
);
call journalled('report_account');

create table report (
  report_id uuid primary key,
  -- SHA-256 of the form's ticket: a form that is sent twice is one report.
  ticket_sha256 bytea not null unique check (length(ticket_sha256) = 32),
  account_id uuid references report_account,
  received_at timestamptz not null,
  kind text not null check (kind in ('security', 'safety', 'security-and-safety')),
  patient_at_risk text not null check (patient_at_risk in ('unknown', 'no', 'yes')),
  -- yes: the device is in quarantine and never returns to a patient.
  device_tested text not null check (device_tested in ('unknown', 'no', 'yes')),
  encrypted boolean not null,
  -- Empty where the report is encrypted.
  summary text not null check (length(summary) <= 200),
  product_id uuid references product,
  -- Exactly what was stored; its hash stands in the log.
  document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
  document_bytes bigint not null check (document_bytes >= 0),
  spam boolean not null default false,
  constraint report_encrypted_shows_nothing check (not encrypted or (summary = '' and product_id is null))
);
call journalled('report');
create index report_newest on report (received_at, report_id);
create index report_account_reports on report (account_id) where account_id is not null;

-- Files that came with a report, in their order. Names are the reporter's words and never paths.
create table report_attachment (
  report_id uuid not null references report,
  position integer not null check (position >= 1),
  name text not null check (length(name) between 1 and 200),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes >= 0),
  primary key (report_id, position)
);
call journalled('report_attachment');

-- Public keys of the team (age, X25519). The private ones were made in a browser and are in nobody's hands but the team's.
create table report_key (
  key_id uuid primary key,
  recipient text not null unique check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  added_at timestamptz not null,
  -- Null: reports are encrypted to it.
  retired_at timestamptz
);
call journalled('report_key');
