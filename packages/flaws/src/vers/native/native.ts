// SPDX-License-Identifier: Apache-2.0
import { parseVersion, parseVersionScheme, type VersionScheme } from '../../version/schemes.ts'
import { type Constraint, everyVersion, formatVersRange, rangeOf, type VersRange } from '../range.ts'
import { readCargo } from './cargo.ts'
import { readComparators } from './comparators.ts'
import { readComposer } from './composer.ts'
import { readConan } from './conan.ts'
import { readGem, readHex } from './gem.ts'
import { readMaven, readNuget } from './interval.ts'
import { readNginx } from './nginx.ts'
import { readNpm } from './npm.ts'
import { readOpenssl } from './openssl.ts'
import { readPypi } from './pypi.ts'
import type { NativeReader } from './signpost.ts'

/** Schemes with a range syntax of their own; all others use plain comparators. */
const readers: Partial<Record<VersionScheme, NativeReader>> = {
  cargo: readCargo,
  composer: readComposer,
  conan: readConan,
  gem: readGem,
  hex: readHex,
  maven: readMaven,
  nginx: readNginx,
  npm: readNpm,
  nuget: readNuget,
  openssl: readOpenssl,
  pub: readNpm,
  pypi: readPypi,
}

/** Longest native range that is read, in UTF-16 code units. */
const maxNativeLength = 8192

/**
 * The range that a scheme's own syntax describes; `undefined` where it does not parse, a version in it has no place in
 * the scheme's order, or VERS cannot say it. Signposts stay as written, without simplification, as in the official tests.
 */
export function parseNativeRange(type: string, native: string): VersRange | undefined {
  const scheme = parseVersionScheme(type)
  if (scheme === undefined || native.length > maxNativeLength) return undefined
  const reading = (readers[scheme] ?? readComparators)(native.trim())
  if (reading === undefined) return undefined
  if (reading === 'every') return everyVersion(scheme)
  const constraints: Constraint[] = []
  for (const { comparator, version: text } of reading) {
    const version = parseVersion(scheme, text)
    if (version === undefined) return undefined
    constraints.push({ comparator, version })
  }
  return constraints.length === 0 ? undefined : rangeOf(scheme, scheme, constraints)
}

/** The VERS string of a native range; absent as in {@link parseNativeRange}. */
export function versFromNative(type: string, native: string): string | undefined {
  const range = parseNativeRange(type, native)
  return range && formatVersRange(range)
}
