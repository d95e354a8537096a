-- The way of acts into the log: waiting, then at an index, exactly once.

-- Acts that are not in the log yet. Filled with the act, emptied in the transaction that gives it its index.
create table act_pending (
  act_seq bigint primary key references act (act_seq)
);

create function await_log() returns trigger language plpgsql as $$
begin
  insert into act_pending (act_seq) select act_seq from added;
  -- Delivered at commit, and once however many acts there are.
  notify primum_act;
  return null;
end
$$;

create trigger act_awaits_log after insert on act referencing new table as added
  for each statement execute function await_log();

insert into act_pending (act_seq) select act_seq from act;

create table act_leaf (
  leaf_index bigint primary key check (leaf_index >= 0),
  act_seq bigint not null unique references act (act_seq)
);

create trigger act_leaf_append_only before update or delete or truncate on act_leaf
  for each statement execute function refuse_change();
