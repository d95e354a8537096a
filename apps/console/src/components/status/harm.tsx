// SPDX-License-Identifier: Apache-2.0
import type { HarmSeverity as Severity } from '../../api/types.ts'
import { Status } from '../../ui/status.tsx'
import { harmWords } from './words.ts'

/** Severity of patient harm, with a meter of five steps. */
export function HarmSeverity({ severity }: { readonly severity: Severity }) {
  const { label, tone, level, help } = harmWords[severity]
  return (
    <Status
      tone={tone}
      figure={<HarmMeter level={level} />}
      title={`Severity of patient harm, ${level} of 5: ${help}`}
    >
      {label} harm
    </Status>
  )
}

export function HarmMeter({ level, size = 14 }: { readonly level: number; readonly size?: number }) {
  return (
    <svg width={size * 1.25} height={size} viewBox="0 0 20 16" aria-hidden="true" focusable="false">
      {[1, 2, 3, 4, 5].map((step) => (
        <rect
          key={step}
          x={(step - 1) * 4}
          y={13 - step * 2.4}
          width={2.8}
          height={2.6 + step * 2.4}
          rx={1}
          fill="currentColor"
          opacity={step <= level ? 1 : 0.28}
        />
      ))}
    </svg>
  )
}
