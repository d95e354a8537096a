// SPDX-License-Identifier: Apache-2.0
import { words } from '../shape.ts'

/** The closed vocabularies of CycloneDX, each word with the minor version that brought it (bom-1.2 to bom-1.7 schemas). */

export const componentTypes = words('application framework library operating-system device file', {
  2: 'container firmware',
  5: 'platform device-driver machine-learning-model data',
  6: 'cryptographic-asset',
})

export const scopes = words('required optional excluded')

export const hashAlgorithms = words('MD5 SHA-1 SHA-256 SHA-384 SHA-512 SHA3-256 SHA3-512', {
  2: 'SHA3-384 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3',
  7: 'Streebog-256 Streebog-512',
})

export const referenceTypes = words(
  'vcs issue-tracker website advisories bom mailing-list social chat documentation support distribution license build-meta build-system other',
  {
    4: 'release-notes',
    5:
      'distribution-intake security-contact model-card log configuration evidence formulation attestation threat-model ' +
      'adversary-model risk-assessment vulnerability-assertion exploitability-statement pentest-report ' +
      'static-analysis-report dynamic-analysis-report runtime-analysis-report component-analysis-report ' +
      'maturity-report certification-report codified-infrastructure quality-metrics poam',
    6: 'source-distribution electronic-signature digital-signature rfc-9116',
    7: 'patent patent-family patent-assertion citation',
  },
)

export const patchTypes = words('unofficial monkey backport cherry-pick')
export const issueTypes = words('defect enhancement security')
export const dataFlows = words('inbound outbound bi-directional unknown')
export const acknowledgements = words('declared concluded')
export const lifecyclePhases = words('design pre-build build post-build operations discovery decommission')

export const aggregates = words(
  'complete incomplete incomplete_first_party_only incomplete_third_party_only unknown not_specified',
  {
    5:
      'incomplete_first_party_proprietary_only incomplete_first_party_opensource_only ' +
      'incomplete_third_party_proprietary_only incomplete_third_party_opensource_only',
  },
)

export const severities = words('critical high medium low info none unknown')
export const scoreMethods = words('CVSSv2 CVSSv3 CVSSv31 OWASP other', { 5: 'CVSSv4 SSVC' })
export const analysisStates = words(
  'resolved resolved_with_pedigree exploitable in_triage false_positive not_affected',
)
export const analysisJustifications = words(
  'code_not_present code_not_reachable requires_configuration requires_dependency requires_environment ' +
    'protected_by_compiler protected_at_runtime protected_at_perimeter protected_by_mitigating_control',
)
export const affectedStatuses = words('affected unaffected unknown')
export const distributionConstraints = words('CLEAR GREEN AMBER AMBER_AND_STRICT RED')
