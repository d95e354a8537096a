// SPDX-License-Identifier: Apache-2.0
/**
 * The console's colours, in both schemes. Every pair of text and ground reaches WCAG 2.2 AA (1.4.3: 4.5 to 1);
 * tokens.test.ts computes it, so a colour that cannot be read fails the build.
 */

const names = [
  'canvas',
  'surface',
  'sunken',
  'hover',
  'line',
  'line-strong',
  'ink',
  'ink-dim',
  'brand',
  'brand-ink',
  'brand-soft',
  'focus',
  'neutral',
  'neutral-soft',
  'good',
  'good-soft',
  'info',
  'info-soft',
  'waiting',
  'waiting-soft',
  'notice',
  'notice-soft',
  'warn',
  'warn-soft',
  'danger',
  'danger-soft',
  'alarm',
  'alarm-ink',
] as const

export type Token = (typeof names)[number]
export type Palette = Readonly<Record<Token, `#${string}`>>

export const light: Palette = {
  canvas: '#f3f6f6',
  surface: '#ffffff',
  sunken: '#edf2f2',
  hover: '#f2f7f7',
  line: '#d8e2e3',
  'line-strong': '#8fa3a7',
  ink: '#0f252b',
  'ink-dim': '#4b6168',
  brand: '#0e6270',
  'brand-ink': '#ffffff',
  'brand-soft': '#e0f0f1',
  focus: '#0b7f92',
  neutral: '#44595f',
  'neutral-soft': '#e8eeef',
  good: '#14613f',
  'good-soft': '#dff2e7',
  info: '#175a94',
  'info-soft': '#e3effa',
  waiting: '#5a3da3',
  'waiting-soft': '#eee9fb',
  notice: '#7a4b00',
  'notice-soft': '#fbeecf',
  warn: '#97390a',
  'warn-soft': '#fde9dc',
  danger: '#a91d2b',
  'danger-soft': '#fde5e5',
  alarm: '#a3162a',
  'alarm-ink': '#ffffff',
}

export const dark: Palette = {
  canvas: '#0c1517',
  surface: '#132023',
  sunken: '#0f1a1c',
  hover: '#182a2d',
  line: '#25383c',
  'line-strong': '#5d767b',
  ink: '#e2eced',
  'ink-dim': '#9fb4b8',
  brand: '#63c7d2',
  'brand-ink': '#06242a',
  'brand-soft': '#12353b',
  focus: '#63c7d2',
  neutral: '#b3c4c8',
  'neutral-soft': '#223236',
  good: '#83d9ad',
  'good-soft': '#12342a',
  info: '#8fc4f5',
  'info-soft': '#142f47',
  waiting: '#c3b0fa',
  'waiting-soft': '#2b2350',
  notice: '#f0c56b',
  'notice-soft': '#382b10',
  warn: '#fba97c',
  'warn-soft': '#3d2315',
  danger: '#ff9a9a',
  'danger-soft': '#411b20',
  alarm: '#c3273b',
  'alarm-ink': '#ffffff',
}

/** CSS custom properties of a palette, `--p-ink` and so on. */
export function formatPalette(palette: Palette): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`--p-${name}`, palette[name]]))
}
