// SPDX-License-Identifier: Apache-2.0
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { dark, formatPalette, light, type Palette } from './tokens.ts'

const petrol: MantineColorsTuple = [
  '#e7f4f5',
  '#cfe7ea',
  '#a3d1d7',
  '#74bac3',
  '#4aa5b1',
  '#2b8f9d',
  '#177887',
  '#0e6270',
  '#0a4f5b',
  '#053c46',
]

const sans =
  '"Inter Variable", Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif'
const mono = 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace'

/** Neutrals with a trace of petrol, for the parts of the library that have no token of ours. */
const gray: MantineColorsTuple = [
  '#f6f9f9',
  '#edf2f2',
  '#e3eaea',
  '#d8e2e3',
  '#c5d2d4',
  '#a9b9bc',
  '#8fa3a7',
  '#52676d',
  '#44595f',
  '#0f252b',
]
const night: MantineColorsTuple = [
  '#e2eced',
  '#c3d2d5',
  '#9fb4b8',
  '#7d9498',
  '#3a5055',
  '#25383c',
  '#182a2d',
  '#132023',
  '#0f1a1c',
  '#0c1517',
]

const dialogTitle = { styles: { title: { fontSize: '1.1rem', fontWeight: 640, lineHeight: 1.3 } } }

/** Fields name their purpose above and explain below; the error takes the explanation's place. */
const field = { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } }

/** Tab passes over them: a list that opens by itself would cover what comes next. */
const listField = { defaultProps: { ...field.defaultProps, openOnFocus: false } }

/** Filled parts follow our tokens in both schemes; the library would compute their text from one scheme alone. */
const filledTokens: Readonly<Record<string, readonly [ground: string, ink: string]>> = {
  petrol: ['var(--p-brand)', 'var(--p-brand-ink)'],
  red: ['var(--p-alarm)', 'var(--p-alarm-ink)'],
}

const variantColors: VariantColorsResolver = (input) => {
  const tokens =
    input.variant === 'filled' ? filledTokens[input.color ?? input.theme.primaryColor] : undefined
  if (tokens === undefined) return defaultVariantColorsResolver(input)
  const [background, color] = tokens
  return {
    background,
    hover: `color-mix(in srgb, ${background} 88%, ${color})`,
    color,
    border: '1px solid transparent',
  }
}

export const theme = createTheme({
  colors: { petrol, gray, dark: night },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver: variantColors,
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: {
    fontFamily: sans,
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    TextInput: field,
    Textarea: field,
    PasswordInput: field,
    NumberInput: field,
    Select: listField,
    MultiSelect: listField,
    NativeSelect: field,
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250, multiline: true, maw: 320 } },
    Checkbox: { defaultProps: { iconColor: 'var(--p-brand-ink)' } },
    Radio: { defaultProps: { iconColor: 'var(--p-brand-ink)' } },
    RadioIndicator: { defaultProps: { iconColor: 'var(--p-brand-ink)' } },
    Drawer: dialogTitle,
    // The first entry takes the focus, and not a place before it that nobody can see.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      ...dialogTitle,
      defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.45 } },
    },
  },
})

const variables = (palette: Palette): Record<string, string> => ({
  ...formatPalette(palette),
  '--mantine-color-body': palette.surface,
  '--mantine-color-text': palette.ink,
  '--mantine-color-dimmed': palette['ink-dim'],
  '--mantine-color-placeholder': palette['ink-dim'],
  '--mantine-color-anchor': palette.brand,
  '--mantine-color-error': palette.danger,
  '--mantine-color-default': palette.surface,
  '--mantine-color-default-hover': palette.hover,
  '--mantine-color-default-color': palette.ink,
  '--mantine-color-default-border': palette.line,
  '--mantine-color-disabled': palette.sunken,
  '--mantine-color-disabled-color': palette['ink-dim'],
  '--mantine-color-petrol-filled': palette.brand,
  '--mantine-color-petrol-light': palette['brand-soft'],
  '--mantine-color-petrol-light-color': palette.brand,
  '--mantine-primary-color-contrast': palette['brand-ink'],
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(light),
  dark: variables(dark),
})
