// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { dark, light, type Palette, type Token } from './tokens.ts'

const grounds: readonly Token[] = ['canvas', 'surface', 'sunken', 'hover']
const tones: readonly Token[] = ['neutral', 'good', 'info', 'waiting', 'notice', 'warn', 'danger', 'brand']

test('contrast follows the WCAG definition at its ends and in between', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#777777')).toBe(1)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s scheme', (_name, palette: Palette) => {
  test.each(grounds)('text can be read on %s (WCAG 2.2, 1.4.3)', (ground) => {
    for (const text of ['ink', 'ink-dim', 'brand', 'danger', ...tones] as const) {
      expect(contrast(palette[text], palette[ground]), text).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(tones)('a %s status can be read on its own ground', (tone) => {
    const soft = `${tone}-soft` as keyof Palette // every tone has its soft ground, as the palette's type says
    expect(contrast(palette[tone], palette[soft])).toBeGreaterThanOrEqual(4.5)
  })

  test('filled grounds carry readable text', () => {
    expect(contrast(palette['brand-ink'], palette.brand)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette['alarm-ink'], palette.alarm)).toBeGreaterThanOrEqual(4.5)
  })

  test('text and links can be read on the ground of a notice', () => {
    for (const ground of ['notice-soft', 'danger-soft'] as const) {
      for (const text of ['ink', 'brand'] as const) {
        expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  test('the picture of a path can be read, and its lines stand out (WCAG 2.2, 1.4.11: 3 to 1)', () => {
    expect(contrast(palette.ink, palette['brand-soft'])).toBeGreaterThanOrEqual(4.5)
    for (const line of ['brand', 'ink-dim'] as const) {
      expect(contrast(palette[line], palette.surface), line).toBeGreaterThanOrEqual(3)
    }
  })

  test('focus rings and field borders stand out (WCAG 2.2, 1.4.11: 3 to 1)', () => {
    expect(contrast(palette.focus, palette.canvas)).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.focus, palette.surface)).toBeGreaterThanOrEqual(3)
  })
})
