// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { compareVersions, type OsvAffected, parseOsvRecord, parseVersionScheme } from '@primum/flaws'
import { parseJson } from '@primum/parse'
import { ecosystems } from './ecosystems.ts'

/** Versions of a package that its advisories name. */
export type PoolPackage = {
  readonly name: string
  readonly release: string
  /** The highest version with a fix: what is up to date. Absent: nothing was ever fixed. */
  readonly newest?: string
  /** Any others. */
  readonly older: readonly string[]
}

/** By ecosystem, without its release. */
export type PackagePool = ReadonlyMap<string, readonly PoolPackage[]>

type Draft = { name: string; release: string; newest?: string; older: Set<string> }

const versionsKept = 12

/** Gathers the packages that the advisories are about; of a distribution only the release that has most of them. */
export async function gatherPackages(osvFiles: readonly string[]): Promise<PackagePool> {
  const drafts = new Map<string, Map<string, Draft>>()
  for (const file of osvFiles) {
    const bytes = createReadStream(file)
    const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
    for await (const line of createInterface({ input: text })) {
      if (line === '') continue
      const { record } = parseOsvRecord(parseJson(Buffer.from(line)))
      if (record.withdrawn !== undefined) continue
      for (const affected of record.affected) addTo(drafts, affected)
    }
  }
  const pool = new Map<string, readonly PoolPackage[]>()
  for (const [ecosystem, packages] of drafts) {
    const all = [...packages.values()]
    const release = mostCommon(all.map((pkg) => pkg.release))
    const kept = all.filter((pkg) => pkg.release === release)
    pool.set(
      ecosystem,
      kept.map((pkg) => ({ ...pkg, older: [...pkg.older] })),
    )
  }
  return pool
}

function addTo(drafts: Map<string, Map<string, Draft>>, affected: OsvAffected): void {
  if (affected.package === undefined) return
  const { name } = affected.package
  const [ecosystem = '', ...rest] = affected.package.ecosystem.split(':')
  if (!Object.hasOwn(ecosystems, ecosystem)) return
  const release = rest.join(':')
  const packages = drafts.get(ecosystem) ?? new Map<string, Draft>()
  drafts.set(ecosystem, packages)
  const key = `${release}\0${name}`
  const draft = packages.get(key) ?? { name, release, older: new Set() }
  packages.set(key, draft)
  for (const { type, events } of affected.ranges) {
    if (type === 'GIT') continue
    for (const { kind, version } of events) {
      if (kind === 'fixed') takeFix(draft, ecosystem, version)
      else if (version !== '0' && kind !== 'limit') keep(draft, version)
    }
  }
  for (const version of affected.versions.slice(0, versionsKept)) keep(draft, version)
}

function takeFix(draft: Draft, ecosystem: string, version: string): void {
  const { newest } = draft
  if (newest === undefined || isAfter(ecosystem, version, newest)) {
    draft.newest = version
    if (newest !== undefined) keep(draft, newest)
  } else keep(draft, version)
}

function isAfter(ecosystem: string, version: string, other: string): boolean {
  const scheme = parseVersionScheme(ecosystem)
  return scheme !== undefined && compareVersions(scheme, version, other) === 1
}

function keep({ older }: Draft, version: string): void {
  if (older.size < versionsKept) older.add(version)
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}
