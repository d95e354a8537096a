-- Two findings that turn out to be one flaw become one finding: the other one points to it and stays closed for ever.
alter table finding
  add column merged_into uuid references finding,
  add constraint finding_merged_is_closed check (merged_into is null or state = 'closed'),
  drop constraint finding_once;
create unique index finding_once on finding (release_id, component_key, vulnerability_id) where merged_into is null;
create index finding_merged on finding (merged_into) where merged_into is not null;
create index finding_aliases on finding using gin (aliases);

-- What became known after a decision and speaks against its grounds. The decision stands until another one takes its place.
alter table assessment
  add column review_since timestamptz,
  add column review_reasons text[] not null default '{}',
  add constraint assessment_review_has_reasons check ((review_since is null) = (review_reasons = '{}'));
create index assessment_in_review on assessment (finding_id) where review_since is not null and state in ('in-force', 'proposed');

-- A component may also be matched by the name of its product alone, which is the weakest rule and says so.
alter table finding
  drop constraint finding_match_kind_check,
  add constraint finding_match_kind_check check (match_kind in ('purl', 'cpe', 'name'));
