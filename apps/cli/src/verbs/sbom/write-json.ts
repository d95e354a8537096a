// SPDX-License-Identifier: Apache-2.0
import type { Output } from '../../terminal/output.ts'

const pieceLength = 1024 * 1024

/** A member that is a list, in pieces: a document of the largest size has more text than fits one string. */
export async function writeList(name: string, items: readonly object[], stdout: Output): Promise<void> {
  let text = `,${JSON.stringify(name)}:[`
  for (const [i, item] of items.entries()) {
    text += `${i === 0 ? '' : ','}${JSON.stringify(item)}`
    if (text.length < pieceLength) continue
    await stdout.write(text)
    text = ''
  }
  await stdout.write(`${text}]`)
}
