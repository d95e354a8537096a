// SPDX-License-Identifier: Apache-2.0
import type { CvssVersion } from '@primum/cvss'

/** A metric of a CVSS vector as a member of a CVSS JSON object: its name there, and the word for each value. */
export type CvssProperty = {
  /** As the vector has it, `AV`. */
  readonly metric: string
  /** As JSON has it, `attackVector`. */
  readonly name: string
  /** From the vector's value to JSON's. */
  readonly words: Readonly<Record<string, string>>
}

function table(rows: string): readonly CvssProperty[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [metric = '', name = '', ...values] = row.trim().split(/\s+/)
      const words = values.map((value) => value.split('=') as [string, string]) // each value of the table has its "="
      return { metric, name, words: Object.fromEntries(words) }
    })
}

/** FIRST's cvss-v2.0.json of 31 May 2017. */
const version2 = table(`
  AV  accessVector                L=LOCAL A=ADJACENT_NETWORK N=NETWORK
  AC  accessComplexity            H=HIGH M=MEDIUM L=LOW
  Au  authentication              M=MULTIPLE S=SINGLE N=NONE
  C   confidentialityImpact       N=NONE P=PARTIAL C=COMPLETE
  I   integrityImpact             N=NONE P=PARTIAL C=COMPLETE
  A   availabilityImpact          N=NONE P=PARTIAL C=COMPLETE
  E   exploitability              U=UNPROVEN POC=PROOF_OF_CONCEPT F=FUNCTIONAL H=HIGH ND=NOT_DEFINED
  RL  remediationLevel            OF=OFFICIAL_FIX TF=TEMPORARY_FIX W=WORKAROUND U=UNAVAILABLE ND=NOT_DEFINED
  RC  reportConfidence            UC=UNCONFIRMED UR=UNCORROBORATED C=CONFIRMED ND=NOT_DEFINED
  CDP collateralDamagePotential   N=NONE L=LOW LM=LOW_MEDIUM MH=MEDIUM_HIGH H=HIGH ND=NOT_DEFINED
  TD  targetDistribution          N=NONE L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
  CR  confidentialityRequirement  L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
  IR  integrityRequirement        L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
  AR  availabilityRequirement     L=LOW M=MEDIUM H=HIGH ND=NOT_DEFINED
`)

/** FIRST's cvss-v3.0.json and cvss-v3.1.json of 3 November 2021. */
const version3 = table(`
  AV  attackVector                   N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL
  AC  attackComplexity               L=LOW H=HIGH
  PR  privilegesRequired             N=NONE L=LOW H=HIGH
  UI  userInteraction                N=NONE R=REQUIRED
  S   scope                          U=UNCHANGED C=CHANGED
  C   confidentialityImpact          H=HIGH L=LOW N=NONE
  I   integrityImpact                H=HIGH L=LOW N=NONE
  A   availabilityImpact             H=HIGH L=LOW N=NONE
  E   exploitCodeMaturity            X=NOT_DEFINED H=HIGH F=FUNCTIONAL P=PROOF_OF_CONCEPT U=UNPROVEN
  RL  remediationLevel               X=NOT_DEFINED U=UNAVAILABLE W=WORKAROUND T=TEMPORARY_FIX O=OFFICIAL_FIX
  RC  reportConfidence               X=NOT_DEFINED C=CONFIRMED R=REASONABLE U=UNKNOWN
  CR  confidentialityRequirement     X=NOT_DEFINED H=HIGH M=MEDIUM L=LOW
  IR  integrityRequirement           X=NOT_DEFINED H=HIGH M=MEDIUM L=LOW
  AR  availabilityRequirement        X=NOT_DEFINED H=HIGH M=MEDIUM L=LOW
  MAV modifiedAttackVector           X=NOT_DEFINED N=NETWORK A=ADJACENT_NETWORK L=LOCAL P=PHYSICAL
  MAC modifiedAttackComplexity       X=NOT_DEFINED L=LOW H=HIGH
  MPR modifiedPrivilegesRequired     X=NOT_DEFINED N=NONE L=LOW H=HIGH
  MUI modifiedUserInteraction        X=NOT_DEFINED N=NONE R=REQUIRED
  MS  modifiedScope                  X=NOT_DEFINED U=UNCHANGED C=CHANGED
  MC  modifiedConfidentialityImpact  X=NOT_DEFINED N=NONE L=LOW H=HIGH
  MI  modifiedIntegrityImpact        X=NOT_DEFINED N=NONE L=LOW H=HIGH
  MA  modifiedAvailabilityImpact     X=NOT_DEFINED N=NONE L=LOW H=HIGH
`)

