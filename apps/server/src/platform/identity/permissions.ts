// SPDX-License-Identifier: Apache-2.0
/** Who may do what: one table, read by the HTTP edge and shown in docs/roles.md. */
import type { Role } from '@primum/oath'

export const permissions = [
  'read',
  'journal:read',
  'journal:disclose',
  'journal:erase',
  'products:write',
  'releases:write',
  'sboms:write',
  'assessments:propose',
  'assessments:sign-product-security',
  'assessments:sign-clinical-safety',
  'clocks:write',
  'intelligence:write',
  'calendars:write',
  'policy:write',
  'cases:read',
  'cases:write',
  'advisories:write',
  'advisories:approve',
  'rewards:write',
  'rewards:approve',
  'disclosure:write',
  'mail:write',
  'people:write',
  'api-keys:write',
  'instance:write',
] as const

export type Permission = (typeof permissions)[number]

export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    'read',
    'journal:read',
    'journal:disclose',
    'journal:erase',
    'products:write',
    'intelligence:write',
    'calendars:write',
    'policy:write',
    'rewards:approve',
    'disclosure:write',
    'mail:write',
    'people:write',
    'api-keys:write',
    'instance:write',
  ],
  'product-security': [
    'read',
    'journal:read',
    'journal:disclose',
    'products:write',
    'releases:write',
    'sboms:write',
    'assessments:propose',
    'assessments:sign-product-security',
    'clocks:write',
    'intelligence:write',
    'calendars:write',
    'policy:write',
    'cases:read',
    'cases:write',
    'advisories:write',
    'advisories:approve',
    'rewards:write',
    'disclosure:write',
  ],
  engineer: [
    'read',
    'products:write',
    'releases:write',
    'sboms:write',
    'assessments:propose',
    'cases:read',
    'cases:write',
    'advisories:write',
  ],
  'clinical-safety': [
    'read',
    'products:write',
    'assessments:propose',
    'assessments:sign-clinical-safety',
    'clocks:write',
    'cases:read',
    'cases:write',
    'advisories:approve',
  ],
  signer: ['read', 'advisories:approve'],
  auditor: ['read', 'journal:read', 'cases:read'],
}

export function isAllowed(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => permissionsOf[role].includes(permission))
}
