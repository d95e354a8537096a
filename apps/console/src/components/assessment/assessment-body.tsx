// SPDX-License-Identifier: Apache-2.0
import type { Assessment } from '../../api/types.ts'
import { Facts } from '../../ui/facts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import { HarmSeverity } from '../status/harm.tsx'
import { Decision, Exploitability, VexStatus } from '../status/statuses.tsx'
import { justificationText, keysOf, signatoryWords } from '../status/words.ts'
import classes from './assessment-body.module.css'
import { Reasons } from './judgement-preview.tsx'
import { ReviewNotice } from './review-notice.tsx'

/** A decision as it was made: conclusion, reasons, words and signatures. */
export function AssessmentBody({ assessment }: { readonly assessment: Assessment }) {
  const { conclusion, severity, exploitability, vexStatus, rationale, controls, reasons, adoptedFrom } =
    assessment
  return (
    <div className={classes['body']}>
      <ReviewNotice assessment={assessment} />
      <div className={classes['statuses']}>
        <Decision state={conclusion} />
        <HarmSeverity severity={severity} />
        <Exploitability level={exploitability} />
        <VexStatus status={vexStatus} />
      </div>
      <p className={classes['rationale']}>{rationale}</p>
      {adoptedFrom === null ? null : (
        <p className={classes['adopted']}>
          <Icon name="reuse" size={15} /> Adopted from {adoptedFrom.product.name}{' '}
          {adoptedFrom.release.version}
        </p>
      )}
      <Facts
        facts={[
          ...(controls.length === 0
            ? []
            : [
                [
                  'Controls in place',
                  controls.map(({ title, evidence }) => `${title} (${evidence})`).join('; '),
                ] as const,
              ]),
          ...(assessment.severityBecause === null ? [] : [['Hazard', assessment.severityBecause] as const]),
          ...(assessment.phiOnly ? [['Scope', 'Nothing but disclosure of health information'] as const] : []),
          ...(assessment.vexJustification === null
            ? []
            : [['Why not affected', justificationText(assessment.vexJustification)] as const]),
          ...(assessment.impactStatement === null ? [] : [['Impact', assessment.impactStatement] as const]),
          ...(assessment.actionStatement === null
            ? []
            : [['Users should', assessment.actionStatement] as const]),
        ]}
      />
      <details className={classes['reasons']}>
        <summary>How the conclusion follows</summary>
        <Reasons reasons={reasons} />
      </details>
      <Signatures assessment={assessment} />
    </div>
  )
}

export function Signatures({
  assessment,
}: {
  readonly assessment: Pick<Assessment, 'proposedBy' | 'proposedAt' | 'signatures'>
}) {
  const { proposedBy, proposedAt, signatures } = assessment
  return (
    <ul className={classes['signatures']}>
      <li>
        <Icon name="edit" size={15} />
        <span>
          Proposed by {proposedBy.name} <Time at={proposedAt} />
        </span>
      </li>
      {keysOf(signatoryWords).map((signatory) => {
        const signed = signatures.find(({ as }) => as === signatory)
        return (
          <li key={signatory} data-missing={signed === undefined}>
            <Icon name={signed === undefined ? 'dash' : 'check'} size={15} />
            {signed === undefined ? (
              <span>{signatoryWords[signatory]}: not signed yet</span>
            ) : (
              <span>
                {signatoryWords[signatory]}: {signed.person.name} <Time at={signed.at} />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
