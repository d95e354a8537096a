// SPDX-License-Identifier: Apache-2.0
/** From the entry to the act on the page: whether it tells of it, and whether the seal is over what is shown. */
import {
  type ActLeaf,
  canonicalJson,
  type LoggedAct,
  parseActLeaf,
  type SealedContent,
  sealedContent,
  sealOf,
} from '@primum/oath'
import { CodedError, parseJson } from '@primum/parse'
import { sha256 } from '@primum/tlog/web'
import type { ActDetail } from '../../../api/types.ts'
import { type Check, type Checked, type FailureWords, failed } from './check.ts'
import type { LogFiles } from './log-files.ts'

/** The act as the log writes it; `facts` are empty when they were erased. */
const loggedAct = ({ id, type, version, at, actor, subject, facts }: ActDetail): LoggedAct => ({
  id,
  act: type,
  version,
  at: new Date(at).toISOString(),
  actor: { kind: actor.kind, id: actor.id },
  subject: { kind: subject.kind, id: subject.id },
  facts: facts ?? {},
})

const actWords: FailureWords = {
  'oath/bad-leaf': [
    'The entry is not one of a journal.',
    'It is in the log, and it is not written as docs/protocol/journal.md says.',
  ],
}

/** That what the entry shows is what the page shows. */
export function checkAct(entry: Uint8Array, act: ActDetail): Checked<ActLeaf> {
  const step = 'act'
  let leaf: ActLeaf
  try {
    leaf = parseActLeaf(entry)
  } catch (error) {
    return { value: undefined, check: failed(step, error, actWords) }
  }
  const rows = shownBoth(leaf, loggedAct(act))
  const different = rows.filter(({ inLog, onPage }) => textOf(inLog) !== textOf(onPage))
  const compared = rows.map(({ what, inLog, onPage }) => {
    const [log, page] = [textOf(inLog), textOf(onPage)]
    return [what, log === page ? log : `in the log: ${log}; on this page: ${page}`] as const
  })
  if (different.length > 0) {
    const names = new Intl.ListFormat('en').format(different.map(({ what }) => what.toLowerCase()))
    return {
      value: undefined,
      check: {
        step,
        outcome: 'bad',
        result: `The entry tells something else: ${names}.`,
        means:
          'What this page shows was changed in the database after it went into the log. Believe the entry.',
        compared,
      },
    }
  }
  return {
    value: leaf,
    check: {
      step,
      outcome: 'good',
      result: `It shows ${new Intl.ListFormat('en').format(rows.map(({ what }) => what.toLowerCase()))}; all of it is the same on this page.`,
      means: 'This page tells of the entry that was verified and of no other.',
      compared,
    },
  }
}

type Shown = { readonly what: string; readonly inLog: unknown; readonly onPage: unknown }

