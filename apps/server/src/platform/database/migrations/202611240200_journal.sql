-- The journal, first half: the outbox of acts, and the rule that no state changes without one.

create table act (
  act_seq bigint generated always as identity primary key,
  act_id uuid not null unique,
  type text not null check (type ~ '^[a-z]+/[a-z0-9-]+$'),
  version integer not null check (version >= 1),
  actor_kind text not null check (actor_kind in ('person', 'api-key', 'system')),
  actor_id text not null,
  actor_name text not null,
  subject_kind text not null check (subject_kind ~ '^[a-z-]+$'),
  subject_id text not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  at timestamptz not null,
  -- The transaction that wrote it: ties the act to the state change that it reports.
  transaction_id xid8 not null default pg_current_xact_id()
);

create index act_subject on act (subject_kind, subject_id, act_seq);
create index act_type on act (type, act_seq);
create index act_transaction on act (transaction_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger act_append_only before update or delete or truncate on act
  for each statement execute function refuse_change();

-- One row for each (transaction, table) that changed state; the deferred trigger checks it at commit and removes it,
-- so that the table is empty whenever nobody is in the middle of a change.
create table unreported_change (
  transaction_id xid8 not null,
  table_name text not null,
  primary key (transaction_id, table_name)
);

create function note_change() returns trigger language plpgsql as $$
begin
  insert into unreported_change values (pg_current_xact_id(), tg_table_name) on conflict do nothing;
  return null;
end
$$;

create function require_act() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from act where transaction_id = pg_current_xact_id()) then
    raise exception 'table % changed without an act', new.table_name using errcode = 'integrity_constraint_violation';
  end if;
  delete from unreported_change where transaction_id = new.transaction_id and table_name = new.table_name;
  return null;
end
$$;

create constraint trigger change_has_act after insert on unreported_change
  deferrable initially deferred for each row execute function require_act();

-- Every table of state calls this once in the migration that creates it.
create procedure journalled(table_name regclass) language plpgsql as $$
begin
  execute format(
    'create trigger journalled after insert or update or delete on %s for each statement execute function note_change()',
    table_name
  );
end
$$;
