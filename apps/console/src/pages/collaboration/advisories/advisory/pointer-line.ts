// SPDX-License-Identifier: Apache-2.0

/**
 * The line, from 1, on which the value of a JSON Pointer begins in a text of two-space JSON as the editor writes it; the line
 * of the nearest place around it where there is none, and 1 for other texts.
 */
export function lineOfPointer(text: string, pointer: string): number {
  const lines = text.split('\n')
  let from = 0
  let depth = 1
  for (const part of pointer.split('/').slice(1)) {
    const found = isListLine(lines[from] ?? '')
      ? itemLine(lines, from, depth, Number(part))
      : memberLine(lines, from, depth, part)
    if (found === undefined) break
    from = found
    depth++
  }
  return from + 1
}

const isListLine = (line: string): boolean => line.trimEnd().endsWith('[')

const indentOf = (line: string): number => line.length - line.trimStart().length

function memberLine(lines: readonly string[], from: number, depth: number, part: string): number | undefined {
  const name = JSON.stringify(part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return find(lines, from, depth, (line) => line.trimStart().startsWith(`${name}:`))
}

function itemLine(lines: readonly string[], from: number, depth: number, index: number): number | undefined {
  let seen = -1
  return find(lines, from, depth, (line) => !/^\s*[\]}]/.test(line) && ++seen === index)
}

/** The first line at that depth, before the value of `from` ends, of which the condition holds. */
function find(
  lines: readonly string[],
  from: number,
  depth: number,
  isMeant: (line: string) => boolean,
): number | undefined {
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const indent = indentOf(line)
    if (indent < 2 * depth) return undefined
    if (indent === 2 * depth && isMeant(line)) return index
  }
  return undefined
}