function shownBoth(leaf: ActLeaf, act: LoggedAct): readonly Shown[] {
  return [
    { what: 'Id', inLog: leaf.id, onPage: act.id },
    { what: 'Type', inLog: leaf.act, onPage: act.act },
    { what: 'Version', inLog: leaf.version, onPage: act.version },
    { what: 'Time', inLog: leaf.at, onPage: act.at },
    ...(leaf.shown === 'type' ? [] : [{ what: 'Subject', inLog: leaf.subject, onPage: act.subject }]),
    ...(leaf.shown === 'facts'
      ? [
          { what: 'Actor', inLog: leaf.actor, onPage: act.actor },
          { what: 'Facts', inLog: leaf.facts, onPage: act.facts },
        ]
      : []),
  ]
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : new TextDecoder().decode(canonicalJson(value))

const sealWords: FailureWords = {
  'oath/bad-salt': [
    'The salt is not 32 bytes long.',
    'Whether the content is what was sealed cannot be told.',
  ],
}

/** That the seal is over who did it and the facts that the page shows. */
export function checkSeal(leaf: ActLeaf, act: ActDetail): Check {
  const step = 'seal'
  if (leaf.shown === 'facts') {
    return {
      step,
      outcome: 'noted',
      result: 'The entry shows everything, so nothing is sealed.',
      means: 'Everyone can read all of it in the log.',
      compared: [],
    }
  }
  if (act.salt === null || act.facts === null) {
    return {
      step,
      outcome: 'noted',
      result: 'Salt and content were erased.',
      means:
        'The seal says nothing any more, not even whether a guess is right. That this happened, and when, is verified as before.',
      compared: [['Seal in the entry', leaf.seal.toBase64()]],
    }
  }
  try {
    return compareSeals({
      leaf,
      salt: Uint8Array.fromBase64(act.salt),
      content: sealedContent(loggedAct(act), leaf.shown),
      step,
      fits: {
        result: `SHA-256 over salt and content gives the seal in the entry.`,
        means:
          'Who did it and the facts above are those of then; changed since, they would give another seal.',
      },
      broken: {
        result: 'The seal in the entry is over something else.',
        means: 'What this page shows was changed in the database after it was sealed.',
      },
    })
  } catch (error) {
    return failed(step, error, sealWords)
  }
}

const disclosedWords: FailureWords = {
  'log/missing-file': [
    'It is not given to everyone.',
    'The entry counts as disclosed, and those who ask for its content do not get it.',
  ],
  'journal/bad-disclosure': [
    'What everyone is given is not salt and content.',
    'Nobody can recompute the seal.',
  ],
  'oath/bad-salt': ['What everyone is given has no usable salt.', 'Nobody can recompute the seal.'],
}

/** That everyone is given what was sealed, for an entry that was disclosed. */
export async function checkDisclosed(
  leaf: Exclude<ActLeaf, { readonly shown: 'facts' }>,
  leafIndex: bigint,
  files: LogFiles,
): Promise<Check> {
  const step = 'disclosed'
  try {
    return compareSeals({
      leaf,
      ...parseDisclosure(await files.disclosed(leafIndex)),
      step,
      fits: {
        result: 'The content that everyone is given has the seal in the entry.',
        means:
          'Others see who did it and the facts as they were sealed, and can check it as this browser did.',
      },
      broken: {
        result: 'The content that everyone is given has another seal.',
        means: 'Others are given something that was not sealed then.',
      },
    })
  } catch (error) {
    return failed(step, error, disclosedWords)
  }
}

type Disclosure = { readonly salt: Uint8Array; readonly content: SealedContent }

function parseDisclosure(bytes: Uint8Array): Disclosure {
  try {
    const json: unknown = parseJson(bytes)
    const { salt, content } = Object(json) as { readonly salt?: unknown; readonly content?: unknown } // anything but them is refused below
    if (typeof salt === 'string' && typeof content === 'object' && content !== null) {
      // Whatever it holds beyond or short of a content's members gives another seal.
      return { salt: Uint8Array.fromBase64(salt), content: content as SealedContent }
    }
  } catch (cause) {
    throw new CodedError('journal/bad-disclosure', 'expected JSON, with a salt in base64', { cause })
  }
  throw new CodedError('journal/bad-disclosure', 'expected an object with salt and content')
}

type Comparison = Disclosure & {
  readonly leaf: Exclude<ActLeaf, { readonly shown: 'facts' }>
  readonly step: Check['step']
  readonly fits: Pick<Check, 'result' | 'means'>
  readonly broken: Pick<Check, 'result' | 'means'>
}

function compareSeals({ leaf, salt, content, step, fits, broken }: Comparison): Check {
  const recomputed = sealOf(salt, content, sha256)
  const isSame = recomputed.toHex() === leaf.seal.toHex()
  return {
    step,
    outcome: isSame ? 'good' : 'bad',
    ...(isSame ? fits : broken),
    compared: [
      ['Salt', salt.toBase64()],
      ['Content', new TextDecoder().decode(canonicalJson(content))],
      ['Seal recomputed', recomputed.toBase64()],
      ['Seal in the entry', leaf.seal.toBase64()],
    ],
  }
}
