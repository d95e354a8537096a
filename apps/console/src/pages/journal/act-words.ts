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
  'collaboration/advisory-drafted': 'Advisory drafted',
  'collaboration/advisory-edited': 'Advisory edited',
  'collaboration/advisory-approved': 'Advisory approved',
  'collaboration/advisory-scheduled': 'Publication of an advisory planned',
  'collaboration/advisory-revision-begun': 'Revision of an advisory begun',
  'collaboration/advisory-draft-discarded': 'Draft of an advisory discarded',
  'collaboration/advisory-publication-failed': 'Publication of an advisory failed',
  'collaboration/advisory-published': 'Advisory published',
  'collaboration/restricted-advisory-published': 'Advisory for customers published',
  'collaboration/advisory-provided': 'Advisory provided to machines',
  'collaboration/restricted-advisory-provided': 'Advisory for customers provided',
  'collaboration/provider-changed': 'CSAF provider changed',
  'collaboration/case-assessment-proposed': 'Case assessment proposed',
  'collaboration/case-assessment-signed': 'Case assessment signed',
  'collaboration/case-assessment-withdrawn': 'Case assessment withdrawn',
  'collaboration/case-assessment-superseded': 'Case assessment superseded',
  'collaboration/case-assessment-adopted': 'Case assessment proposed for findings',
  'collaboration/patients-per-device-set': 'Patients per device set',
  'collaboration/reporting-facts-recorded': 'Reporting facts recorded',
  'collaboration/isao-membership-set': 'ISAO membership set',
  'collaboration/cve-request-begun': 'Request to the CVE Services begun',
  'collaboration/cve-request-settled': 'Request to the CVE Services settled',
  'collaboration/cve-id-assigned': 'CVE id assigned',
  'collaboration/cve-request-failed': 'Request to the CVE Services failed',
  'collaboration/cve-record-drafted': 'CVE record drafted',
  'collaboration/cve-record-published': 'CVE record published',
  'collaboration/cve-record-rejected': 'CVE id rejected',
  'collaboration/disclosure-policy-published': 'Disclosure policy published',
  'collaboration/security-txt-published': 'security.txt published',
  'collaboration/programme-checked': 'Programme looked for in public',
  'collaboration/signing-key-changed': 'Signing key changed',
  'collaboration/case-opened': 'Case opened',
  'collaboration/case-acknowledged': 'Report acknowledged',
  'collaboration/case-reproduced': 'Flaw of a case confirmed',
  'collaboration/case-assessed': 'Case assessed',
  'collaboration/case-remedied': 'Remedy of a case recorded',
  'collaboration/case-remedy-failed': 'Remedy of a case failed',
  'collaboration/case-disclosed': 'Case disclosed',
  'collaboration/case-closed': 'Case closed',
  'collaboration/case-dismissed': 'Case dismissed',
  'collaboration/case-reopened': 'Case open again',
  'collaboration/case-became-public': 'Case became public',
  'collaboration/reporter-informed': 'Reporter informed',
  'collaboration/case-message-posted': 'Message in a case',
  'collaboration/case-changed': 'Case changed',
  'collaboration/case-flaw-set': 'Flaw of a case set',
  'collaboration/participant-joined': 'Participant joined a case',
  'collaboration/participant-left': 'Participant left a case',
  'collaboration/participant-link-made': 'Private link made',
  'collaboration/participant-link-revoked': 'Private link revoked',
  'collaboration/credit-wish-set': 'Credit wish set',
  'collaboration/vendor-stated': 'Vendor stated what is affected',
  'collaboration/embargo-proposed': 'Embargo proposed',
  'collaboration/embargo-answered': 'Embargo answered',
  'collaboration/embargo-agreed': 'Embargo agreed',
  'collaboration/embargo-lifted': 'Embargo lifted',
  'collaboration/report-received': 'Report received',
  'collaboration/report-marked': 'Report marked',
  'collaboration/report-account-made': 'Reporter’s account made',
  'collaboration/report-key-added': 'Key for reports added',
  'collaboration/report-key-retired': 'Key for reports retired',
  'collaboration/clock-started': 'Clock of a case started',
  'collaboration/clock-met': 'Deadline of a case met',
  'collaboration/clock-stopped': 'Clock of a case stopped',
  'collaboration/clock-paused': 'Clock paused',
  'collaboration/clock-resumed': 'Clock goes on',
  'collaboration/clock-moved': 'Another end of a clock agreed',
  'collaboration/reminded': 'People reminded of deadlines',
  'collaboration/reminder-plan-set': 'Plan of reminders set',
  'collaboration/reward-proposed': 'Reward proposed',
  'collaboration/reward-approved': 'Reward approved',
  'collaboration/reward-rejected': 'Reward rejected',
  'collaboration/reward-withdrawn': 'Reward withdrawn',
  'collaboration/reward-declined': 'Reward declined by the reporter',
  'collaboration/reward-paid': 'Reward paid',
  'collaboration/reward-donated': 'Reward donated',
  'collaboration/reporter-credited': 'Reporter credited',
  'collaboration/credit-removed': 'Credit removed',
  'journal/log-opened': 'Log opened',
  'journal/facts-disclosed': 'Entries disclosed',
  'journal/facts-erased': 'Content of entries erased',
  'journal/log-followed': 'Log followed after a restore',
  'journal/witness-policy-set': 'Witness policy set',
  'platform/instance-set-up': 'Instance set up',
  'platform/instance-changed': 'Organisation changed',
  'platform/setup-link-made': 'Set-up link made',
  'platform/mail-sent': 'Mail sent',
  'platform/mail-failed': 'Mail failed',
  'platform/mail-queued-again': 'Mail queued again',
  'platform/mail-tested': 'Mail tested',
  'platform/mail-hold-released': 'Address released for mail',
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
  { value: 'collaboration/', label: 'Collaboration' },
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
      // Both stand on the page of their finding or case, which not every act of them names.
      if (typeof facts?.['case'] === 'string') return paths.case(facts['case'])
      return typeof facts?.['finding'] === 'string' ? paths.finding(facts['finding']) : undefined
    case 'mail':
      return paths.mail()
    case 'reminder':
      return paths.deadlines()
    case 'intelligence':
      return paths.intelligence()
    case 'calendar':
      return paths.calendars()
    case 'report-key':
      return paths.reportKeys()
    case 'log':
      return paths.journalLog()
    case 'case':
      return paths.case(id)
    case 'advisory':
      return paths.advisory(id)
    case 'disclosure-policy':
    case 'security-txt':
    case 'signing-key':
      return paths.programme()
    default:
      return undefined
  }
}
