// SPDX-License-Identifier: Apache-2.0
/** Stored passwords: scrypt (RFC 7914) from node:crypto, written as a PHC string. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^15, r = 8, p = 3; 32 MiB. */
const LOG2_COST = 15
const BLOCK_SIZE = 8
const PARALLELISM = 3
const SALT_BYTES = 16
const HASH_BYTES = 32
const phc = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** NIST SP 800-63B section 3.1.1.2: the same password in another Unicode form is the same password. */
const normal = (password: string): string => password.normalize('NFKC')

const parameters = (log2Cost: number, blockSize: number, parallelization: number): ScryptOptions => ({
  cost: 2 ** log2Cost,
  blockSize,
  parallelization,
  maxmem: 256 * 2 ** log2Cost * blockSize,
})

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const options = parameters(LOG2_COST, BLOCK_SIZE, PARALLELISM)
  const hash = await derive(normal(password), salt, HASH_BYTES, options)
  return `$scrypt$ln=${LOG2_COST},r=${BLOCK_SIZE},p=${PARALLELISM}$${base64(salt)}$${base64(hash)}`
}

/** False also for a stored value that is no hash of ours. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const [, log2Cost, blockSize, parallelism, salt, hash] = phc.exec(stored) ?? []
  if (salt === undefined || hash === undefined) return false
  const expected = Buffer.from(hash, 'base64')
  const options = parameters(Number(log2Cost), Number(blockSize), Number(parallelism))
  const actual = await derive(normal(password), Buffer.from(salt, 'base64'), expected.length, options)
  return timingSafeEqual(actual, expected)
}
