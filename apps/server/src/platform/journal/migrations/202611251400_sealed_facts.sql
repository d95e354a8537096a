-- What an act says leaves the append-only table, so that it can be erased one day while the act and its log entry stay.

create table act_facts (
  act_id uuid primary key references act (act_id),
  -- As it was then, for people to read. No log entry holds it.
  actor_name text not null,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  -- How much the log entry shows; what it does not is sealed with the salt (docs/protocol/journal.md).
  shown text not null check (shown in ('facts', 'subject', 'type')),
  salt bytea not null check (length(salt) = 32)
);

-- Acts from before the log show their type and nothing else.
insert into act_facts (act_id, actor_name, facts, shown, salt)
select act_id, actor_name, facts, 'type',
  sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
from act;

alter table act drop column facts, drop column actor_name;

create trigger act_facts_fixed before update or truncate on act_facts
  for each statement execute function refuse_change();
-- Erasing is a change of state like any other and needs its act; writing comes with the act itself.
create trigger journalled after delete on act_facts for each statement execute function note_change();

-- An act without facts is one whose facts were erased, so none may be written without them.
create function require_facts() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from act_facts where act_id = new.act_id) then
    raise exception 'act % has no facts', new.act_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

create constraint trigger act_has_facts after insert on act
  deferrable initially deferred for each row execute function require_facts();

-- Whose salt and content are shown to everyone. Goes with the facts when they are erased.
create table act_disclosure (
  act_id uuid primary key references act_facts (act_id) on delete cascade,
  disclosed_at timestamptz not null
);
call journalled('act_disclosure');
