-- Tamper-evident logs: which there are, how far each has come, and who may write it now. Tiles are files, not rows.

create table log (
  log_id text primary key check (log_id ~ '^[a-z0-9-]{1,60}$'),
  -- Both for ever: whoever verifies the log goes by them.
  origin text not null unique,
  verifier_key text not null,
  tree_size bigint not null default 0 check (tree_size >= 0),
  -- The root hash of the empty tree is the SHA-256 of nothing (RFC 6962, section 2.1).
  root_hash bytea not null default sha256('') check (length(root_hash) = 32),
  -- Goes up whenever somebody else takes the lease, so that a writer that lost it can commit nothing more.
  epoch bigint not null default 0,
  holder text,
  lease_until timestamptz not null default '-infinity',
  created_at timestamptz not null
);

create function log_only_grows() returns trigger language plpgsql as $$
begin
  if new.origin <> old.origin or new.verifier_key <> old.verifier_key then
    raise exception 'log % keeps its origin and its key', old.log_id using errcode = 'integrity_constraint_violation';
  end if;
  if new.tree_size < old.tree_size or new.epoch < old.epoch
    or (new.tree_size = old.tree_size and new.root_hash <> old.root_hash) then
    raise exception 'log % only grows', old.log_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;

create trigger log_only_grows before update on log for each row execute function log_only_grows();

-- Entries that were committed after the newest published checkpoint, as bytes in the form of entry bundles (C2SP tlog-tiles,
-- "Log entries"), however many. Replayed after a crash; removed when a checkpoint that covers them is published.
create table log_batch (
  log_id text not null references log,
  first_index bigint not null check (first_index >= 0),
  entry_count integer not null check (entry_count > 0),
  entries bytea not null,
  primary key (log_id, first_index)
);

-- Every checkpoint that was ever published, cosignatures included.
create table log_checkpoint (
  checkpoint_seq bigint generated always as identity primary key,
  log_id text not null references log,
  tree_size bigint not null check (tree_size >= 0),
  root_hash bytea not null check (length(root_hash) = 32),
  -- The signed note (C2SP tlog-checkpoint).
  note text not null,
  -- Names of the witnesses whose cosignatures are on it, and whether they satisfy the policy of that time; null: no policy.
  witnesses text[] not null,
  witnessed boolean,
  published_at timestamptz not null
);
create index log_checkpoint_newest on log_checkpoint (log_id, checkpoint_seq);
create index log_checkpoint_size on log_checkpoint (log_id, tree_size);

create trigger log_checkpoint_append_only before update or delete or truncate on log_checkpoint
  for each statement execute function refuse_change();
