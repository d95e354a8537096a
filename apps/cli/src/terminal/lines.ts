// SPDX-License-Identifier: Apache-2.0

/**
 * Bytes to lines, as many at a time as have arrived, so that a program which writes one line and waits gets its answer
 * and a file is read in large pieces. A final line needs no line feed; one carriage return before the feed belongs to the
 * line's end. Bytes that are not UTF-8 become replacement characters: a filter answers for every line, also for a broken
 * one.
 */
export async function* readLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of source) {
    const text = decoder.decode(chunk, { stream: true })
    if (!text.includes('\n')) {
      // Appending is cheap, splitting again and again is not: a line may be as long as the whole input.
      rest += text
      continue
    }
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield lines.map(withoutReturn)
  }
  rest += decoder.decode()
  if (rest !== '') yield [withoutReturn(rest)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
