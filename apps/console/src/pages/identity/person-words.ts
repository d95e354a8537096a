// SPDX-License-Identifier: Apache-2.0
import type { Person } from '../../api/types.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { Tone } from '../../ui/status.tsx'

export const personWords: Readonly<
  Record<Person['state'], { readonly label: string; readonly tone: Tone; readonly icon: IconName }>
> = {
  enabled: { label: 'Enabled', tone: 'good', icon: 'check' },
  invited: { label: 'Invited', tone: 'waiting', icon: 'clock' },
  disabled: { label: 'Disabled', tone: 'neutral', icon: 'dash' },
}
