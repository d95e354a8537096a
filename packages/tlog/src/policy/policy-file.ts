// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { fault } from '../fault.ts'
import type { Hasher } from '../hash.ts'
import {
  cosignerKeyOf,
  formatVerifierKey,
  parseVerifierKey,
  signatureType,
  type VerifierKey,
} from '../note-key.ts'
import { isPolicyText, type Policy, PolicyDraft, type PolicyGroup } from './policy.ts'

/** The longest policy that is read, in UTF-16 units. */
const MAX_POLICY_LENGTH = 1_000_000

/**
 * A policy file (C2SP tlog-policy), strictly: every line ends in a newline, so that a file that was cut off is not read as a weaker
 * policy. A file has to be UTF-8, which the specification only recommends. A witness's key may be written as the plain Ed25519 key
 * (type 1) that other tools write; it is taken for the cosigner's of the same name and public key.
 *
 * @throws CodedError `tlog/bad-policy` with the line
 */
export function parsePolicy(text: string, hash: Hasher): Policy {
  if (text.length > MAX_POLICY_LENGTH) throw fault('tlog/bad-policy', 'the policy is too long')
  if (!text.endsWith('\n')) throw fault('tlog/bad-policy', 'the last line does not end in a newline')
  const draft = new PolicyDraft()
  for (const [at, line] of text.slice(0, -1).split('\n').entries()) {
    try {
      parseLine(line, draft, hash)
    } catch (cause) {
      if (!(cause instanceof CodedError)) throw cause
      throw fault('tlog/bad-policy', cause.message, { where: { line: at + 1 }, cause })
    }
  }
  return draft.finish()
}

function parseLine(line: string, draft: PolicyDraft, hash: Hasher): void {
  if (!isPolicyText(line)) throw fault('tlog/bad-policy', 'a control character is in the line')
  const items = line.split(/[ \t]+/).filter((item) => item !== '')
  const [keyword, first, second, third] = items
  if (keyword === undefined || keyword.startsWith('#')) return
  switch (keyword) {
    case 'log':
      requireItems(items, 2, 3)
      draft.addLog({ key: parseVerifierKey(first ?? '', hash), ...urlOf(second) })
      return
    case 'witness':
      requireItems(items, 3, 4)
      draft.addWitness({ name: first ?? '', key: parseWitnessKey(second ?? '', hash), ...urlOf(third) })
      return
    case 'group': {
      requireItems(items, 4, Number.POSITIVE_INFINITY)
      const members = items.slice(3)
      draft.addGroup({ name: first ?? '', threshold: parseThreshold(second ?? '', members.length), members })
      return
    }
    case 'quorum':
      requireItems(items, 2, 2)
      draft.setQuorum(first === 'none' ? undefined : first)
      return
    default:
      throw fault('tlog/bad-policy', `"${keyword}" is none of log, witness, group, quorum`)
  }
}

function requireItems(items: readonly string[], least: number, most: number): void {
  if (items.length >= least && items.length <= most) return
  throw fault('tlog/bad-policy', `a ${items[0]} line has not ${items.length} items`)
}

function urlOf(url: string | undefined): { readonly url?: string } {
  return url === undefined ? {} : { url }
}

function parseWitnessKey(vkey: string, hash: Hasher): VerifierKey {
  const key = parseVerifierKey(vkey, hash)
  return key.type === signatureType.cosignature ? key : cosignerKeyOf(key, hash)
}

function parseThreshold(text: string, members: number): number {
  if (text === 'any') return 1
  if (text === 'all') return members
  if (!/^[1-9][0-9]{0,8}$/.test(text)) {
    throw fault('tlog/bad-policy', `"${text}" is no threshold; expected any, all or a number from 1`)
  }
  return Number(text)
}

/** A policy as a file: the inverse of {@link parsePolicy}. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const lines = [
    ...logs.map(({ key, url }) => ['log', formatVerifierKey(key), ...optional(url)]),
    ...witnesses.map(({ name, key, url }) => ['witness', name, formatVerifierKey(key), ...optional(url)]),
    ...groups.map((group) => ['group', group.name, formatThreshold(group), ...group.members]),
    ['quorum', quorum ?? 'none'],
  ]
  return lines.map((items) => `${items.join(' ')}\n`).join('')
}

function optional(url: string | undefined): readonly string[] {
  return url === undefined ? [] : [url]
}

function formatThreshold({ threshold, members }: PolicyGroup): string {
  if (threshold === members.length) return 'all'
  return threshold === 1 ? 'any' : threshold.toString()
}
