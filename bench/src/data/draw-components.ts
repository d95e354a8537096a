// SPDX-License-Identifier: Apache-2.0
import { type Ecosystem, ecosystems, purlOf } from './ecosystems.ts'
import type { PackagePool, PoolPackage } from './package-pool.ts'
import { Random } from './random.ts'
import { inventName } from './words.ts'

/** What an SBOM says of one of its components, as far as matching sees it. */
export type Drawn = { readonly name: string; readonly version: string; readonly purl?: string | undefined }

/** Names that some advisory knows: in real SBOMs the minority. */
const knownShare = 0.4
/** Of those, versions behind the newest fix. Together with the former some 6 % are affected, as in SBOMs of real products. */
const staleShare = 0.18
/** Components without any identifier: what a maker wrote itself. */
const ownShare = 0.01

/** Components without end, no purl twice, the same for the same seed. */
export function* drawComponents(pool: PackagePool, seed: number): Generator<Drawn> {
  const random = new Random(seed)
  const seen = new Set<string>()
  const turns = new Map<string, Iterator<PoolPackage>>()
  for (const [name, packages] of pool) turns.set(name, inTurn(random.shuffle(packages)))
  for (;;) {
    if (random.chance(ownShare)) {
      yield { name: inventName(random), version: '1.0' }
      continue
    }
    const [name, ecosystem] = pickEcosystem(random)
    const found = random.chance(knownShare) ? turns.get(name)?.next().value : undefined
    const known = found === undefined ? undefined : draw(random, ecosystem, found)
    const release = pool.get(name)?.[0]?.release ?? ecosystem.release ?? ''
    const drawn = unseen(known, seen) ?? unseen(invent(random, ecosystem, release), seen)
    if (drawn !== undefined) yield drawn
  }
}

function* inTurn<T>(list: readonly T[]): Generator<T, undefined> {
  while (list.length > 0) yield* list
  return undefined
}

function pickEcosystem(random: Random): readonly [string, Ecosystem] {
  const entries = Object.entries(ecosystems)
  let left = random.fraction() * entries.reduce((sum, [, { share }]) => sum + share, 0)
  for (const entry of entries) {
    left -= entry[1].share
    if (left < 0) return entry
  }
  return random.pick(entries)
}

/** Undefined for an up-to-date version of what was never fixed: there is none that is known to be without flaws. */
function draw(
  random: Random,
  ecosystem: Ecosystem,
  { name, release, newest, older }: PoolPackage,
): Drawn | undefined {
  const version = older.length > 0 && random.chance(staleShare) ? random.pick(older) : newest
  return version === undefined
    ? undefined
    : { name, version, purl: purlOf(ecosystem, name, version, release) }
}

function invent(random: Random, ecosystem: Ecosystem, release: string): Drawn {
  const name = ecosystem.name(random)
  const version = ecosystem.version(random)
  return { name, version, purl: purlOf(ecosystem, name, version, release) }
}

function unseen(drawn: Drawn | undefined, seen: Set<string>): Drawn | undefined {
  if (drawn?.purl === undefined || seen.has(drawn.purl)) return undefined
  seen.add(drawn.purl)
  return drawn
}
