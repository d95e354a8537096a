// SPDX-License-Identifier: Apache-2.0
/** Verifies one entry of the journal's log in this browser, from the signature down to the seal. Pure but for the reader it is handed. */
import { treeHasher, verifiedTiles } from '@primum/tlog'
import { sha256 } from '@primum/tlog/web'
import type { ActDetail } from '../../../api/types.ts'
import type { AuditPath } from './audit-path.ts'
import { type Check, type Verdict, verdictOf } from './check.ts'
import { checkAct, checkDisclosed, checkSeal } from './check-act.ts'
import { checkCheckpoint, checkWitnesses, type LogIdentity } from './check-checkpoint.ts'
import { checkBytes, checkPath, checkTiles } from './check-entry.ts'
import { checkSeen } from './check-seen.ts'
import { type FetchedFile, openLogFiles, type ReadLogFile } from './log-files.ts'
import type { SeenCheckpoint } from './seen.ts'

export type Asked = {
  readonly log: LogIdentity
  readonly act: ActDetail
  readonly leafIndex: bigint
  /** What this browser remembers of the log. */
  readonly seen: SeenCheckpoint | undefined
  /** Now, RFC 3339. */
  readonly at: string
}

export type Verification = {
  readonly verdict: Verdict
  readonly checks: readonly Check[]
  /** Undefined when the checks did not come that far. */
  readonly path: AuditPath | undefined
  /** What to remember from now on; undefined: what was remembered stays. */
  readonly remember: SeenCheckpoint | undefined
  readonly fetched: readonly FetchedFile[]
}

/**
 * Does the checks in order and tells of each as it is done. The first one that fails ends those that build on it. Never rejects: whatever
 * goes wrong is what came of a check.
 */
export async function verifyEntry(
  { log, act, leafIndex, seen, at }: Asked,
  readFile: ReadLogFile,
  onCheck: (check: Check) => void,
): Promise<Verification> {
  const files = openLogFiles(readFile)
  const hasher = treeHasher(sha256)
  const checks: Check[] = []
  let path: AuditPath | undefined
  let remember: SeenCheckpoint | undefined
  const tell = (check: Check): Check => {
    checks.push(check)
    onCheck(check)
    return check
  }
  const take = <Value>({ check, value }: { readonly check: Check; readonly value: Value }): Value => {
    tell(check)
    return value
  }

  async function follow(): Promise<void> {
    const now = take(await checkCheckpoint(log, files))
    if (now === undefined) return
    tell(await checkWitnesses(log, now.signed))
    const tiles = verifiedTiles(now, files.tiles, hasher)
    const memory = tell(await checkSeen({ log, seen, now, tiles, hasher }))
    if (memory.outcome === 'good' || memory.outcome === 'noted') {
      remember = { origin: log.origin, verifierKey: log.verifierKey, note: now.signed, at }
    }
    const parts = { leafIndex, tree: now, tiles, files, hasher }
    const included = take(await checkTiles(parts))
    if (included === undefined) return
    const entry = take(await checkBytes(parts, included.leafTile))
    if (entry === undefined) return
    path = take(checkPath(parts, entry, included.proof))
    if (path === undefined) return
    const leaf = take(checkAct(entry, act))
    if (leaf === undefined) return
    tell(checkSeal(leaf, act))
    if (act.disclosed && act.facts !== null && leaf.shown !== 'facts') {
      tell(await checkDisclosed(leaf, leafIndex, files))
    }
  }

  await follow()
  return { verdict: verdictOf(checks), checks, path, remember, fetched: files.fetched() }
}
