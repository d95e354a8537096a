-- The outbox: a mail is queued in the transaction that makes it necessary, and handed to the mail server afterwards.
create table mail (
  mail_id uuid primary key,
  -- One address and nothing that could begin another header or another recipient.
  recipient text not null check (length(recipient) between 3 and 254 and recipient !~ '[[:cntrl:][:space:],;:<>()"]'),
  subject text not null check (length(subject) between 1 and 200 and subject !~ '[[:cntrl:]]'),
  -- Null once it is sent: what it said may hold a private link.
  body text check (length(body) <= 100000),
  about_kind text not null check (about_kind ~ '^[a-z-]+$'),
  about_id text not null,
  queued_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  failure text check (failure in ('refused', 'gave-up', 'on-hold')),
  tries integer not null default 0,
  -- Of a waiting one: not before this. While it is being tried it lies ahead, so that a crash means another try and never none.
  next_try_at timestamptz,
  last_answer text,
  ended_at timestamptz,
  constraint mail_waits check ((state = 'waiting') = (next_try_at is not null)),
  constraint mail_failed check ((state = 'failed') = (failure is not null)),
  constraint mail_ended check ((state = 'waiting') = (ended_at is null)),
  constraint mail_body check ((state = 'sent') = (body is null))
);
-- Not journalled(): tries and what was answered to them are the work of the outbox; that a mail was queued, sent or failed is state.
create trigger journalled after insert or delete or update of state on mail
  for each row execute function note_change();
create index mail_due on mail (next_try_at) where state = 'waiting';
create index mail_queued on mail (queued_at, mail_id);

-- Addresses that the mail server refused for good. Nothing is sent there until a person releases them.
create table mail_hold (
  -- Lower case.
  recipient text primary key check (recipient = lower(recipient)),
  held_at timestamptz not null,
  answer text not null,
  mail_id uuid not null references mail
);
call journalled('mail_hold');
