-- Keys of customers' programs, which read advisories that are not for everyone and nothing else. No person has the role.
alter table api_key drop constraint api_key_role_check;
alter table api_key add constraint api_key_role_check check (
  role in ('administrator', 'product-security', 'engineer', 'clinical-safety', 'signer', 'auditor', 'customer')
);
