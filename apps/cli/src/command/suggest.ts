// SPDX-License-Identifier: Apache-2.0

/** `; did you mean "x"?` for the nearest of the known words, or nothing when none is near. */
export function suggest(wrong: string, known: readonly string[]): string {
  const nearest = known
    .map((word) => ({ word, edits: distance(wrong, word) }))
    .filter(({ word, edits }) => edits <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.edits - b.edits)[0]
  return nearest === undefined ? '' : `; did you mean "${nearest.word}"?`
}

/** Levenshtein distance, over words of a few letters; more than 64 letters are nobody's typing error. */
function distance(a: string, b: string): number {
  if (a.length > 64) return a.length
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
