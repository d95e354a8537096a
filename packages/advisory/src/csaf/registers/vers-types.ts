// SPDX-License-Identifier: Apache-2.0

/**
 * The types of VERS: those of package ecosystems and the general ones (vers-spec, "VERS types", August 2026), and those that the older
 * text of the specification listed.
 */
const registered: ReadonlySet<string> = new Set([
  'all',
  'alpm',
  'apk',
  'cargo',
  'composer',
  'conan',
  'cpan',
  'dart',
  'datetime',
  'deb',
  'ebuild',
  'gem',
  'generic',
  'golang',
  'hackage',
  'intdot',
  'lexicographic',
  'maven',
  'none',
  'npm',
  'nuget',
  'pypi',
  'rpm',
  'semver',
])

export const isRegisteredVersType = (type: string): boolean => registered.has(type)
