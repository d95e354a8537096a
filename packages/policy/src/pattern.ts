// SPDX-License-Identifier: Apache-2.0

/**
 * Whether a text fits a pattern in which `*` stands for any characters, also none; without regard to case. Each piece is
 * looked for once and never given back, so that no pattern can keep a server busy.
 */
export function fits(pattern: string, text: string): boolean {
  const [first = '', ...pieces] = pattern.toLowerCase().split('*')
  const last = pieces.pop()
  const whole = text.toLowerCase()
  if (last === undefined) return whole === first
  if (!whole.startsWith(first)) return false
  let at = first.length
  for (const piece of pieces) {
    const found = whole.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return whole.length - last.length >= at && whole.endsWith(last)
}

/** The purl as it is, without qualifiers and subpath, and without the version as well. */
export function purlForms(purl: string): readonly string[] {
  const bare = /^[^?#]*/.exec(purl)?.[0] ?? purl
  const at = bare.lastIndexOf('@')
  // A scope's own @ comes before the name's slash (and should be written %40).
  const versionless = at > bare.lastIndexOf('/') ? bare.slice(0, at) : bare
  return [purl, bare, versionless]
}
