-- When the flaw was first published, and what others publish of the life of the component's release line; a policy asks for both.
-- Null where nothing is known, and until the release is judged again.
alter table finding add column published_at timestamptz;
alter table finding add column lifecycle jsonb check (jsonb_typeof(lifecycle) = 'object');
