// SPDX-License-Identifier: Apache-2.0
import { CodedError, type JsonObject, type JsonValue } from '@primum/parse'
import { anyValue, type Cpe, cpeText } from '../cpe/cpe.ts'
import { formatCpe } from '../cpe/format.ts'
import { parseCpe } from '../cpe/parse.ts'
import { kernelKey } from '../kernel/names.ts'
import type { Statement } from '../nvd/applicability.ts'
import { cpeKey } from '../nvd/cpe-key.ts'
import { type Context, objectsAt, textAt, warn } from '../nvd/place.ts'
import { productByName } from '../product/table.ts'
import { schemeOfProduct } from '../product/version-scheme.ts'
import { isOtherBuild } from '../product/windows.ts'
import { everything, type Interval, intervalBetween, subtract, toBounds } from './interval.ts'
import { isVersion, spanOf } from './span.ts'

/** One publisher's list of affected products, and where it stands. */
export type AffectedList = { readonly list: JsonValue | undefined; readonly path: string }

/** What one container says of one product, from all its entries about it. */
type Said = {
  readonly cpe: Cpe
  readonly affected: Interval[]
  readonly unaffected: Interval[]
  /** Single versions; they need no order. */
  readonly listed: string[]
  isAffectedElse: boolean
}

/**
 * The products of a CVE's record with the versions that are affected: the statuses of single versions and ranges, and
 * `defaultStatus` for all others (CVE Record Format, "affected"). Entries about one product are read together, because
 * some publishers spread one statement over several of them. Commits (`git`) are left to records that name repositories.
 */
export function readProducts(lists: readonly AffectedList[], context: Context): readonly Statement[] {
  const statements = new Map<string, readonly Statement[]>()
  for (const { list, path } of lists) {
    const said = new Map<string, Said>()
    objectsAt(list, path, context).forEach((entry, i) => {
      for (const cpe of productsOf(entry, `${path}/${i}`, context)) {
        readEntry(entry, cpe, `${path}/${i}`, said, context)
      }
    })
    for (const [name, own] of said) {
      const stated = stateOf(own).filter(({ key, bounds: { versionEndExcluding: end } }) => {
        const isOther = isOtherBuild(key, end)
        if (isOther) warn(context, 'nvd/unknown-version', path, `${end} is no build of ${key}`)
        return !isOther
      })
      if (stated.length > 0 && !statements.has(name)) statements.set(name, stated)
    }
  }
  return [...statements.values()].flat()
}

function productsOf(entry: JsonObject, path: string, context: Context): readonly Cpe[] {
  const texts = Array.isArray(entry['cpes']) ? entry['cpes'].filter((text) => typeof text === 'string') : []
  const found = new Map<string, Cpe>()
  for (const text of texts) {
    try {
      const cpe = parseCpe(text)
      // Publishers list one name for each processor; the versions are the same.
      const name = { ...cpe, version: anyValue, update: anyValue, targetHw: anyValue }
      if (cpeKey(cpe) === undefined)
        warn(context, 'nvd/no-product', `${path}/cpes`, `${text} names no single product`)
      else found.set(formatCpe(name), name)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      warn(context, 'nvd/bad-criterion', `${path}/cpes`, error.message)
    }
  }
  if (found.size > 0) return [...found.values()]
  return namedProducts(entry)
}

/** Without a CPE: the kernel, and products whose name no one else uses (its numbering authorities write such names). */
function namedProducts({ vendor, product, collectionURL }: JsonObject): readonly Cpe[] {
  const maker = textAt(vendor)?.toLowerCase()
  const name = textAt(product)
  // A package of a registry is another thing than the product of that name.
  if (name === undefined || textAt(collectionURL) !== undefined) return []
  const isKernel =
    (maker === 'linux' || maker === 'kernel.org') && /^(?:linux|kernel|linux[ _]kernel)$/i.test(name)
  const keys = isKernel ? [kernelKey] : (productByName(name)?.keys ?? [])
  return keys.flatMap((key) => (key.startsWith('*:') ? [] : parseCpe(`cpe:2.3:${key}:*:*:*:*:*:*:*:*`)))
}

function readEntry(
  entry: JsonObject,
  cpe: Cpe,
  path: string,
  known: Map<string, Said>,
  context: Context,
): void {
  const name = formatCpe(cpe)
  const said = known.get(name) ?? { cpe, affected: [], unaffected: [], listed: [], isAffectedElse: false }
  known.set(name, said)
  const versions = objectsAt(entry['versions'], `${path}/versions`, context)
  const counted = versions.filter((version) => textAt(version['versionType']) !== 'git')
  // Where only commits are told apart, the default is about commits too.
  if (entry['defaultStatus'] === 'affected' && (counted.length > 0 || versions.length === 0))
    said.isAffectedElse = true
  for (const [i, version] of counted.entries()) readVersion(version, `${path}/versions/${i}`, said, context)
}

function readVersion(json: JsonObject, path: string, said: Said, context: Context): void {
  const span = spanOf(json)
  if (span === undefined) {
    const written = JSON.stringify(json['version'] ?? null)
    warn(context, 'nvd/unknown-version', path, `${written} is no version that has a place in an order`)
    return
  }
  if (typeof span === 'string') {
    if (json['status'] === 'affected') said.listed.push(span)
    return
  }
  const scheme = schemeOfProduct(cpeKey(said.cpe) ?? '')
  let { start } = span
  let { status } = json
  for (const change of objectsAt(json['changes'], `${path}/changes`, context)) {
    const at = textAt(change['at'])
    if (at === undefined || !isVersion(at)) continue
    put(said, status, intervalBetween(scheme, start, { below: at }))
    start = at
    status = change['status']
  }
  put(said, status, intervalBetween(scheme, start, span.end))
}

function put(said: Said, status: unknown, interval: Interval | undefined): void {
  if (interval === undefined) return
  if (status === 'affected') said.affected.push(interval)
  if (status === 'unaffected') said.unaffected.push(interval)
}

function stateOf({ cpe, affected, unaffected, listed, isAffectedElse }: Said): readonly Statement[] {
  const key = cpeKey(cpe)
  if (key === undefined) return []
  const left = (isAffectedElse ? [everything] : affected).flatMap((interval) =>
    subtract(interval, unaffected),
  )
  const ranges = left.map(
    (interval): Statement => ({ text: formatCpe(cpe), cpe, key, bounds: toBounds(interval) }),
  )
  if (isAffectedElse) return ranges
  const versions = listed.flatMap((version): readonly Statement[] => {
    const exact = parseCpe(formatCpe({ ...cpe, version: escapeVersion(version) }))
    return cpeText(exact.version) === undefined
      ? []
      : [{ text: formatCpe(exact), cpe: exact, key, bounds: {} }]
  })
  return [...ranges, ...versions]
}

const escapeVersion = (version: string) => version.toLowerCase().replace(/[^a-z0-9_.-]/g, '\\$&')
