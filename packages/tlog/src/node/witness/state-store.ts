// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import type { FileLock } from '@primum/files/node'
import { CodedError } from '@primum/parse'
import type { WitnessRecords } from '../../witness/records.ts'
import { type FileIdentity, formatState, parseState, type WitnessState } from '../../witness/state-file.ts'
import type { WitnessStore } from '../../witness/witness.ts'
import { sha256 } from '../sha256.ts'
import { type Disk, type FileFacts, replaceFile } from './disk.ts'
import { type WitnessCode, witnessFault } from './fault.ts'
import type { Guard } from './guard.ts'

/** Where a witness's state is. */
export type StatePlace = {
  readonly folder: string
  /** The witness's vkey. */
  readonly witness: string
  readonly guard?: Guard | undefined
  readonly disk: Disk
}

/** What was found in the folder. */
export type FoundState = {
  /** The highest generation that was ever used, as far as folder and guard tell; 0 for none. */
  readonly highest: number
} & (
  | { readonly trouble: undefined; readonly state: WitnessState }
  | {
      /** Why the state may not be used. */
      readonly trouble: CodedError<WitnessCode>
      /** The newest state, which is not to be believed; absent when there is none that can be read. */
      readonly state?: WitnessState
    }
)

/**
 * The state on disk: `state-<generation>`, a new file for each change, the older ones removed when it is durable. A file names its own inode
 * and birth time, which no copy shares; so a state that was restored from a backup, however that was done, is told from the one that was
 * written here, and is not used. Where the file system keeps no birth time, `mark-<generation>` holds the inode and the time at which the
 * state's file changed last, which nobody can set: it is written behind the state, and a state without it was never relied on.
 *
 * One process at a time, one call at a time.
 */
export class StateStore implements WitnessStore {
  readonly #place: StatePlace
  readonly #lock: FileLock | undefined
  /** The last generation that was begun. None is used twice: a save that failed may have left its file. */
  #generation: number

  /**
   * @param options.lock Without it nobody else can know of the folder yet.
   * @param options.highest The highest generation that was ever used; absent: `load` finds it.
   */
  constructor(place: StatePlace, options: { readonly lock?: FileLock; readonly highest?: number } = {}) {
    this.#place = place
    this.#lock = options.lock
    this.#generation = options.highest ?? 0
  }

