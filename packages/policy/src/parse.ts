// SPDX-License-Identifier: Apache-2.0
import { type Brand, CodedError, decodeUtf8, type Where } from '@primum/parse'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import type { z } from 'zod'
import { policyShape } from './schema.ts'

/** Why a text is no policy. */
export type PolicyCode =
  | 'policy/too-large'
  | 'policy/not-utf8'
  | 'policy/syntax'
  | 'policy/not-plain'
  | 'policy/shape'
  | 'policy/name'

/** One thing that is wrong, and where. */
export type PolicyFault = {
  readonly code: PolicyCode
  readonly message: string
  readonly where: Where
}

/** All that is wrong with a text, in its order; the error itself speaks of the first. */
export class PolicyError extends CodedError<PolicyCode> {
  readonly faults: readonly PolicyFault[]

  constructor(first: PolicyFault, others: readonly PolicyFault[] = []) {
    super(first.code, first.message, { where: first.where })
    this.faults = [first, ...others]
  }
}

/** Made only by {@link parsePolicy}: names are unique, and exceptions and tests name rules that there are. */
export type Policy = Brand<z.output<typeof policyShape>, 'Policy'>

/** Room for as many rules and tests as there may be, with short reasons; a reader is never kept busy by more. */
export const maxPolicyBytes = 256 * 1024

/** More than these nobody reads at once. */
const mostFaults = 50

/**
 * Reads a policy: YAML 1.2 (core schema) of one document, without anchors, aliases, tags and directives, so that what is
 * read is what stands there. JSON is such YAML.
 *
 * @throws PolicyError {@link PolicyCode}, with every fault and its line
 */
export function parsePolicy(input: string | Uint8Array, file?: string): Policy {
  const at: Where = file === undefined ? {} : { file }
  if (input.length > maxPolicyBytes) {
    const message = `a policy has at most ${maxPolicyBytes / 1024} KiB`
    throw new PolicyError({ code: 'policy/too-large', message, where: at })
  }
  const text = typeof input === 'string' ? input : decode(input, at)
  const lines = new LineCounter()
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
    // "silent" would also pass over a second document.
    logLevel: 'error',
    lineCounter: lines,
  })
  const place = (offset: number, path?: string): Where => {
    const { line, col } = lines.linePos(offset)
    return { ...at, line, column: col, ...(path === undefined ? {} : { path }) }
  }
  refuse([
    ...[...document.errors, ...document.warnings].map(({ code, message, pos: [offset] }) => ({
      code: 'policy/syntax' as const,
      message: code === 'RESOURCE_EXHAUSTION' ? 'this is nested too deeply' : message,
      where: place(offset),
    })),
    ...notPlain(document).map(([message, offset]) => ({
      code: 'policy/not-plain' as const,
      message,
      where: place(offset),
    })),
  ])
  const read = policyShape.safeParse(document.toJS())
  if (!read.success) {
    refuse(
      read.error.issues.flatMap(leaves).map(({ message, path }) => ({
        code: 'policy/shape' as const,
        message,
        where: place(offsetOf(document, path), pointer(path)),
      })),
    )
    throw new TypeError('a refusal without an issue')
  }
  refuse(
    wrongNames(read.data).map(({ message, path }) => ({
      code: 'policy/name' as const,
      message,
      where: place(offsetOf(document, path), pointer(path)),
    })),
  )
  return read.data as Policy // this is the parser that the brand speaks of
}

function decode(bytes: Uint8Array, where: Where): string {
  try {
    return decodeUtf8(bytes, where)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new PolicyError({ code: 'policy/not-utf8', message: error.message, where: error.where })
  }
}

/** What YAML allows and a policy does not: it lets two readers see two documents, or one line stand for a thousand. */
function notPlain(document: Document.Parsed): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = []
  if (document.directives?.yaml.explicit === true) found.push(['a policy has no %YAML directive', 0])
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node)) found.push(['a policy has no aliases (*); write it out', offset])
      else if (node.anchor !== undefined) found.push(['a policy has no anchors (&)', offset])
      if (node.tag !== undefined) found.push(['a policy has no tags (!)', offset])
    },
  })
  return found
}

type Path = readonly PropertyKey[]
type Issue = { readonly message: string; readonly path: Path }

/** A member too many is told where it stands, each on its own. */
function leaves(issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  return issue.keys.map((key) => ({
    message: `there is no "${key}" ${issue.message}`,
    path: [...issue.path, key],
  }))
}

/** Where the value at a path begins; of a member that is missing, where what lacks it begins. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (pair === undefined) break
      offset = startOf(pair.key)
      node = pair.value
    } else if (isSeq(node) && isNode(node.items[Number(step)])) {
      node = node.items[Number(step)]
      offset = startOf(node)
    } else break
  }
  return offset
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

const pointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Names that are there twice, or that nothing has. */
function wrongNames({ rules, tests }: z.output<typeof policyShape>): readonly Issue[] {
  const issues: Issue[] = []
  const claim = (names: Set<string>, name: string, path: Path) => {
    if (names.has(name)) issues.push({ message: `"${name}" is there twice`, path })
    names.add(name)
  }
  const ruleNames = new Set<string>()
  const demands = new Set(rules.filter(({ outcome }) => outcome !== 'pass').map(({ name }) => name))
  const dueNames = new Set<string>()
  for (const [i, rule] of rules.entries()) {
    claim(ruleNames, rule.name, ['rules', i, 'name'])
    if (rule.outcome === 'pass') {
      for (const name of rule['instead-of']) {
        if (demands.has(name)) continue
        const message = `"${name}" is no rule that fails or warns`
        issues.push({ message, path: ['rules', i, 'instead-of'] })
      }
      continue
    }
    const own = new Set<string>()
    for (const [k, { name }] of (rule.deadlines ?? []).entries()) {
      claim(own, name, ['rules', i, 'deadlines', k, 'name'])
      dueNames.add(name)
    }
  }
  const testNames = new Set<string>()
  for (const [i, { name, expect }] of tests.entries()) {
    claim(testNames, name, ['tests', i, 'name'])
    for (const expected of expect.rules ?? []) {
      if (!ruleNames.has(expected)) {
        issues.push({ message: `there is no rule "${expected}"`, path: ['tests', i, 'expect', 'rules'] })
      }
    }
    for (const expected of Object.keys(expect.due ?? {})) {
      if (!dueNames.has(expected)) {
        issues.push({ message: `there is no deadline "${expected}"`, path: ['tests', i, 'expect', 'due'] })
      }
    }
  }
  return issues
}

function refuse(faults: readonly PolicyFault[]): void {
  const inOrder = [...faults].sort(
    (a, b) => (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0),
  )
  // A line that is no YAML breaks in many places; the first is what a person needs.
  const broken = new Set<number | undefined>()
  const each = inOrder.filter(
    ({ code, where: { line } }) => code !== 'policy/syntax' || broken.size < broken.add(line).size,
  )
  const [first, ...others] = each.slice(0, mostFaults)
  if (first !== undefined) throw new PolicyError(first, others)
}
