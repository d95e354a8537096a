// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { currentStatements } from './current.ts'
import { type CsafVexInput, formatCsafVex } from './format-csaf.ts'
import { formatCycloneDxVex } from './format-cyclonedx.ts'
import { formatOpenVex } from './format-openvex.ts'
import { actionInWords } from './justification.ts'
import { lossesOf } from './losses.ts'
import type { SourcedStatement, VexDialect, VexDocument, VexLoss } from './model.ts'
import { present } from './read.ts'

/** What the new document says of itself; the rest it has from the old one. */
export type ConvertedHead = {
  /** An IRI: `@id` of an OpenVEX document. */
  readonly id: string
  /** A UUID: the serial number of a CycloneDX document. */
  readonly serial: string
  readonly author: string
  /** RFC 3339. */
  readonly timestamp: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly csaf: Pick<CsafVexInput, 'title' | 'publisher' | 'trackingId' | 'tlp'>
}

export type ConvertedVex = {
  /** Absent where no statement can be said in the other dialect. */
  readonly text?: string
  /** Everything that the old document says and the new one does not. */
  readonly losses: readonly VexLoss[]
}

/**
 * Writes a document in a dialect. In its own dialect it stays what it is, member for member (OpenVEX 0.0.1 becomes
 * 0.2.0). In another it says all that this can express; each thing that it cannot is in `losses` with its place.
 */
export function convertVex(document: VexDocument, to: VexDialect, head: ConvertedHead): ConvertedVex {
  const isOldOpenVex = document.dialect === 'openvex' && document.specVersion !== '0.2.0'
  if (document.dialect === to && !isOldOpenVex) {
    return { text: `${JSON.stringify(document.original, null, 2)}\n`, losses: [] }
  }
  const losses: VexLoss[] = [
    ...document.unread.map((path) => ({ path, message: 'is not carried over' })),
    ...headLosses(document, to),
  ]
  const statements = sayable(document, { to, head, losses })
  const text = statements.length === 0 ? undefined : format(document, { to, head, statements })
  return { ...present({ text }), losses }
}

type Conversion = { readonly to: VexDialect; readonly head: ConvertedHead }

/** Tries each statement alone: one that breaks the other dialect's rules is left out, and told. */
function sayable(
  document: VexDocument,
  { to, head, losses }: Conversion & { readonly losses: VexLoss[] },
): readonly SourcedStatement[] {
  const told = (statement: SourcedStatement, message: string): void => {
    losses.push({ path: statement.source.path, message })
  }
  const said = document.statements.flatMap((given) => {
    const statement = withAction(given, to)
    try {
      format(document, { to, head, statements: [statement] })
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      told(given, `the statement is left out: ${error.message}`)
      return []
    }
    if (statement !== given)
      told(given, 'says affected without an action statement; one that says so is added')
    for (const message of lossesOf(statement, to)) told(given, message)
    return [statement]
  })
  if (to === 'csaf') {
    for (const { statement, by } of currentStatements(said).superseded) {
      told(statement, `CSAF has one status of a product for a flaw: what ${by.source.path} says is written`)
    }
  }
  return said
}

/** OpenVEX and CSAF want an action of what is affected. To leave the statement out would hide that it is affected. */
function withAction(statement: SourcedStatement, to: VexDialect): SourcedStatement {
  const { status, actionStatement, statusNotes, cyclonedx } = statement
  const action =
    actionStatement ?? statusNotes ?? (cyclonedx === undefined ? undefined : actionInWords(cyclonedx))
  if (status !== 'affected' || to === 'cyclonedx' || action !== undefined) return statement
  return { ...statement, actionStatement: 'The source names no action.' }
}

function format(
  document: VexDocument,
  { to, head, statements }: Conversion & { readonly statements: readonly SourcedStatement[] },
): string {
  const timestamp = document.timestamp ?? head.timestamp
  const common = { timestamp, version: document.version, statements }
  switch (to) {
    case 'openvex':
      return formatOpenVex({
        ...common,
        id: head.id,
        author: head.author,
        tooling: document.tooling ?? `${head.tool.name}/${head.tool.version}`,
        ...present({ role: document.role, lastUpdated: document.lastUpdated }),
      })
    case 'cyclonedx':
      return formatCycloneDxVex({
        ...common,
        serial: head.serial,
        author: head.author,
        tool: head.tool,
        ...present({
          id: document.id === `urn:uuid:${head.serial}` ? undefined : document.id,
          role: document.role,
          tooling: document.tooling,
        }),
      })
    case 'csaf':
      return formatCsafVex({
        ...common,
        ...head.csaf,
        tool: head.tool,
        ...present({ lastUpdated: document.lastUpdated }),
      })
  }
}

/** What a document says of itself that the other dialect does not. */
function headLosses(document: VexDocument, to: VexDialect): readonly VexLoss[] {
  const { role, tooling, title, publisher, lastUpdated } = document
  const found: readonly (readonly [isLost: boolean, path: string, message: string])[] = [
    [to === 'csaf' && role !== undefined, '/role', "CSAF has no place for the author's role"],
    [
      to === 'csaf' && tooling !== undefined,
      '/',
      'CSAF names the program that wrote this document, not the one before',
    ],
    [title !== undefined, '/document/title', 'is not carried over'],
    [publisher !== undefined, '/document/publisher', 'only the name is carried over'],
    [
      to === 'cyclonedx' && lastUpdated !== undefined,
      '/',
      'CycloneDX has one time of a document: that of the first release is written, and each statement its own',
    ],
  ]
  return found.flatMap(([isLost, path, message]) => (isLost ? [{ path, message }] : []))
}
