// SPDX-License-Identifier: Apache-2.0
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addLogs, initWitness } from './init.ts'
import { openWitness } from './open.ts'
import { recoverWitness } from './recover.ts'
import { readWitness } from './status.ts'
import { keyOf } from './testing/lying-log.ts'
import { cosign, history, key, log, memoryFolder, newWitness, now, other } from './testing/test-witness.ts'

const base = memoryFolder()
afterAll(() => rmSync(base, { recursive: true, force: true }))

let count = 0
const fresh = (): string => path.join(base, `w${++count}`)

/** The checkpoint of a log with the witness's cosignature, as a file. */
async function proofFrom(folder: string, origin = log.origin) {
  const latest = (await readWitness({ folder })).logs.find((status) => status.origin === origin)?.latest
  return { name: 'proof', note: new TextEncoder().encode(latest?.note) }
}

/** A witness that cosigned 9 entries and was then put back to when it had cosigned 5; with the proof of the 9. */
async function restored() {
  const folder = fresh()
  await newWitness(folder)
  await cosign({ folder }, [0, 5])
  cpSync(folder, `${folder} backup`, { recursive: true })
  await cosign({ folder }, [5, 9])
  const proof = await proofFrom(folder)
  rmSync(folder, { recursive: true })
  cpSync(`${folder} backup`, folder, { recursive: true })
  return { folder, proof }
}

const sizes = async (folder: string) =>
  (await readWitness({ folder })).logs.map(({ origin, latest, closed }) => [origin, latest?.size, closed])

test('nothing is cosigned before the operator has said what is known', async () => {
  const { folder } = await restored()
  await recoverWitness({ folder }, { checkpoints: [], confirmed: [] })
  expect(await cosign({ folder }, [5, 9], [0, 1])).toEqual(['closed', 'closed'])
  expect(await sizes(folder)).toEqual([
    [log.origin, 5n, true],
    [other.origin, undefined, true],
  ])
})

test('checkpoints with its own cosignature bring the state forward; what is confirmed is open again', async () => {
  const { folder, proof } = await restored()
  const status = await recoverWitness({ folder }, { checkpoints: [proof], confirmed: [log.origin] })
  expect(status).toMatchObject({ recovered: true, guarded: false })
  expect(await sizes(folder)).toEqual([
    [log.origin, 9n, false],
    [other.origin, undefined, true],
  ])
  expect(await cosign({ folder }, [5, 9], [9, 12])).toEqual(['conflict', 'cosigned'])
  // The other one, of which nothing was ever cosigned, as its operator knows.
  await recoverWitness({ folder }, { checkpoints: [], confirmed: [other.origin] })
  const { witness, close } = await openWitness({ folder }, now)
  expect((await witness.addCheckpoint(await other.request(history, 0, 2))).kind).toBe('cosigned')
  await close()
})

test('a log that is added after a recovery is closed: it may have been one before', async () => {
  const { folder } = await restored()
  await recoverWitness({ folder }, { checkpoints: [], confirmed: [log.origin, other.origin] })
  const late = await keyOf('example.test/late', 1)
  await addLogs(folder, [{ origin: late.name, key: late }])
  expect((await readWitness({ folder })).logs.at(-1)).toMatchObject({ origin: late.name, closed: true })
})

test('a checkpoint that is ahead of a state in good order shows that it was put back, and closes every log', async () => {
  const { folder, proof } = await restored()
  await recoverWitness({ folder }, { checkpoints: [], confirmed: [log.origin, other.origin] })
  await recoverWitness({ folder }, { checkpoints: [proof], confirmed: [] })
  expect(await sizes(folder)).toEqual([
    [log.origin, 9n, true],
    [other.origin, undefined, true],
  ])
})

test('checkpoints that show nothing new leave a state in good order as it is', async () => {
  const folder = fresh()
  await newWitness(folder)
  await cosign({ folder }, [0, 5])
  const old = await proofFrom(folder)
  await cosign({ folder }, [5, 9])
  await recoverWitness({ folder }, { checkpoints: [old, await proofFrom(folder)], confirmed: [] })
  expect(await sizes(folder)).toEqual([
    [log.origin, 9n, false],
    [other.origin, undefined, false],
  ])
})

test('what is learned of a closed log later leaves those open that were confirmed', async () => {
  const { folder, proof } = await restored()
  await recoverWitness({ folder }, { checkpoints: [], confirmed: [other.origin] })
  await recoverWitness({ folder }, { checkpoints: [proof], confirmed: [log.origin] })
  expect(await sizes(folder)).toEqual([
    [log.origin, 9n, false],
    [other.origin, undefined, false],
  ])
})

test('a state that is gone or damaged is begun again, with every log closed', async () => {
  for (const spoil of [
    (file: string) => rmSync(file),
    (file: string) => writeFileSync(file, readFileSync(file).subarray(1)),
  ]) {
    const folder = fresh()
    await newWitness(folder)
    await cosign({ folder }, [0, 5])
    const proof = await proofFrom(folder)
    const [state = ''] = readdirSync(folder).filter((name) => name.startsWith('state-'))
    spoil(path.join(folder, state))
    await recoverWitness({ folder }, { checkpoints: [proof], confirmed: [log.origin] })
    expect(await sizes(folder)).toEqual([
      [log.origin, 5n, false],
      [other.origin, undefined, true],
    ])
    expect(await cosign({ folder }, [5, 9])).toEqual(['cosigned'])
  }
})