  /**
   * The newest state, when it is the one that was written here. It is written anew at once: what was read may have been in the page cache
   * only, left there by a flush that failed.
   *
   * @throws CodedError {@link WitnessCode}
   */
  async load(): Promise<WitnessRecords> {
    const found = await findState(this.#place)
    if (found.trouble !== undefined) throw found.trouble
    this.#generation = Math.max(this.#generation, found.highest)
    await this.save(found.state.records)
    return found.state.records
  }

  /** @throws CodedError `witness/disk`, `witness/locked`: the state may be stored, or not. */
  async save(records: WitnessRecords): Promise<void> {
    this.#requireLock()
    const { folder, witness, guard, disk } = this.#place
    const generation = ++this.#generation
    const file = stateFile(folder, generation)
    let identity: FileIdentity | undefined
    await replaceFile(disk, folder, file, (made) => {
      identity = { inode: made.inode, ...(made.born === undefined ? {} : { born: made.born }) }
      return formatState(
        { witness, generation, file: identity, guarded: guard !== undefined, records },
        sha256,
      )
    })
    // A crash up to here leaves this state or the one before; the caller has not relied on either.
    const facts = await disk.facts(file)
    if (facts === undefined || facts.inode !== identity?.inode || facts.born !== identity.born) {
      throw witnessFault('witness/disk', 'the file system does not keep inode and birth time of a file', file)
    }
    if (facts.born === undefined)
      await replaceFile(disk, folder, markFile(folder, generation), () => markOf(facts))
    // Behind the state: a guard that is ahead would look like a state that was put back.
    await guard?.write(generation)
    this.#requireLock()
    await this.#tidy(generation)
  }

  /** Someone may have removed the lock's file, and with it kept nobody from a witness of their own here. */
  #requireLock(): void {
    if (this.#lock?.isHeld() !== false) return
    throw witnessFault('witness/locked', 'the lock of this witness was taken away', this.#place.folder)
  }

  /** Removes what is older. That it cannot be removed harms nobody, and the next save tries again. */
  async #tidy(generation: number): Promise<void> {
    const { folder, disk } = this.#place
    try {
      for (const name of await disk.names(folder)) {
        const own = /^(?:state|mark)-([0-9]+)(?:\.new)?$/.exec(name)
        if (own !== null && Number(own[1]) < generation) await disk.discard(path.join(folder, name))
      }
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
    }
  }
}

function stateFile(folder: string, generation: number): string {
  return path.join(folder, `state-${generation}`)
}

function markFile(folder: string, generation: number): string {
  return path.join(folder, `mark-${generation}`)
}

function markOf({ inode, changed }: FileFacts): string {
  return `${inode} ${changed}\n`
}

/** Looks for the state and judges it; changes nothing. @throws CodedError `witness/disk` */
export async function findState(place: StatePlace): Promise<FoundState> {
  const generations = await statesIn(place)
  const guarded = await place.guard?.read()
  const highest = Math.max(generations[0] ?? 0, typeof guarded === 'number' ? guarded : 0)
  for (const [i, generation] of generations.entries()) {
    const state = await readState(place, generation)
    if (state instanceof CodedError) return { highest, trouble: state }
    const identity = await identify(place, state)
    // Written, and the process died before its mark: nobody relied on it, and the one before is still there.
    if (identity === 'unmarked' && i + 1 < generations.length) continue
    const trouble =
      identity === 'itself' ? guardTrouble(place, state, guarded) : restored(place, state, 'it is a copy')
    return trouble === undefined ? { highest, trouble, state } : { highest, trouble, state }
  }
  const message = 'there is no state, which every witness has from its beginning'
  return { highest, trouble: witnessFault('witness/no-state', message, place.folder) }
}

/** Generations of the states in the folder, newest first. */
async function statesIn({ folder, disk }: StatePlace): Promise<readonly number[]> {
  const numbers = (await disk.names(folder)).map((name) => /^state-([1-9][0-9]{0,14})$/.exec(name)?.[1])
  return numbers
    .filter((number) => number !== undefined)
    .map(Number)
    .toSorted((a, b) => b - a)
}

async function readState(
  { folder, witness, disk }: StatePlace,
  generation: number,
): Promise<WitnessState | CodedError<WitnessCode>> {
  const file = stateFile(folder, generation)
  const damaged = (message: string, cause?: unknown) => witnessFault('witness/damaged', message, file, cause)
  try {
    const state = parseState((await disk.read(file)) ?? '', sha256)
    if (state.witness !== witness) return damaged(`this is the state of another witness, ${state.witness}`)
    if (state.generation !== generation) return damaged(`this is generation ${state.generation}`)
    return state
  } catch (error) {
    // An older state must not be taken instead: this one may have been relied on before it decayed.
    if (error instanceof CodedError && error.code === 'tlog/bad-witness-state')
      return damaged(error.message, error)
    throw error
  }
}

async function identify(
  { folder, disk }: StatePlace,
  { generation, file }: WitnessState,
): Promise<'itself' | 'copy' | 'unmarked'> {
  const facts = await disk.facts(stateFile(folder, generation))
  if (facts === undefined || facts.inode !== file.inode) return 'copy'
  if (file.born !== undefined) return facts.born === file.born ? 'itself' : 'copy'
  const mark = await disk.read(markFile(folder, generation))
  if (mark === undefined) return 'unmarked'
  return mark === markOf(facts) ? 'itself' : 'copy'
}

/** What the guard says against a state; undefined when it says nothing. */
function guardTrouble(
  place: StatePlace,
  state: WitnessState,
  guard: number | 'absent' | 'foreign' | undefined,
): CodedError<WitnessCode> | undefined {
  const noGuard = (message: string) => witnessFault('witness/no-guard', message, place.folder)
  if (typeof guard === 'number') {
    return state.generation < guard
      ? restored(place, state, `its guard has seen generation ${guard}`)
      : undefined
  }
  if (guard === 'foreign') return noGuard('the file that is named as its guard is none of this witness')
  if (!state.guarded) return undefined
  return noGuard(
    guard === 'absent' ? 'the guard of this witness is gone' : 'the guard of this witness is not named',
  )
}

function restored(
  { folder }: StatePlace,
  { generation }: WitnessState,
  why: string,
): CodedError<WitnessCode> {
  return witnessFault(
    'witness/restored',
    `this state was not written here, or was put back (${why}): more may have been cosigned than it says; the witness has to be recovered`,
    stateFile(folder, generation),
  )
}
