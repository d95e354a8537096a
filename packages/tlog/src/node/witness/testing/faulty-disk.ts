// SPDX-License-Identifier: Apache-2.0
import { type Disk, nodeDisk } from '../disk.ts'
import { witnessFault } from '../fault.ts'

/**
 * This machine's disk, whose changing operation number `failing` (from 0) fails: `before` it was done, or `after`. When the process is said to
 * die there, nothing is done after it.
 */
export class FaultyDisk implements Disk {
  #done = 0
  failed = false
  readonly #failing: number
  readonly #when: 'before' | 'after'
  readonly #dies: boolean

  constructor(failing: number, when: 'before' | 'after', dies = false) {
    this.#failing = failing
    this.#when = when
    this.#dies = dies
  }

  names = nodeDisk.names
  read = nodeDisk.read
  facts = nodeDisk.facts
  make: Disk['make'] = (file, content) => this.#change(() => nodeDisk.make(file, content))
  rename: Disk['rename'] = (from, to) => this.#change(() => nodeDisk.rename(from, to))
  flush: Disk['flush'] = (folder) => this.#change(() => nodeDisk.flush(folder))
  discard: Disk['discard'] = (file) => this.#change(() => nodeDisk.discard(file))

  async #change(work: () => Promise<void>): Promise<void> {
    const isFailing = this.#done++ === this.#failing || (this.failed && this.#dies)
    if (isFailing) this.failed = true
    if (!isFailing || this.#when === 'after') await work()
    if (isFailing) throw witnessFault('witness/disk', 'the disk says: EIO', 'test')
  }
}

/** A disk whose file system keeps no birth times. */
export function withoutBirthTimes(disk: Disk): Disk {
  return {
    names: (folder) => disk.names(folder),
    read: (file) => disk.read(file),
    rename: (from, to) => disk.rename(from, to),
    flush: (folder) => disk.flush(folder),
    discard: (file) => disk.discard(file),
    make: (file, content) => disk.make(file, ({ inode }) => content({ inode })),
    async facts(file) {
      const facts = await disk.facts(file)
      if (facts === undefined) return undefined
      const { inode, device, changed } = facts
      return { inode, device, changed }
    },
  }
}
