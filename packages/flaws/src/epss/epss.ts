// SPDX-License-Identifier: Apache-2.0
import { CodedError, type Where } from '@primum/parse'

/** Why a score file is refused. */
export type EpssCode = 'epss/no-header' | 'epss/bad-row' | 'epss/duplicate' | 'epss/empty'

/** Probability of exploitation in the next 30 days, and the share of CVEs scored lower or equal; both 0 to 1. */
export type EpssScore = { readonly epss: number; readonly percentile: number }

/** All scores of one day. `model` and `date` are empty when the file has no comment line. */
export type EpssTable = {
  readonly model: string
  readonly date: string
  readonly scores: ReadonlyMap<string, EpssScore>
}

/** Whether a text is a score file, told by its first lines. */
export function looksLikeEpss(head: string): boolean {
  return /^(?:\uFEFF)?(?:#[^\n]*\n)?"?cve"?,"?epss"?[,\r\n]/i.test(head)
}

/**
 * Reads the daily EPSS file of FIRST: an optional comment line `#model_version:…,score_date:…`, the header
 * `cve,epss,percentile`, then a row for each CVE. All or nothing, because a row that is cut off would give a flaw a
 * wrong score without anyone noticing.
 *
 * @throws CodedError {@link EpssCode} with the line
 */
export function parseEpss(csv: string, where: Where = {}): EpssTable {
  const scores = new Map<string, EpssScore>()
  let model = ''
  let date = ''
  let header = false
  let line = 0
  const fault = (code: EpssCode, message: string) =>
    new CodedError(code, message, { where: { ...where, line } })
  for (let start = csv.charCodeAt(0) === 0xfeff ? 1 : 0; start < csv.length; ) {
    let end = csv.indexOf('\n', start)
    if (end < 0) end = csv.length
    const row = csv.slice(start, csv.charCodeAt(end - 1) === 13 ? end - 1 : end)
    start = end + 1
    line++
    if (row === '') continue
    if (row.charCodeAt(0) === 35) {
      model = /model_version:([^,\s]+)/.exec(row)?.[1] ?? model
      date = /score_date:([^,\s]+)/.exec(row)?.[1] ?? date
    } else if (!header) {
      if (!/^"?cve"?,"?epss"?,"?percentile"?$/i.test(row))
        throw fault('epss/no-header', 'expected cve,epss,percentile')
      header = true
    } else {
      const parsed = parseRow(row)
      if (parsed === undefined)
        throw fault('epss/bad-row', `${JSON.stringify(row)} is not cve,epss,percentile`)
      if (scores.has(parsed.cve)) throw fault('epss/duplicate', `${parsed.cve} is scored twice`)
      scores.set(parsed.cve, parsed)
    }
  }
  if (!header) throw fault('epss/no-header', 'expected the header cve,epss,percentile')
  if (scores.size === 0) throw fault('epss/empty', 'the file holds no score')
  return { model, date, scores }
}

function parseRow(row: string): ({ readonly cve: string } & EpssScore) | undefined {
  const first = row.indexOf(',')
  const second = row.indexOf(',', first + 1)
  if (first < 0 || second < 0) return undefined
  const cve = row.slice(0, first)
  const epss = probability(row.slice(first + 1, second))
  const percentile = probability(row.slice(second + 1))
  if (!/^CVE-\d{4}-\d{4,19}$/.test(cve) || epss === undefined || percentile === undefined) return undefined
  return { cve, epss, percentile }
}

/** Digits only: `Number` alone would also take `''`, `0x1` and ` 1 `. Small scores come as `9e-05`. */
function probability(text: string): number | undefined {
  if (!/^\d(?:\.\d+)?(?:[eE]-?\d{1,2})?$/.test(text)) return undefined
  const value = Number(text)
  return value >= 0 && value <= 1 ? value : undefined
}
