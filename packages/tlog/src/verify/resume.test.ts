// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '../checkpoint.ts'
import { treeHasher } from '../hash.ts'
import { sha256 } from '../node/sha256.ts'
import { altered, type ServedLog, servedLog } from '../node/testing/served-log.ts'
import { parseNote } from '../note.ts'
import { logSource } from './log-source.ts'
import { resumeVerification } from './resume.ts'

const hasher = treeHasher(sha256)
const checkpointOf = ({ note }: ServedLog): Checkpoint => parseCheckpoint(parseNote(note).text)

/** A log that was seen as one thing, of which so many entries were verified, and shows itself as another one now. */
function resume(before: ServedLog, now: ServedLog, verified = before.tree.size): Promise<bigint> {
  return resumeVerification({ note: before.note, verified }, checkpointOf(now), logSource(now.read), hasher)
}

test.each([
  [0, 0],
  [0, 300],
  [1, 300],
  [255, 256],
  [256, 65_536],
  [300, 300],
  [300, 70_000],
  [65_536, 70_000],
])('a log that grew from %i to %i entries goes on', async (before, now) => {
  expect(await resume(await servedLog(before), await servedLog(now))).toBe(BigInt(before))
})

test('what was verified in part goes on there', async () => {
  expect(await resume(await servedLog(1000), await servedLog(2000), 512n)).toBe(512n)
})

test.each([
  [300, 300],
  [300, 301],
  [256, 70_000],
])('a log whose %i entries are others among %i now was forked', async (before, now) => {
  await expect(resume(await servedLog(before, 'other'), await servedLog(now))).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/forked' }),
  )
})

test('a log that shows fewer entries has gone back, whatever they are', async () => {
  await expect(resume(await servedLog(300), await servedLog(299))).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/gone-back' }),
  )
})

test('the state of another log is told from a fork', async () => {
  const log = await servedLog(300)
  const other = formatCheckpoint({ ...checkpointOf(log), origin: 'log.example/other' })
  const note = log.note.replace(parseNote(log.note).text, other)
  const resumed = resumeVerification({ note, verified: 0n }, checkpointOf(log), logSource(log.read), hasher)
  await expect(resumed).rejects.toEqual(expect.objectContaining({ code: 'tlog/other-log' }))
})

test('a damaged tile is told from a fork', async () => {
  const [before, now] = [await servedLog(300), await servedLog(1000)]
  now.objects.set('tile/0/001', altered(now.objects.get('tile/0/001') ?? new Uint8Array(0), 100))
  await expect(resume(before, now)).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/bad-tile', where: { path: 'tile/0/001' } }),
  )
})
