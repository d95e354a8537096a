// SPDX-License-Identifier: Apache-2.0
import { styleText } from 'node:util'

/** What a piece of text means. Colour is never the only sign of it: the words say it too. */
export type Tone = 'alarm' | 'bad' | 'warn' | 'good' | 'quiet' | 'strong'

type Style = Parameters<typeof styleText>[0]

const styles = {
  alarm: ['bold', 'white', 'bgRed'],
  bad: ['bold', 'red'],
  warn: ['yellow'],
  good: ['green'],
  quiet: ['dim'],
  strong: ['bold'],
} as const satisfies Record<Tone, Style>

export type Paint = (tone: Tone, text: string) => string

/** Colours text, or leaves it alone where no colour is wanted. */
export function paintFor({ hasColor }: { readonly hasColor: boolean }): Paint {
  if (!hasColor) return (_, text) => text
  return (tone, text) => styleText([...styles[tone]], text, { validateStream: false })
}
