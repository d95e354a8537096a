// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatVerifyState, parseVerifyState } from '../src/index.ts'
import { sha256 } from '../src/node/index.ts'

/** Any bytes as what a verifier remembers: refused with a CodedError, or written back they are the same. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)
  roundTrip(text)
  // With the right seal, so that what is under it is reached.
  const head = `primum-log-verification/1\nentries ${data.length}\n`
  const seal = sha256(new TextEncoder().encode(`${head}\n${text}`)).toHex()
  roundTrip(`${head}sha256 ${seal}\n\n${text}`)
}

function roundTrip(text: string): void {
  try {
    if (formatVerifyState(parseVerifyState(text, sha256), sha256) !== text)
      throw new Error('written back it differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
