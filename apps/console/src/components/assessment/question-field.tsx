// SPDX-License-Identifier: Apache-2.0
import { Radio, TextInput } from '@mantine/core'
import type { GivenAnswer, QuestionSet } from '../../api/types.ts'
import { Icon } from '../../ui/icon.tsx'
import classes from './question-field.module.css'

type Question = QuestionSet['questions'][number]

type QuestionFieldProps = {
  readonly question: Question
  readonly given: GivenAnswer | undefined
  /** What the finding's evidence says, before anybody looked. */
  readonly suggested: GivenAnswer | undefined
  readonly error: string | undefined
  readonly onChange: (answer: GivenAnswer) => void
}

/** One question with its answers, why, and the evidence where an answer counts only with it. */
export function QuestionField({ question, given, suggested, error, onChange }: QuestionFieldProps) {
  const { id, text, help, answers } = question
  const chosen = answers.find((answer) => answer.id === given?.answer)
  const isSuggestion = given !== undefined && given === suggested
  return (
    <div className={classes['question']}>
      <Radio.Group
        label={text}
        description={help}
        name={id}
        value={given?.answer ?? ''}
        onChange={(answer) => onChange({ answer })}
        error={error}
      >
        <div className={classes['answers']}>
          {answers.map((answer) => (
            <Radio key={answer.id} value={answer.id} label={answer.text} />
          ))}
        </div>
      </Radio.Group>
      {isSuggestion ? (
        <p className={classes['suggested']}>
          <Icon name="info" size={15} /> Proposed from the evidence: {suggested.because} Confirm or correct
          it.
        </p>
      ) : null}
      {chosen?.needsEvidence === true ? (
        <TextInput
          label="Evidence"
          description="This answer counts only with proof: a build record, a test, a document."
          size="sm"
          value={given?.evidence ?? ''}
          onChange={(event) => onChange({ ...given, answer: chosen.id, evidence: event.currentTarget.value })}
          required
        />
      ) : null}
    </div>
  )
}
