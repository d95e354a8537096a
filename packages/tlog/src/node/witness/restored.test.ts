// SPDX-License-Identifier: Apache-2.0
/** A witness that was put back to an earlier state, in every way that people do it, has to notice. */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Disk, nodeDisk } from './disk.ts'
import { openWitness } from './open.ts'
import { withoutBirthTimes } from './testing/faulty-disk.ts'
import { cosign, newWitness, now, testFolder } from './testing/test-witness.ts'

const base = testFolder()
afterAll(() => rmSync(base, { recursive: true, force: true }))

const run = (command: string, ...args: readonly string[]) => execFileSync(command, args, { cwd: base })

/** How a backup is taken, and how it is put back where the witness was; `folder` and `backup` are paths. */
type Way = {
  readonly backUp: (folder: string, backup: string) => void
  readonly putBack: (folder: string, backup: string) => void
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true })
const files = (folder: string) => readdirSync(folder)
const copyAll = (from: string, to: string) => {
  mkdirSync(to)
  for (const file of files(from)) copyFileSync(path.join(from, file), path.join(to, file))
}

const ways: Readonly<Record<string, Way>> = {
  'cp -r': {
    backUp: (folder, backup) => run('cp', '-r', folder, backup),
    putBack: (folder, backup) => {
      remove(folder)
      run('cp', '-r', backup, folder)
    },
  },
  'cp -a': {
    backUp: (folder, backup) => run('cp', '-a', folder, backup),
    putBack: (folder, backup) => {
      remove(folder)
      run('cp', '-a', backup, folder)
    },
  },
  'cp -a, then mv': {
    backUp: (folder, backup) => run('cp', '-a', folder, backup),
    putBack: (folder, backup) => {
      remove(folder)
      renameSync(backup, folder)
    },
  },
  tar: {
    backUp: (folder, backup) => run('tar', '-cpf', backup, '-C', folder, '.'),
    putBack: (folder, backup) => {
      remove(folder)
      mkdirSync(folder)
      run('tar', '-xpf', backup, '-C', folder)
    },
  },
  'tar over what is there': {
    backUp: (folder, backup) => run('tar', '-cpf', backup, '-C', folder, '.'),
    putBack: (folder, backup) => {
      for (const file of files(folder)) rmSync(path.join(folder, file))
      run('tar', '-xpf', backup, '-C', folder)
    },
  },
  'each file written over, in place': {
    backUp: copyAll,
    putBack: (folder, backup) => {
      // The newest state's file stays the same file; what is in it is old.
      const [older = ''] = files(backup).filter((name) => name.startsWith('state-'))
      const [newest = ''] = files(folder).filter((name) => name.startsWith('state-'))
      writeFileSync(path.join(folder, newest), readFileSync(path.join(backup, older)))
      renameSync(path.join(folder, newest), path.join(folder, older))
      for (const file of files(backup))
        writeFileSync(path.join(folder, file), readFileSync(path.join(backup, file)))
      for (const file of files(folder)) if (!files(backup).includes(file)) rmSync(path.join(folder, file))
    },
  },
  'beside, then renamed over, as rsync --delete does': {
    backUp: copyAll,
    putBack: (folder, backup) => {
      for (const file of files(backup)) {
        copyFileSync(path.join(backup, file), path.join(folder, `.${file}.Xy12`))
        renameSync(path.join(folder, `.${file}.Xy12`), path.join(folder, file))
      }
      for (const file of files(folder)) if (!files(backup).includes(file)) rmSync(path.join(folder, file))
    },
  },
  'only the state': {
    backUp: copyAll,
    putBack: (folder, backup) => {
      for (const file of files(folder)) if (file.startsWith('state-')) rmSync(path.join(folder, file))
      for (const file of files(backup))
        if (file.startsWith('state-')) copyFileSync(path.join(backup, file), path.join(folder, file))
    },
  },
}

