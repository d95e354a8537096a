-- Who is asked to cosign a log's checkpoints, and what came of it.

-- A policy file (C2SP tlog-policy), as it was written. No row: nobody is asked.
create table log_policy (
  log_id text primary key references log,
  policy text not null check (length(policy) <= 20000),
  set_at timestamptz not null
);
call journalled('log_policy');

-- By the witness's submission prefix. What it said last, and the size that it cosigned last, so that the next request begins there.
create table log_witness (
  log_id text not null references log,
  url text not null,
  asked_at timestamptz not null,
  -- 'cosigned', or the code of what went wrong.
  outcome text not null,
  message text not null,
  known_size bigint not null default 0 check (known_size >= 0),
  cosigned_size bigint check (cosigned_size >= 0),
  cosigned_at timestamptz,
  primary key (log_id, url)
);
