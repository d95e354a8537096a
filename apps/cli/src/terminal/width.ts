// SPDX-License-Identifier: Apache-2.0

/** Cuts text to a width, the last character an ellipsis where something is left out. */
export function fit(text: string, width: number): string {
  const characters = [...text]
  return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`
}

/** {@link fit} for names whose end tells them apart, such as module paths: the start is left out. */
export function fitEnd(text: string, width: number): string {
  const characters = [...text]
  return characters.length <= width ? text : `…${characters.slice(characters.length - width + 1).join('')}`
}

/** {@link fit}, then filled with spaces. */
export function column(text: string, width: number): string {
  const cut = fit(text, width)
  return cut + ' '.repeat(Math.max(0, width - [...cut].length))
}

/** Breaks a paragraph at spaces. Each line begins with `indent`; a word longer than a line stays whole. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && [...indent, ...longer].length > width) {
      lines.push(indent + line)
      line = word
    } else line = longer
  }
  lines.push(indent + line)
  return lines
}
