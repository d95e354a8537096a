// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatCheckpoint, formatNote, parseCheckpoint, parseNote } from '../src/index.ts'

/** Any bytes: a note and its checkpoint are refused with a CodedError, or written back they are the same bytes. */
export function fuzz(data: Uint8Array): void {
  try {
    const note = parseNote(data)
    if (formatNote(note) !== new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)) {
      throw new Error('the note differs')
    }
    if (formatCheckpoint(parseCheckpoint(note.text)) !== note.text) throw new Error('the checkpoint differs')
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
