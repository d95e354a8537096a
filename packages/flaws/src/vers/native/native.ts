// SPDX-License-Identifier: Apache-2.0
import { parseVersion, parseVersionScheme, type VersionScheme } from '../../version/schemes.ts'
import {
  type Constraint,
  compareConstraints,
  everyVersion,
  formatVersRange,
  rangeOf,
  type VersRange,
} from '../range.ts'
import { readCargo } from './cargo.ts'
import { readComparators } from './comparators.ts'
import { readComposer } from './composer.ts'
import { readConan } from './conan.ts'
import { constraintsOf, extentOf, extentOfVers, pointsOf } from './extent.ts'
import { readGem, readHex } from './gem.ts'
import { readHackage } from './hackage.ts'
import { readMaven, readNuget } from './interval.ts'
import { readNginx } from './nginx.ts'
import { readNpm } from './npm.ts'
import { readOpenssl } from './openssl.ts'
import { readPub } from './pub.ts'
import { readPypi } from './pypi.ts'
import type { NativeReader, Signpost } from './signpost.ts'

/** Schemes with a range syntax of their own; all others use plain comparators. */
const readers: Partial<Record<VersionScheme, NativeReader>> = {
  cargo: readCargo,
  composer: readComposer,
  conan: readConan,
  gem: readGem,
  hackage: readHackage,
  hex: readHex,
  maven: readMaven,
  nginx: readNginx,
  npm: readNpm,
  nuget: readNuget,
  openssl: readOpenssl,
  pub: readPub,
  pypi: readPypi,
}

/** Longest native range that is read, in UTF-16 code units. */
const maxNativeLength = 8192

/**
 * The range that a scheme's own syntax describes; `undefined` where it does not parse, a version in it has no place in the
 * scheme's order, or no version can fulfil it. Signposts stay as written, as in the official tests, where VERS reads them as they were meant; VERS
 * knows no "and" and no "or", so `<3 || >=1` or `^1.2 <1.5` are first worked out.
 */
export function parseNativeRange(type: string, native: string): VersRange | undefined {
  const scheme = parseVersionScheme(type)
  if (scheme === undefined || native.length > maxNativeLength) return undefined
  const reading = (readers[scheme] ?? readComparators)(native.trim())
  if (reading === undefined) return undefined
  // Conditions multiplied into several alternatives stay one constraint.
  const constraints = new Map<Signpost, Constraint>()
  for (const signpost of reading.flat()) {
    const version = parseVersion(scheme, signpost.version)
    if (version === undefined) return undefined
    constraints.set(signpost, { comparator: signpost.comparator, version })
  }
  const alternatives = reading.map((conjunction) =>
    conjunction.map((signpost) => constraints.get(signpost)).filter((constraint) => constraint !== undefined),
  )
  return rangeOfAlternatives(scheme, alternatives)
}

function rangeOfAlternatives(
  scheme: VersionScheme,
  alternatives: readonly (readonly Constraint[])[],
): VersRange | undefined {
  const written = [...new Set(alternatives.flat())].sort(compareConstraints)
  const points = pointsOf(written)
  const extent = extentOf(points, alternatives)
  if (extent === undefined) return undefined
  if (!extent.includes(0)) return everyVersion(scheme)
  const isReadAsMeant = extentOfVers(points, written).every((cell, i) => cell === extent[i])
  return rangeOf(scheme, scheme, isReadAsMeant ? written : constraintsOf(points, extent))
}

/** The VERS string of a native range; absent as in {@link parseNativeRange}. */
export function versFromNative(type: string, native: string): string | undefined {
  const range = parseNativeRange(type, native)
  return range && formatVersRange(range)
}
