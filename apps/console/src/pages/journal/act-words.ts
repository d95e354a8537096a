// SPDX-License-Identifier: Apache-2.0
import type { Act } from '../../api/types.ts'
import { paths } from '../../paths.ts'

/** The acts that exist, in words. An act of a later version that is not listed still reads, by its own name. */
const words: Readonly<Record<string, string>> = {
  'design/product-created': 'Product created',
  'design/product-changed': 'Product changed',
  'design/release-created': 'Release added',
  'design/release-changed': 'Release changed',
  'design/sbom-accepted': 'SBOM accepted',
  'design/vex-accepted': 'VEX of others accepted',
  'design/support-addendum-applied': 'Support addendum applied',
  'design/release-rejudged': 'Release judged again',
  'design/findings-appeared': 'Findings appeared',
  'design/findings-changed': 'Findings changed',
  'design/findings-closed': 'Findings closed',
  'design/findings-reopened': 'Findings open again',
  'design/assessment-proposed': 'Decision proposed',
  'design/assessment-signed': 'Decision signed',
  'design/assessment-withdrawn': 'Decision withdrawn',
  'design/assessment-superseded': 'Decision superseded',
  'design/assessment-review-due': 'Decision due for review',
  'design/clock-started': 'Clock started',
  'design/clock-met': 'Deadline met',
  'design/clock-stopped': 'Clock stopped',
  'design/start-event-recorded': 'Start event recorded',
  'design/intelligence-replaced': 'Intelligence renewed',
  'design/intelligence-applied': 'Intelligence applied',
  'design/scores-refreshed': 'EPSS scores refreshed',
  'design/intelligence-failed': 'Intelligence failed',
  'design/holiday-calendar-saved': 'Holiday calendar saved',
  'design/policy-set': 'Policy set',
  'design/policy-applied': 'Policy applied',
  'design/example-loaded': 'Example data loaded',
  'journal/log-opened': 'Log opened',
  'journal/facts-disclosed': 'Entries disclosed',
  'journal/facts-erased': 'Content of entries erased',
  'journal/log-followed': 'Log followed after a restore',
  'journal/witness-policy-set': 'Witness policy set',
  'platform/instance-set-up': 'Instance set up',
  'platform/instance-changed': 'Organisation changed',
  'platform/setup-link-made': 'Set-up link made',
  'identity/person-added': 'Person added',
  'identity/roles-changed': 'Roles changed',
  'identity/person-disabled': 'Person disabled',
  'identity/person-enabled': 'Person enabled',
  'identity/invitation-made': 'Invitation made',
  'identity/invitation-accepted': 'Invitation accepted',
  'identity/password-changed': 'Password changed',
  'identity/name-changed': 'Name changed',
  'identity/second-factor-prepared': 'Second factor prepared',
  'identity/second-factor-enabled': 'Second factor enabled',
  'identity/second-factor-disabled': 'Second factor disabled',
  'identity/backup-codes-made': 'Backup codes made',
  'identity/signed-in': 'Signed in',
  'identity/api-key-made': 'API key made',
  'identity/api-key-revoked': 'API key revoked',
}

export function actWords(type: string): string {
  const known = words[type]
  if (known !== undefined) return known
  const name = (type.split('/')[1] ?? type).replaceAll('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export const actFamilies = [
  { value: 'design/', label: 'Safety by design' },
  { value: 'identity/', label: 'People and keys' },
  { value: 'journal/', label: 'The journal' },
  { value: 'platform/', label: 'The instance' },
]

export const actTypes = Object.entries(words).map(([value, label]) => ({ value, label }))

/** A member of the facts in words: `unitsInField` as `Units in field`. */
export function factWords(name: string): string {
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** The page of what an act was about; undefined for what has none. */
export function subjectPath({
  subject: { kind, id },
  facts,
}: Pick<Act, 'subject' | 'facts'>): string | undefined {
  switch (kind) {
    case 'product':
      return paths.product(id)
    case 'release':
      return paths.release(id)
    case 'finding':
      return paths.finding(id)
    case 'assessment':
    case 'clock':
      // Both stand on the page of their finding, which not every act of them names.
      return typeof facts?.['finding'] === 'string' ? paths.finding(facts['finding']) : undefined
    case 'intelligence':
      return paths.intelligence()
    case 'calendar':
      return paths.calendars()
    case 'log':
      return paths.journalLog()
    default:
      return undefined
  }
}
