-- Which index the findings stand by, and which SBOMs wait to be judged with it.

-- The version of Primum that found out what this index changed and marked the SBOMs that it touches; null unless this is the index
-- that findings stand by. Another version may match better, so it judges everything again.
alter table intelligence add column applied_by text;
create unique index intelligence_one_applied on intelligence ((true)) where applied_by is not null;

-- What is stored waits for its first judgement by index; what comes says so itself.
alter table sbom add column stale boolean not null default true;
alter table sbom alter column stale drop default;
create index sbom_stale on sbom (uploaded_at) where current and stale;