const disks: Readonly<Record<string, Disk>> = {
  'birth times': nodeDisk,
  'no birth times': withoutBirthTimes(nodeDisk),
}

let count = 0

describe.each(Object.entries(disks))('on a file system with %s', (_, disk) => {
  test.each(Object.entries(ways))('%s', async (_way, { backUp, putBack }) => {
    const folder = path.join(base, `w${++count}`)
    const backup = path.join(base, `b${count}`)
    await newWitness(folder, disk)
    expect(await cosign({ folder, disk }, [0, 5])).toEqual(['cosigned'])
    backUp(folder, backup)
    expect(await cosign({ folder, disk }, [5, 9])).toEqual(['cosigned'])
    putBack(folder, backup)
    await expect(openWitness({ folder, disk }, now)).rejects.toMatchObject({ code: 'witness/restored' })
    // It does not come to trust it by trying again.
    await expect(openWitness({ folder, disk }, now)).rejects.toMatchObject({ code: 'witness/restored' })
  })

  test('a backup laid over the folder takes nothing away from what is newer', async () => {
    const folder = path.join(base, `w${++count}`)
    const backup = path.join(base, `b${count}`)
    await newWitness(folder, disk)
    await cosign({ folder, disk }, [0, 5])
    run('cp', '-a', folder, backup)
    await cosign({ folder, disk }, [5, 9])
    run('cp', '-a', `${backup}/.`, folder)
    expect(await cosign({ folder, disk }, [5, 9], [9, 12])).toEqual(['conflict', 'cosigned'])
  })

  test('a folder that is only moved stays what it was', async () => {
    const folder = path.join(base, `w${++count}`)
    await newWitness(folder, disk)
    await cosign({ folder, disk }, [0, 5])
    renameSync(folder, `${folder} elsewhere`)
    expect(await cosign({ folder: `${folder} elsewhere`, disk }, [5, 9])).toEqual(['cosigned'])
  })

  test('a state that was removed is not begun anew', async () => {
    const folder = path.join(base, `w${++count}`)
    await newWitness(folder, disk)
    await cosign({ folder, disk }, [0, 5])
    for (const file of files(folder)) if (file.startsWith('state-')) rmSync(path.join(folder, file))
    await expect(openWitness({ folder, disk }, now)).rejects.toMatchObject({ code: 'witness/no-state' })
  })
})

describe('hard links, which share inode and birth time with the file', () => {
  async function linked(disk: Disk): Promise<{ readonly folder: string; readonly backup: string }> {
    const folder = path.join(base, `w${++count}`)
    const backup = path.join(base, `b${count}`)
    await newWitness(folder, disk)
    await cosign({ folder, disk }, [0, 5])
    mkdirSync(backup)
    for (const file of files(folder)) linkSync(path.join(folder, file), path.join(backup, file))
    return { folder, backup }
  }

  test('hold nothing any more once the state has moved on', async () => {
    const { folder, backup } = await linked(nodeDisk)
    await cosign({ folder }, [5, 9])
    remove(folder)
    renameSync(backup, folder)
    await expect(openWitness({ folder }, now)).rejects.toMatchObject({ code: 'witness/damaged' })
  })

  test('are a change to the file where there are no birth times', async () => {
    const disk = withoutBirthTimes(nodeDisk)
    const { folder } = await linked(disk)
    await expect(openWitness({ folder, disk }, now)).rejects.toMatchObject({ code: 'witness/restored' })
  })
})

test('a copy that was made in the same tick of the clock is told by its inode', async () => {
  const folder = path.join(base, `w${++count}`)
  await newWitness(folder)
  const disk: Disk = {
    ...nodeDisk,
    async facts(file) {
      const facts = await nodeDisk.facts(file)
      return facts === undefined ? undefined : { ...facts, inode: `${facts.inode}1` }
    },
  }
  await expect(openWitness({ folder, disk }, now)).rejects.toMatchObject({ code: 'witness/restored' })
})
