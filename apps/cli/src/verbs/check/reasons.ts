// SPDX-License-Identifier: Apache-2.0
import type { UnmatchedReason } from '@primum/flaws'

/** Why components could not be checked, as the heading over their names. */
export const reasonWords: Readonly<Record<UnmatchedReason, string>> = {
  'no-identifier': 'no purl and no CPE',
  'purl-unparsable': 'the purl does not parse',
  'cpe-unparsable': 'the CPE does not parse',
  'type-not-covered': 'no source covers packages of this type',
  'ecosystem-not-in-index': 'the index has no records for this ecosystem',
  'release-not-in-index': 'the index has no records for this release of the distribution',
  'name-not-in-index': 'no registry for this type, and no record in the index speaks of this name',
  'version-missing': 'no version',
  'version-unparsable': 'the version has no place in its ecosystem’s order',
  'version-is-commit': 'the version is a commit, and the index holds no repository history',
  'commits-only': 'the records name only commits',
  'distribution-build': 'a distribution’s kernel, whose number does not show its fixes',
}
