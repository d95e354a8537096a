// SPDX-License-Identifier: Apache-2.0
import path from 'node:path'
import { type Disk, replaceFile } from './disk.ts'

/**
 * The guard: a file on another file system that holds the generation of the state. It notices what a state cannot notice of itself, that
 * the whole file system which it lies on was put back.
 */
export type Guard = {
  /** The generation that it holds; `absent` when there is no file, `foreign` when it is none of this witness. */
  read(): Promise<number | 'absent' | 'foreign'>
  /** @throws CodedError `witness/disk` */
  write(generation: number): Promise<void>
}

export function openGuard(file: string, witness: string, disk: Disk): Guard {
  return {
    async read() {
      const text = await disk.read(file)
      if (text === undefined) return 'absent'
      const [, named, generation] =
        /^primum witness guard\n(.+)\ngeneration ([1-9][0-9]{0,14})\n$/.exec(text) ?? []
      return named === witness ? Number(generation) : 'foreign'
    },
    write: (generation) =>
      replaceFile(
        disk,
        path.dirname(file),
        file,
        () => `primum witness guard\n${witness}\ngeneration ${generation}\n`,
      ),
  }
}
