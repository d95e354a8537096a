// SPDX-License-Identifier: Apache-2.0
/**
 * A proof of work as in hashcash: a number that, written behind a challenge, gives a SHA-256 with enough zero bits in front. It slows down who
 * sends reports by the thousand, and tells nobody who sends one. What it asks for is a second of a phone.
 */

/** SHA-256 (FIPS 180-4) of some bytes, synchronous. */
type Hasher = (data: Uint8Array) => Uint8Array

/** Zero bits that are asked for: 2^17 hashes on the average. */
export const WORK_BITS = 17

const utf8 = new TextEncoder()

/** Whether `answer` solves `challenge`. An answer is a decimal number, so that each has one spelling. */
export function checkWork(challenge: string, answer: string, sha256: Hasher): boolean {
  return /^(?:0|[1-9][0-9]{0,15})$/.test(answer) && isSolved(challenge, answer, sha256)
}

/** {@link checkWork} for an answer that is known to be a number, for the loop that looks for one. */
export function isSolved(challenge: string, answer: string, sha256: Hasher): boolean {
  const hash = sha256(utf8.encode(`${challenge}:${answer}`))
  const [first = 255, second = 255, third = 255] = hash
  // Leading zero bits of the first 24, of which WORK_BITS are asked for.
  return Math.clz32((first << 16) | (second << 8) | third) - 8 >= WORK_BITS
}
