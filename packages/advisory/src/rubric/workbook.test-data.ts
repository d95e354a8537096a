// SPDX-License-Identifier: Apache-2.0
/** For tests: the published workbook, computed as it is written, so that our answers can be compared with its own. */
import { readFileSync } from 'node:fs'
import type { RubricAnswers, RubricQuestionId } from './questions.ts'

type Cell = { readonly value: string | null; readonly formula?: string }
type Sheets = Readonly<Record<'Base Score' | 'Summary' | 'Details', Readonly<Record<string, Cell>>>>

// The file is a copy of the workbook's cells; testdata/SOURCE.md says of which.
export const sheets = JSON.parse(
  readFileSync(new URL('testdata/rubric-cells.json', import.meta.url), 'utf8'),
) as Sheets

/** Where the sheet "Base Score" keeps each answer. */
const cells: Readonly<Record<RubricQuestionId, string>> = {
  XAVN: 'C2',
  XAVT: 'C3',
  XAVW: 'C4',
  XAVR: 'C5',
  XAVP: 'C6',
  XAVPA: 'C7',
  XACL: 'D2',
  XPRL: 'E2',
  XPRZ: 'E3',
  XPRS: 'E4',
  XUI: 'F2',
  XS: 'G2',
  XCP: 'C12',
  XCPM: 'C13',
  XIP: 'C14',
  XAP: 'C15',
  XCD: 'D12',
  XID: 'D13',
  XAD: 'D14',
  XCT: 'E12',
  XIT: 'E13',
  XAT: 'E14',
  XCW: 'F12',
  XIW: 'F13',
  XAW: 'F14',
  XCS: 'G12',
  XIS: 'G13',
  XAS: 'G14',
  XCO: 'H12',
  XIO: 'H13',
  XAO: 'H14',
}

type Value = string | number | boolean | null

export type WorkbookResult = {
  /** First letters of the metrics, as the workbook's vector has them; '' where a formula gives nothing. */
  readonly metrics: Readonly<Record<'AV' | 'AC' | 'PR' | 'UI' | 'S' | 'C' | 'I' | 'A', string>>
  readonly score: number
}

/** What the workbook computes from these answers. */
export function computeWorkbook(answers: RubricAnswers): WorkbookResult {
  const given = new Map<string, string>()
  for (const [id, answer] of Object.entries(answers)) {
    // The keys are those of RubricAnswers.
    given.set(cells[id as RubricQuestionId], answer.toUpperCase())
  }
  const value = (name: string): Value => {
    const formula = sheets['Base Score'][name]?.formula
    return formula === undefined ? (given.get(name) ?? null) : evaluate(formula, value)
  }
  const letter = (name: string): string => String(value(name) ?? '').slice(0, 1)
  return {
    metrics: {
      AV: letter('C9'),
      AC: letter('D9'),
      PR: letter('E9'),
      UI: letter('F9'),
      S: letter('G9'),
      C: letter('D18'),
      I: letter('F18'),
      A: letter('H18'),
    },
    score: Number(value('E29')),
  }
}

/** A spreadsheet formula of the few kinds that the workbook uses. */
function evaluate(formula: string, cell: (name: string) => Value): Value {
  const tokens = formula.match(/"[^"]*"|[A-Z]+[0-9]*|[0-9.]+|[-+*/^=(),]/g) ?? []
  let at = 0
  const peek = (): string => tokens[at] ?? ''
  const take = (expected?: string): string => {
    const token = peek()
    if (expected !== undefined && token !== expected)
      throw new SyntaxError(`${formula}: expected ${expected}`)
    at++
    return token
  }
  const call = (name: string): Value => {
    take('(')
    const given: Value[] = []
    while (peek() !== ')') {
      given.push(comparison())
      if (peek() === ',') take()
    }
    take(')')
    switch (name) {
      case 'IF':
        return given[0] === true ? (given[1] ?? null) : (given[2] ?? null)
      case 'OR':
        return given.includes(true)
      case 'AND':
        return given.every((one) => one === true)
      case 'MIN':
        return Math.min(...given.map(Number))
      case 'ROUNDUP':
        // Spreadsheets take away what binary fractions add before they round.
        return Math.ceil(Math.round(Number(given[0]) * 1e10) / 1e9) / 10
      case 'LEFT':
        return String(given[0] ?? '').slice(0, Number(given[1]))
      case 'CONCATENATE':
        return given.join('')
      default:
        throw new SyntaxError(`${formula}: no function ${name}`)
    }
  }
  const atom = (): Value => {
    const token = take()
    if (token === '(') {
      const inner = comparison()
      take(')')
      return inner
    }
    if (token.startsWith('"')) return token.slice(1, -1)
    if (/^[0-9.]/.test(token)) return Number(token)
    return peek() === '(' ? call(token) : cell(token)
  }
  const power = (): Value => {
    const base = atom()
    if (peek() !== '^') return base
    take()
    return Number(base) ** Number(atom())
  }
  const product = (): Value => {
    let left = power()
    while (peek() === '*' || peek() === '/') {
      left = take() === '*' ? Number(left) * Number(power()) : Number(left) / Number(power())
    }
    return left
  }
  const sum = (): Value => {
    let left = product()
    while (peek() === '+' || peek() === '-') {
      left = take() === '+' ? Number(left) + Number(product()) : Number(left) - Number(product())
    }
    return left
  }
  function comparison(): Value {
    const left = sum()
    if (peek() !== '=') return left
    take()
    return left === sum()
  }
  const result = comparison()
  if (at !== tokens.length) throw new SyntaxError(`${formula}: something is left over`)
  return result
}
