// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { formatAddCheckpoint } from '../../witness/message.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { initWitness } from './init.ts'
import { openWitness } from './open.ts'
import { readWitness } from './status.ts'
import { FaultyDisk, withoutBirthTimes } from './testing/faulty-disk.ts'
import { keyOf, prove } from './testing/lying-log.ts'
import { cosign, history, log, memoryFolder, newWitness, now } from './testing/test-witness.ts'

const base = memoryFolder()
afterAll(() => rmSync(base, { recursive: true, force: true }))

let count = 0
const fresh = (): string => path.join(base, `w${++count}`)
const stateIn = (folder: string): string => {
  const [name = '', ...more] = readdirSync(folder).filter((file) => file.startsWith('state-'))
  expect(more).toEqual([])
  return path.join(folder, name)
}

test('a change is one new file, and the one before is gone', async () => {
  const folder = fresh()
  await newWitness(folder)
  const first = stateIn(folder)
  await cosign({ folder }, [0, 5], [5, 9])
  // Written for: the beginning, the start, and two cosignatures.
  expect([first, stateIn(folder)].map((file) => path.basename(file))).toEqual(['state-1', 'state-4'])
  expect(readdirSync(folder).toSorted()).toEqual(['key', 'lock', 'logs.json', 'logs.lock', 'state-4'])
})

test('a state that was cut off at any byte is not believed, and one whose name was not reached yet is not looked at', async () => {
  const folder = fresh()
  await newWitness(folder)
  await cosign({ folder }, [0, 5])
  const file = stateIn(folder)
  const whole = readFileSync(file)
  for (let size = 0; size < whole.length; size++) {
    // In place: inode and birth time stay.
    truncateSync(file, size)
    expect(await readWitness({ folder })).toMatchObject({
      trouble: { code: 'witness/damaged' },
      generation: 0,
    })
    writeFileSync(file, whole)
  }
  for (const size of [0, 1, whole.length - 1, whole.length]) {
    writeFileSync(path.join(folder, 'state-9.new'), whole.subarray(0, size))
    expect(await readWitness({ folder })).not.toHaveProperty('trouble')
  }
  expect(await cosign({ folder }, [5, 9])).toEqual(['cosigned'])
})

test('a state with any byte altered is not believed', async () => {
  const folder = fresh()
  await newWitness(folder)
  await cosign({ folder }, [0, 5])
  const file = stateIn(folder)
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at++) {
    const mangled = Buffer.from(whole)
    mangled[at] = (mangled[at] ?? 0) ^ (1 + (at % 255))
    writeFileSync(file, mangled)
    expect(await readWitness({ folder })).toMatchObject({ trouble: { code: 'witness/damaged' } })
  }
  // An older state that is whole is not taken for it.
  writeFileSync(path.join(folder, 'state-1'), whole)
  await expect(openWitness({ folder }, now)).rejects.toMatchObject({ code: 'witness/damaged' })
})

test('one process at a time', async () => {
  const folder = fresh()
  await newWitness(folder)
  const { close } = await openWitness({ folder }, now)
  await expect(openWitness({ folder }, now)).rejects.toMatchObject({ code: 'witness/locked' })
  await close()
  expect(await cosign({ folder }, [0, 5])).toEqual(['cosigned'])
})

/** Checks that of all that was released the last state is the largest, and that a fork from before it is refused. */
async function expectNoFork(
  place: { readonly folder: string; readonly guard?: string; readonly disk?: Disk },
  released: number,
) {
  const { witness, close } = await openWitness(place, now)
  const size = Number(witness.latest(log.origin)?.size ?? 0n)
  expect(size).toBeGreaterThanOrEqual(released)
  for (const old of [0, 3, 5].filter((it) => it < released)) {
    const forked = [...history.slice(0, old), ...Array.from({ length: 9 }, (_, i) => `fork ${i}`)]
    const proof = await prove(forked, old, 9)
    const checkpoint = await log.sign(forked, 9)
    const request = formatAddCheckpoint({ oldSize: BigInt(old), proof, checkpoint })
    expect((await witness.addCheckpoint(request)).kind).toBe('conflict')
  }
  expect((await witness.addCheckpoint(await log.request(history, size, 12))).kind).toBe('cosigned')
  await close()
}

const surroundings = [
  { title: 'a state alone', guarded: false, births: true },
  { title: 'a state with a guard', guarded: true, births: true },
  { title: 'no birth times', guarded: false, births: false },
  { title: 'a guard and no birth times', guarded: true, births: false },
]