test('what proves nothing is refused, and changes nothing', async () => {
  const { folder, proof } = await restored()
  const stranger = fresh()
  await initWitness(stranger, await keyOf('witness.test/stranger', 4))
  await addLogs(stranger, [{ origin: log.origin, key: log.key }])
  await cosign({ folder: stranger }, [0, 9])
  const text = new TextDecoder().decode(proof.note)
  const cases = [
    { note: (await proofFrom(stranger)).note, code: 'tlog/no-trusted-signature' },
    { note: new TextEncoder().encode(await log.sign(history, 9)), code: 'tlog/no-trusted-signature' },
    { note: new TextEncoder().encode(text.replace('\n9\n', '\n8\n')), code: 'tlog/invalid-signature' },
    { note: new TextEncoder().encode('garbage'), code: 'tlog/bad-note' },
  ]
  for (const { note, code } of cases) {
    const recovery = { checkpoints: [proof, { name: 'bad.txt', note }], confirmed: [log.origin] }
    await expect(recoverWitness({ folder }, recovery)).rejects.toMatchObject({
      code,
      where: { file: 'bad.txt' },
    })
  }
  const unknown = { checkpoints: [], confirmed: ['example.test/nobody'] }
  await expect(recoverWitness({ folder }, unknown)).rejects.toMatchObject({ code: 'witness/unknown-log' })
  await expect(openWitness({ folder }, now)).rejects.toMatchObject({ code: 'witness/restored' })
})

test('a key that has cosigned two trees of one size is beyond recovery', async () => {
  const { folder } = await restored()
  const twin = fresh()
  await initWitness(twin, key)
  await addLogs(twin, [{ origin: log.origin, key: log.key }])
  const { witness, close } = await openWitness({ folder: twin }, now)
  await witness.addCheckpoint(await log.request(['another', ...history], 0, 5))
  await close()
  const recovery = { checkpoints: [await proofFrom(twin)], confirmed: [log.origin] }
  await expect(recoverWitness({ folder }, recovery)).rejects.toMatchObject({ code: 'witness/forked' })
})

test('a guard that is lost is begun anew, behind the operator’s confirmation', async () => {
  const folder = fresh()
  const guard = `${folder} guard`
  await newWitness(folder)
  await cosign({ folder, guard }, [0, 5])
  rmSync(guard)
  await expect(openWitness({ folder, guard }, now)).rejects.toMatchObject({ code: 'witness/no-guard' })
  await recoverWitness({ folder, guard }, { checkpoints: [], confirmed: [log.origin] })
  expect(await cosign({ folder, guard }, [5, 9])).toEqual(['cosigned'])
  // A state that was put back below its guard comes out above it.
  writeFileSync(guard, readFileSync(guard, 'utf8').replace(/generation .*/, 'generation 900'))
  await expect(openWitness({ folder, guard }, now)).rejects.toMatchObject({ code: 'witness/restored' })
  const status = await recoverWitness({ folder, guard }, { checkpoints: [], confirmed: [log.origin] })
  expect(status.generation).toBe(901)
  expect(await cosign({ folder, guard }, [9, 12])).toEqual(['cosigned'])
})

test('a file that is none of its guard is not written over', async () => {
  const { folder } = await restored()
  const guard = path.join(base, 'of another')
  writeFileSync(guard, 'primum witness guard\nanother\ngeneration 7\n')
  const recovery = { checkpoints: [], confirmed: [log.origin] }
  await expect(recoverWitness({ folder, guard }, recovery)).rejects.toMatchObject({
    code: 'witness/no-guard',
  })
  expect(readFileSync(guard, 'utf8')).toContain('generation 7')
})

test('while a witness runs it is not recovered', async () => {
  const folder = fresh()
  await newWitness(folder)
  const { close } = await openWitness({ folder }, now)
  await expect(recoverWitness({ folder }, { checkpoints: [], confirmed: [] })).rejects.toMatchObject({
    code: 'witness/locked',
  })
  await close()
})

test('logs that are added while a witness runs are known with the next request', async () => {
  const folder = fresh()
  await initWitness(folder, key)
  const { witness, close } = await openWitness({ folder }, now)
  const request = await log.request(history, 0, 3)
  expect((await witness.addCheckpoint(request)).kind).toBe('unknown-log')
  await addLogs(folder, [{ origin: log.origin, key: log.key }])
  expect((await witness.addCheckpoint(request)).kind).toBe('cosigned')
  // Taken out of the file it is unknown again, and what was cosigned stays remembered.
  renameSync(path.join(folder, 'logs.json'), path.join(folder, 'logs.json.away'))
  writeFileSync(path.join(folder, 'logs.json'), '{"format":1,"logs":[]}')
  expect((await witness.addCheckpoint(request)).kind).toBe('unknown-log')
  await addLogs(folder, [{ origin: log.origin, key: log.key }])
  expect((await witness.addCheckpoint(request)).kind).toBe('conflict')
  await close()
})
