// SPDX-License-Identifier: Apache-2.0
/** Where a line begins and ends, in UTF-16 code units, so that it can be marked. */
export function lineRange(text: string, line: number): readonly [start: number, end: number] {
  const lines = text.split('\n')
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0)
  return [start, start + (lines[line - 1]?.length ?? 0)]
}
