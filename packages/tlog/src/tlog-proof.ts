// SPDX-License-Identifier: Apache-2.0
import { formatBase64, parseBase64 } from './base64.ts'
import { fault } from './fault.ts'
import { parseHash, requireHash } from './hash.ts'
import type { Proof } from './proof.ts'
import { parseTreeSize, requireTreeSize } from './tree-size.ts'

/** A proof of one entry that is checked offline (C2SP tlog-proof, "Format"). */
export type TlogProof = {
  /** Opaque bytes of the application, authenticated by nothing; absent when there is no such line. */
  readonly extra?: Uint8Array
  /** 0-based index of the entry. */
  readonly index: bigint
  /** Inclusion proof of the entry in the checkpoint's tree. */
  readonly proof: Proof
  /** The signed checkpoint, verbatim; verified with `openCheckpoint`. */
  readonly checkpoint: string
}

const HEADER = 'c2sp.org/tlog-proof@v1'

/**
 * A tlog-proof file. The checkpoint is taken verbatim and not looked at.
 *
 * @throws CodedError `tlog/bad-tlog-proof`
 */
export function parseTlogProof(text: string): TlogProof {
  try {
    const split = text.indexOf('\n\n')
    if (split < 0) throw fault('tlog/bad-tlog-proof', 'no empty line before a checkpoint')
    const [header, ...lines] = text.slice(0, split).split('\n')
    if (header !== HEADER) throw fault('tlog/bad-tlog-proof', `the first line is not ${HEADER}`)
    const extra = lines[0]?.startsWith('extra ') === true ? lines.shift()?.slice('extra '.length) : undefined
    const index = lines.shift() ?? ''
    if (!index.startsWith('index ')) throw fault('tlog/bad-tlog-proof', 'expected an index line')
    const checkpoint = text.slice(split + 2)
    if (checkpoint === '') throw fault('tlog/bad-tlog-proof', 'the checkpoint is missing')
    return {
      ...(extra === undefined ? {} : { extra: parseBase64(extra) }),
      index: parseTreeSize(index.slice('index '.length)),
      proof: lines.map((hash) => parseHash(hash, 'a hash of the proof')),
      checkpoint,
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw fault('tlog/bad-tlog-proof', `not a tlog-proof: ${reason}`, { cause })
  }
}

/** A tlog-proof file: the inverse of {@link parseTlogProof}. */
export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${formatBase64(extra)}`]),
    `index ${requireTreeSize(index)}`,
    ...proof.map((hash) => formatBase64(requireHash(hash, 'a hash of the proof'))),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}
