// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { loadSecretFile } from '../secrets/secret-file.ts'

const SECRET_BYTES = 32

const instanceSecret = {
  name: 'the instance secret, 32 random bytes in base64url',
  isOne: (text: string) => /^[A-Za-z0-9_-]{43,}$/.test(text),
}

/**
 * The instance's secret: signs session cookies and encrypts the secrets of second factors. Made when it does not exist.
 *
 * @throws {CodedError} `secrets/open`, `secrets/unusable`
 */
export const loadSecret = (file: string): Promise<string> =>
  loadSecretFile(file, instanceSecret, () => randomBytes(SECRET_BYTES).toString('base64url'))
