// SPDX-License-Identifier: Apache-2.0
import { join, resolve } from 'node:path'

/** Where things are in a log's directory. `checkpoint` and `tile` may be served as they are; nothing in `private` may. */
export type LogPaths = ReturnType<typeof logPaths>

export function logPaths(directory: string) {
  const top = resolve(directory)
  const folder = join(top, 'private')
  return {
    directory: top,
    checkpoint: join(top, 'checkpoint'),
    private: folder,
    /** Which log this is; what makes the directory a log. */
    about: join(folder, 'log.json'),
    /** The key that signs checkpoints. */
    signer: join(folder, 'signer'),
    /** Locked by the one who writes. */
    lock: join(folder, 'lock'),
    /** Files that are being written. */
    incoming: join(folder, 'incoming'),
  } as const
}
