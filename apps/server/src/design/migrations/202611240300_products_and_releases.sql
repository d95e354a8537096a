create table product (
  product_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  udi_di text[] not null default '{}',
  intended_use text not null default '',
  essential_functions text[] not null default '{}',
  -- [{name, harm, severity}], severity one of the five of FDA's postmarket guidance.
  hazards jsonb not null default '[]' check (jsonb_typeof(hazards) = 'array'),
  sold boolean not null default true,
  is_example boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint product_name_unique unique (name)
);
call journalled('product');

create table release (
  release_id uuid primary key,
  product_id uuid not null references product,
  version text not null check (length(version) between 1 and 100),
  stage text not null check (stage in ('in-development', 'fielded', 'retired')),
  released_on date,
  end_of_support_on date,
  units_in_field integer check (units_in_field >= 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint release_version_unique unique (product_id, version),
  constraint release_support_after_start check (end_of_support_on is null or released_on is null or end_of_support_on >= released_on)
);
call journalled('release');
create index release_product on release (product_id);
