-- Moves the components of stored SBOMs to the shared contents. Under which packages they are looked up is found out by the server,
-- which judges every release once after this.
set local statement_timeout = 0;

insert into component_content (digest, type, name, version, purl, package_key, cpes, supplier, licences, hashes)
select distinct on (digest) digest, type, name, version, purl, package_key, cpes, supplier, licences, hashes
from (
  select *, sha256(convert_to(
    jsonb_build_array(type, name, version, purl, package_key, cpes, supplier, null, licences, hashes)::text, 'UTF8'
  )) as digest
  from component
) as described
order by digest;
analyze component_content;

create table component_moved (
  component_id bigint generated always as identity,
  sbom_id uuid not null,
  content_id bigint not null,
  ref text not null,
  parent_ref text,
  support_level text,
  end_of_support text,
  -- Why no flaw could have been found for it; null when it was matched against the index.
  unmatched_reason text
);
insert into component_moved (sbom_id, content_id, ref, parent_ref, support_level, end_of_support, unmatched_reason)
select c.sbom_id, d.content_id, c.ref, c.parent_ref, c.support_level, c.end_of_support, c.unmatched_reason
from component c
join component_content d on d.digest = sha256(convert_to(
  jsonb_build_array(c.type, c.name, c.version, c.purl, c.package_key, c.cpes, c.supplier, null, c.licences, c.hashes)::text, 'UTF8'
))
order by c.component_id;

drop table component;
alter table component_moved rename to component;
alter sequence component_moved_component_id_seq rename to component_component_id_seq;
alter table component
  add primary key (component_id),
  add constraint component_ref_unique unique (sbom_id, ref),
  add constraint component_sbom_id_fkey foreign key (sbom_id) references sbom,
  add constraint component_content_id_fkey foreign key (content_id) references component_content;
create index component_holder on component (content_id, sbom_id);
analyze component;

call journalled('component_content');
call journalled('component');
call journalled('package');
call journalled('package_content');
