// SPDX-License-Identifier: Apache-2.0
import { Radio } from '@mantine/core'
import type { HarmSeverity, QuestionSet } from '../../api/types.ts'
import { HarmMeter } from '../status/harm.tsx'
import { harmWords } from '../status/words.ts'
import classes from './severity-choice.module.css'

type SeverityChoiceProps = {
  readonly severities: QuestionSet['severities']
  readonly value: HarmSeverity | ''
  readonly error: string | undefined
  readonly onChange: (severity: HarmSeverity) => void
}

/** Five cards from inconvenience to death, each with its definition, so that nobody chooses by the word alone. */
export function SeverityChoice({ severities, value, error, onChange }: SeverityChoiceProps) {
  return (
    <Radio.Group
      label="Severity of patient harm"
      value={value}
      // The cards offer the severities and nothing else.
      onChange={(severity) => onChange(severity as HarmSeverity)}
      error={error}
      required
    >
      <div className={classes['choices']}>
        {severities.map(({ id, title, definition }) => (
          <Radio.Card
            key={id}
            value={id}
            className={classes['choice'] ?? ''}
            data-tone={harmWords[id].tone}
            data-invalid={error !== undefined || undefined}
          >
            <span className={classes['meter']}>
              <HarmMeter level={harmWords[id].level} size={20} />
            </span>
            <span className={classes['words']}>
              <span className={classes['name']}>{title}</span>
              <span className={classes['definition']}>{definition}</span>
            </span>
            <Radio.Indicator />
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
