// SPDX-License-Identifier: Apache-2.0
/**
 * The files below `<data>/openpgp`: `signing-key.asc`, which is made; `own-key.asc` and `own-key.passphrase`, which a maker may put there;
 * `public/<FINGERPRINT>.asc`, every key that was ever in use, without its secret.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { realDisk, syncDirectory } from '../objects/disk.ts'
import { loadSecretFile, readSecretFile, type SecretForm } from '../secrets/secret-file.ts'

const privateKey: SecretForm = {
  name: 'an OpenPGP private key, armored',
  isOne: (text) => text.startsWith('-----BEGIN PGP PRIVATE KEY BLOCK-----'),
}

/** @throws {CodedError} `secrets/open`, `secrets/unusable` */
export const readPrivateKeyFile = (file: string): Promise<string | undefined> =>
  readSecretFile(file, privateKey)

/** What is there, or what is made now when nothing is. @throws {CodedError} as {@link readPrivateKeyFile} */
export const loadPrivateKeyFile = (file: string, make: () => Promise<string>): Promise<string> =>
  loadSecretFile(file, privateKey, make)

/** @throws {CodedError} `secrets/open`, `secrets/unusable` */
export const readPassphraseFile = (file: string): Promise<string | undefined> =>
  readSecretFile(file, { name: 'a passphrase', isOne: (text) => text !== '' })

/** Puts a whole file in place of what is there: after a crash at any moment the one or the other is there. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
  await syncDirectory(realDisk, folder)
}

const publicFile = /^[0-9A-F]{40,64}\.asc$/

/** Armored public keys by fingerprint. */
export async function readPublicKeys(folder: string): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => publicFile.test(name)).toSorted()
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [path.basename(name, '.asc'), await readFile(path.join(folder, name), 'utf8')] as const,
      ),
    ),
  )
}