describe.each(surroundings)('$title', ({ guarded, births }) => {
  const on = (disk: Disk): Disk => (births ? disk : withoutBirthTimes(disk))

  async function prepared() {
    const folder = fresh()
    const guard = guarded ? { guard: path.join(base, `guard ${count}`) } : {}
    await newWitness(folder, on(nodeDisk))
    await cosign({ folder, ...guard, disk: on(nodeDisk) }, [0, 3])
    return { folder, ...guard }
  }

  test.each([
    { title: 'fails once, before it did what it was asked', when: 'before', dies: false },
    { title: 'fails once, after it did what it was asked', when: 'after', dies: false },
    { title: 'does nothing any more: the process died', when: 'before', dies: true },
  ] as const)('a disk that $title', async ({ when, dies }) => {
    let faults = 0
    for (let failing = 0; ; failing++) {
      const place = await prepared()
      const disk = new FaultyDisk(failing, when, dies)
      let released = 3
      try {
        const { witness, close } = await openWitness({ ...place, disk: on(disk) }, now)
        for (const [old, size] of [
          [3, 5],
          [5, 9],
        ] as const) {
          const answer = witness.addCheckpoint(await log.request(history, old, size))
          if ((await kindOrFault(answer)) === 'cosigned') released = size
        }
        // A process that lives goes on where the disk let it get to.
        const size = Number(witness.latest(log.origin)?.size ?? 3n)
        const answer = witness.addCheckpoint(await log.request(history, size, 9))
        if ((await kindOrFault(answer)) === 'cosigned') released = 9
        await close()
      } catch (error) {
        expect(error).toMatchObject({ code: 'witness/disk' })
      }
      await expectNoFork({ ...place, disk: on(nodeDisk) }, released)
      if (!disk.failed) break
      faults++
    }
    // Opening writes the state, and so does each cosignature: making, renaming, flushing.
    expect(faults).toBeGreaterThan(9)
  })
})

async function kindOrFault(answer: Promise<{ readonly kind: string }>): Promise<string> {
  try {
    return (await answer).kind
  } catch (error) {
    expect(error).toMatchObject({ code: 'witness/disk' })
    return 'witness/disk'
  }
}

describe('the guard', () => {
  async function guardedWitness() {
    const folder = fresh()
    const guard = path.join(base, `guard ${count}`)
    await newWitness(folder)
    await cosign({ folder, guard }, [0, 5])
    return { folder, guard }
  }

  test('follows the state', async () => {
    const { folder, guard } = await guardedWitness()
    const { vkey, generation, guarded } = await readWitness({ folder, guard })
    expect(guarded).toBe(true)
    expect(readFileSync(guard, 'utf8')).toBe(`primum witness guard\n${vkey}\ngeneration ${generation}\n`)
    expect(await cosign({ folder, guard }, [5, 9])).toEqual(['cosigned'])
  })

  test('notices that the whole file system of the state was put back, which the state cannot', async () => {
    const { folder, guard } = await guardedWitness()
    const { generation } = await readWitness({ folder, guard })
    const ahead = readFileSync(guard, 'utf8').replace(
      `generation ${generation}`,
      `generation ${generation + 1}`,
    )
    writeFileSync(guard, ahead)
    await expect(openWitness({ folder, guard }, now)).rejects.toMatchObject({ code: 'witness/restored' })
  })

  test('a guard that is older than the state, as a crash between the two leaves it, is no trouble', async () => {
    const { folder, guard } = await guardedWitness()
    writeFileSync(guard, readFileSync(guard, 'utf8').replace(/generation .*/, 'generation 1'))
    expect(await cosign({ folder, guard }, [5, 9])).toEqual(['cosigned'])
  })

  test.each([
    ['is gone', (guard: string) => rmSync(guard)],
    ['is empty', (guard: string) => writeFileSync(guard, '')],
    ['is cut off', (guard: string) => truncateSync(guard, readFileSync(guard).length - 1)],
    [
      'is that of another witness',
      (guard: string) =>
        writeFileSync(guard, readFileSync(guard, 'utf8').replace('witness.test', 'other.test')),
    ],
  ])('a guard that %s stops it', async (_, spoil) => {
    const { folder, guard } = await guardedWitness()
    spoil(guard)
    await expect(openWitness({ folder, guard }, now)).rejects.toMatchObject({ code: 'witness/no-guard' })
  })

  test('has to be named once there is one', async () => {
    const { folder } = await guardedWitness()
    await expect(openWitness({ folder }, now)).rejects.toMatchObject({ code: 'witness/no-guard' })
  })

  test('on the same file system is told', async () => {
    const { folder, guard } = await guardedWitness()
    const { isGuardBeside, close } = await openWitness({ folder, guard }, now)
    await close()
    expect(isGuardBeside).toBe(true)
  })
})

test('a state of another witness is no state of this one', async () => {
  const [folder, elsewhere] = [fresh(), fresh()]
  await newWitness(folder)
  await initWitness(elsewhere, await keyOf('witness.test/elsewhere', 4))
  renameSync(stateIn(elsewhere), stateIn(folder))
  await expect(openWitness({ folder }, now)).rejects.toMatchObject({ code: 'witness/damaged' })
})

test('a witness whose lock was taken away cosigns nothing any more', async () => {
  const folder = fresh()
  await newWitness(folder)
  const { witness, close } = await openWitness({ folder }, now)
  rmSync(path.join(folder, 'lock'))
  expect(await cosign({ folder }, [0, 5])).toEqual(['cosigned'])
  await expect(witness.addCheckpoint(await log.request(history, 0, 3))).rejects.toMatchObject({
    code: 'witness/locked',
  })
  await close()
})

test('a new witness needs an empty folder', async () => {
  const folder = fresh()
  await newWitness(folder)
  await expect(newWitness(folder)).rejects.toMatchObject({ code: 'witness/not-empty' })
  await expect(openWitness({ folder: fresh() }, now)).rejects.toMatchObject({ code: 'witness/absent' })
})
