// SPDX-License-Identifier: Apache-2.0
/**
 * The notice to customers and users that is due within 30 days of an uncontrolled risk: FDA Postmarket Management of
 * Cybersecurity in Medical Devices (2016), section VII.B, which names its four contents. Made from the case and its
 * assessment; what is not there is said to be missing, so that nobody sends half a notice by accident.
 */
import { severityDefinitions } from '@primum/harm'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type Html, html } from '../../platform/html/html.ts'
import { caseAssessment } from '../assessments/queries.ts'
import type { CaseAssessment, PatientsExposed } from '../assessments/schemas.ts'
import { caseFlaw } from '../cases/flaw.ts'
import type { FdaNotice } from './schemas.ts'

type NoticeFlaw = {
  readonly flawId: string
  readonly cveId: string | null
  readonly title: string
  readonly description: string
  readonly affected: readonly NoticeRelease[]
  readonly fixed: readonly NoticeRelease[]
}
type NoticeRelease = { readonly productName: string; readonly version: string }

/** @throws {Problem} `rule-broken` before the flaw is described and an assessment in force, because there is nothing to say yet */
export async function fdaNotice(db: Reader, caseId: string): Promise<FdaNotice> {
  const flaw = await caseFlaw(db, caseId)
  if (flaw === undefined) throw new Problem('rule-broken', 'Describe the flaw of the case first.')
  const assessment = await caseAssessment(db, caseId)
  if (assessment === undefined) {
    throw new Problem('rule-broken', 'Assess the case first: the notice says what can happen to patients.')
  }
  return composeNotice(flaw, assessment)
}

export function composeNotice(flaw: NoticeFlaw, assessment: CaseAssessment): FdaNotice {
  const name = flaw.cveId ?? flaw.flawId
  const compensating = assessment.controls.filter(({ kind }) => kind === 'compensating')
  const action = assessment.actionStatement ?? ''
  const plan = assessment.remediationPlan ?? ''
  const missing = [
    ...(flaw.description === '' ? ['A description of the flaw'] : []),
    ...(flaw.affected.length === 0 ? ['Which releases are affected'] : []),
    ...(plan === '' ? ['The remediation plan with the reasons for its time'] : []),
    ...(action === '' && compensating.length === 0 ? ['What users can do until the fix is there'] : []),
  ]
  return {
    title: `Security notice: ${flaw.title} (${name})`,
    sections: [
      {
        id: 'a',
        heading: 'What is wrong, and what it can do to patients',
        paragraphs: [
          flaw.description === '' ? flaw.title : flaw.description,
          impactOf(assessment),
          patientsIn(assessment.patients),
          ...(assessment.impactStatement === null ? [] : [assessment.impactStatement]),
        ],
        items: flaw.affected.map(nameRelease),
      },
      {
        id: 'b',
        heading: 'What we are doing',
        paragraphs: ['We are working to reduce the risk to patients as fast as possible.', ...texts(plan)],
        items: [],
      },
      {
        id: 'c',
        heading: 'What you can do now',
        paragraphs: [
          ...texts(action),
          ...(action === '' && compensating.length === 0
            ? ['No measure that you could take until then is known to us.']
            : []),
        ],
        items: compensating.map(({ title }) => title),
      },
      {
        id: 'd',
        heading: 'The fix',
        paragraphs: [
          flaw.fixed.length === 0
            ? 'A fix, or another defence in depth, is on its way. We will tell you as soon as it is available.'
            : 'A fix is available in these releases. We will tell you about every further one.',
        ],
        items: flaw.fixed.map(nameRelease),
      },
    ],
    missing,
  }
}

const texts = (text: string): readonly string[] => (text === '' ? [] : [text])
const nameRelease = ({ productName, version }: NoticeRelease): string => `${productName} ${version}`

function impactOf({ severity, cvss }: CaseAssessment): string {
  const scores = cvss.map(({ version, score, vector }) => `CVSS ${version}: ${score.toFixed(1)} (${vector})`)
  const harm = severityDefinitions[severity]
  return `The worst that can come of it, as far as we understand it now: ${harm} ${scores.join('; ')}.`
}

function patientsIn({ devices, atLeast, complete }: PatientsExposed): string {
  const count = (value: number): string => value.toLocaleString('en')
  if (complete) return `${count(devices.atLeast)} devices are in the field, for ${count(atLeast)} patients.`
  if (devices.atLeast === 0) return 'How many devices and patients are concerned is not known yet.'
  return `At least ${count(devices.atLeast)} devices are in the field${
    atLeast === 0 ? '' : `, for at least ${count(atLeast)} patients`
  }; not all numbers are known yet.`
}

/** The notice as a page to read, print or send; what is missing stands at its top. */
export function noticePage({ sections, missing }: FdaNotice): Html {
  const parts = sections.map(
    ({ id, heading, paragraphs, items }) => html`<section aria-labelledby="part-${id}">
<h2 id="part-${id}">${heading}</h2>
${paragraphs.map((text) => html`<p>${text}</p>\n`)}${
  items.length === 0 ? '' : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
}
</section>`,
  )
  const gaps =
    missing.length === 0
      ? ''
      : html`<section aria-labelledby="missing"><h2 id="missing">Not ready to be sent</h2>
<p>This is missing:</p><ul>${missing.map((what) => html`<li>${what}</li>`)}</ul></section>`
  return html`${gaps}${parts}`
}
