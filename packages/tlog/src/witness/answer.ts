// SPDX-License-Identifier: Apache-2.0
import { assertNever } from '@primum/parse'
import type { WitnessDecision } from './decide.ts'
import { formatAddCheckpointResponse, formatConflict, TREE_SIZE_CONTENT_TYPE } from './message.ts'

/** What a witness answers over HTTP. */
export type WitnessAnswer = { readonly status: number; readonly contentType: string; readonly body: string }

/**
 * The answer to an add-checkpoint request (C2SP tlog-witness, "add-checkpoint"). That a log is closed is this witness's fault and no
 * business of the specification: 503, as of a service that does not work for now.
 */
export function answerOf(decision: WitnessDecision): WitnessAnswer {
  switch (decision.kind) {
    case 'cosigned':
      return text(200, formatAddCheckpointResponse([decision.cosignature]))
    case 'malformed':
      return text(400, `${decision.reason}\n`)
    case 'not-signed':
      return text(403, `${decision.reason}\n`)
    case 'unknown-log':
      return text(404, 'this witness does not know the log\n')
    case 'conflict':
      return { ...text(409, formatConflict(decision.cosignedSize)), contentType: TREE_SIZE_CONTENT_TYPE }
    case 'inconsistent':
      return text(422, `${decision.reason}\n`)
    case 'closed':
    case 'rolled-back':
      return text(503, 'this witness does not cosign for the log until its operator has recovered it\n')
    default:
      return assertNever(decision)
  }
}

function text(status: number, body: string): WitnessAnswer {
  return { status, contentType: 'text/plain; charset=utf-8', body }
}