/** FIRST's cvss-v4.0.json of 26 February 2026 (revision 2, which dropped the threat and environmental scores). */
const version4 = table(`
  AV  attackVector                       N=NETWORK A=ADJACENT L=LOCAL P=PHYSICAL
  AC  attackComplexity                   L=LOW H=HIGH
  AT  attackRequirements                 N=NONE P=PRESENT
  PR  privilegesRequired                 N=NONE L=LOW H=HIGH
  UI  userInteraction                    N=NONE P=PASSIVE A=ACTIVE
  VC  vulnConfidentialityImpact          H=HIGH L=LOW N=NONE
  VI  vulnIntegrityImpact                H=HIGH L=LOW N=NONE
  VA  vulnAvailabilityImpact             H=HIGH L=LOW N=NONE
  SC  subConfidentialityImpact           H=HIGH L=LOW N=NONE
  SI  subIntegrityImpact                 H=HIGH L=LOW N=NONE
  SA  subAvailabilityImpact              H=HIGH L=LOW N=NONE
  E   exploitMaturity                    X=NOT_DEFINED A=ATTACKED P=PROOF_OF_CONCEPT U=UNREPORTED
  CR  confidentialityRequirement         X=NOT_DEFINED H=HIGH M=MEDIUM L=LOW
  IR  integrityRequirement               X=NOT_DEFINED H=HIGH M=MEDIUM L=LOW
  AR  availabilityRequirement            X=NOT_DEFINED H=HIGH M=MEDIUM L=LOW
  MAV modifiedAttackVector               X=NOT_DEFINED N=NETWORK A=ADJACENT L=LOCAL P=PHYSICAL
  MAC modifiedAttackComplexity           X=NOT_DEFINED L=LOW H=HIGH
  MAT modifiedAttackRequirements         X=NOT_DEFINED N=NONE P=PRESENT
  MPR modifiedPrivilegesRequired         X=NOT_DEFINED N=NONE L=LOW H=HIGH
  MUI modifiedUserInteraction            X=NOT_DEFINED N=NONE P=PASSIVE A=ACTIVE
  MVC modifiedVulnConfidentialityImpact  X=NOT_DEFINED H=HIGH L=LOW N=NONE
  MVI modifiedVulnIntegrityImpact        X=NOT_DEFINED H=HIGH L=LOW N=NONE
  MVA modifiedVulnAvailabilityImpact     X=NOT_DEFINED H=HIGH L=LOW N=NONE
  MSC modifiedSubConfidentialityImpact   X=NOT_DEFINED H=HIGH L=LOW N=NEGLIGIBLE
  MSI modifiedSubIntegrityImpact         X=NOT_DEFINED S=SAFETY H=HIGH L=LOW N=NEGLIGIBLE
  MSA modifiedSubAvailabilityImpact      X=NOT_DEFINED S=SAFETY H=HIGH L=LOW N=NEGLIGIBLE
  S   Safety                             X=NOT_DEFINED N=NEGLIGIBLE P=PRESENT
  AU  Automatable                        X=NOT_DEFINED N=NO Y=YES
  R   Recovery                           X=NOT_DEFINED A=AUTOMATIC U=USER I=IRRECOVERABLE
  V   valueDensity                       X=NOT_DEFINED D=DIFFUSE C=CONCENTRATED
  RE  vulnerabilityResponseEffort        X=NOT_DEFINED L=LOW M=MODERATE H=HIGH
  U   providerUrgency                    X=NOT_DEFINED Clear=CLEAR Green=GREEN Amber=AMBER Red=RED
`)

/** Every metric of a version, in vector order. */
export const cvssProperties: Readonly<Record<CvssVersion, readonly CvssProperty[]>> = {
  '2.0': version2,
  '3.0': version3,
  '3.1': version3,
  '4.0': version4,
}
