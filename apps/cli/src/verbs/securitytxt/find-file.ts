// SPDX-License-Identifier: Apache-2.0
import {
  checkRetrieval,
  type ErrorCode,
  errorOf,
  LEGACY,
  type Remark,
  WELL_KNOWN,
} from '@primum/advisory/security-txt'
import { CodedError } from '@primum/parse'
import { readInput } from '../../terminal/input.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { type Fetched, fetchBytes } from './fetch-bytes.ts'

/** A file, and what is wrong with the way in which it came. */
export type Found = {
  readonly bytes: Uint8Array | undefined
  readonly errors: readonly Remark<ErrorCode>[]
}

export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text)

/** @throws {CodedError} `input/…`, `network/…`, `usage/…` */
export async function findFile(from: string, terminal: Terminal): Promise<Found> {
  if (!isAddress(from)) return { bytes: await readInput(from, terminal).catch(hintAtAddress), errors: [] }
  if (!URL.canParse(from))
    throw new CodedError('input/bad-address', 'this is no address', { where: { file: from } })
  const url = new URL(from)
  const paths = url.pathname === '/' ? [WELL_KNOWN, LEGACY] : [url.pathname]
  for (const path of paths) {
    const fetched = await fetchBytes(new URL(path, url).href)
    if (isThere(fetched)) return { bytes: fetched.bytes, errors: checkRetrieval(fetched.bytes, fetched) }
  }
  return { bytes: undefined, errors: [errorOf('no_security_txt', null)] }
}

/** `maker.example` is what people type, and it could be a file. */
function hintAtAddress(error: unknown): never {
  if (!(error instanceof CodedError) || !/^[\w-]+(?:\.[\w-]+)+$/.test(error.where.file ?? '')) throw error
  throw new CodedError(error.code, `${error.message}; an address begins with https://`, {
    where: error.where,
    cause: error,
  })
}

function isThere({ status, addresses }: Fetched): boolean {
  if (status >= 500 || status === 429) {
    throw new CodedError('network/unavailable', `the server answered ${status}`, {
      where: { file: addresses[addresses.length - 1] ?? '' },
    })
  }
  return status === 200
}
