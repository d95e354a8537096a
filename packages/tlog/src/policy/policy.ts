// SPDX-License-Identifier: Apache-2.0
import type { Brand } from '@primum/parse'
import { fault } from '../fault.ts'
import { signatureType, type VerifierKey } from '../note-key.ts'

/**
 * Which logs are known, and which witnesses have to have cosigned a checkpoint (C2SP tlog-policy). Only `parsePolicy` and
 * {@link thresholdPolicy} make one, so whoever evaluates it need not ask whether its names are defined.
 */
export type Policy = Brand<PolicyParts, 'Policy'>

type PolicyParts = {
  /** May be empty: then the log is known from elsewhere. No two have the same public key. */
  readonly logs: readonly PolicyLog[]
  /** No two have the same name or the same public key. */
  readonly witnesses: readonly PolicyWitness[]
  /** Each names only witnesses, and groups that stand before it; nothing is a member twice. */
  readonly groups: readonly PolicyGroup[]
  /** A witness or group; undefined when no cosignature is asked for (`quorum none`). */
  readonly quorum: string | undefined
}

/** A log, known by its key; the key's name is the origin of its checkpoints. */
export type PolicyLog = { readonly key: VerifierKey; readonly url?: string }

/** A witness. `key` is of type cosignature; `url` its submission prefix, which only a log needs. */
export type PolicyWitness = { readonly name: string; readonly key: VerifierKey; readonly url?: string }

/** Has witnessed a checkpoint when at least `threshold` (1 to the number of members) of its members have. */
export type PolicyGroup = {
  readonly name: string
  readonly threshold: number
  readonly members: readonly string[]
}

/** Words of the format, which therefore name neither a witness nor a group. */
const KEYWORDS: readonly string[] = ['none', 'any', 'all']

/**
 * A policy while it is put together, in the order of a file's lines. Each step refuses what tlog-policy does not allow, so that a policy
 * means the same to everyone who reads it.
 */
export class PolicyDraft {
  readonly #logs: PolicyLog[] = []
  readonly #witnesses: PolicyWitness[] = []
  readonly #groups: PolicyGroup[] = []
  readonly #names = new Set<string>()
  readonly #members = new Set<string>()
  #quorum: { readonly name: string | undefined } | undefined

  /** @throws CodedError `tlog/bad-policy` */
  addLog(log: PolicyLog): void {
    requireItems(log.key.name, log.url)
    requireNewKey(log.key, this.#logs)
    this.#logs.push(log)
  }

  /** @throws CodedError `tlog/bad-policy` */
  addWitness(witness: PolicyWitness): void {
    requireItems(witness.name, witness.key.name, witness.url)
    if (witness.key.type !== signatureType.cosignature) {
      throw fault('tlog/bad-policy', `the key of witness ${witness.name} is no cosigner's`)
    }
    requireNewKey(witness.key, this.#witnesses)
    this.#define(witness.name)
    this.#witnesses.push(witness)
  }

  /** @throws CodedError `tlog/bad-policy` */
  addGroup(group: PolicyGroup): void {
    const { name, threshold, members } = group
    requireItems(name)
    if (!Number.isInteger(threshold) || threshold < 1 || threshold > members.length) {
      throw fault('tlog/bad-policy', `group ${name} needs ${threshold} of ${members.length} members`)
    }
    for (const member of members) {
      this.#requireDefined(member)
      // "Each defined name can be listed as a group member at most once": else one witness could count twice.
      if (this.#members.has(member)) throw fault('tlog/bad-policy', `${member} is already in a group`)
      this.#members.add(member)
    }
    this.#define(name)
    this.#groups.push(group)
  }

  /** @throws CodedError `tlog/bad-policy` */
  setQuorum(name: string | undefined): void {
    if (this.#quorum !== undefined) throw fault('tlog/bad-policy', 'there is a second quorum line')
    if (name !== undefined) this.#requireDefined(name)
    this.#quorum = { name }
  }

  /** @throws CodedError `tlog/bad-policy` when there is no quorum line. */
  finish(): Policy {
    if (this.#quorum === undefined) throw fault('tlog/bad-policy', 'there is no quorum line')
    const parts: PolicyParts = {
      logs: this.#logs,
      witnesses: this.#witnesses,
      groups: this.#groups,
      quorum: this.#quorum.name,
    }
    return parts as Policy // every part went through the checks above
  }

  #define(name: string): void {
    if (KEYWORDS.includes(name))
      throw fault('tlog/bad-policy', `"${name}" is a word of the format, not a name`)
    if (this.#names.has(name)) throw fault('tlog/bad-policy', `${name} is defined twice`)
    this.#names.add(name)
  }

  #requireDefined(name: string): void {
    if (!this.#names.has(name)) throw fault('tlog/bad-policy', `${name} is not defined on a line before`)
  }
}

/** What stands in a line of a policy file: no white space, no control character, nothing that UTF-8 cannot write. */
function requireItems(...items: readonly (string | undefined)[]): void {
  for (const item of items) {
    if (item === undefined || (item !== '' && !/[ \t]/.test(item) && isPolicyText(item))) continue
    throw fault('tlog/bad-policy', `${JSON.stringify(item)} cannot stand in a policy`)
  }
}

/**
 * Whether a line of a policy file may hold this text (tlog-policy, "Character set": of the control characters only the tab), which has
 * to have a form in UTF-8.
 */
export function isPolicyText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  return !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text) && text.isWellFormed()
}

/** tlog-policy, "Public key representation": keys are the same when the public key is, whatever their names. */
function requireNewKey({ publicKey }: VerifierKey, known: readonly { readonly key: VerifierKey }[]): void {
  const hex = publicKey.toHex()
  if (known.some(({ key }) => key.publicKey.toHex() === hex)) {
    throw fault('tlog/bad-policy', 'another line has the same public key')
  }
}

/**
 * The policy that asks for cosignatures of `threshold` of these witnesses; none for 0.
 *
 * @throws CodedError `tlog/bad-policy` for a threshold over their number, or the same key twice.
 */
export function thresholdPolicy(
  threshold: number,
  witnesses: readonly { readonly key: VerifierKey; readonly url?: string }[],
): Policy {
  const draft = new PolicyDraft()
  const named = witnesses.map((witness, i) => ({ ...witness, name: `w${i + 1}` }))
  for (const witness of named) draft.addWitness(witness)
  if (threshold !== 0) draft.addGroup({ name: 'enough', threshold, members: named.map(({ name }) => name) })
  draft.setQuorum(threshold === 0 ? undefined : 'enough')
  return draft.finish()
}
