// SPDX-License-Identifier: Apache-2.0
import { Radio } from '@mantine/core'
import type { Rubric, RubricAnswers } from '../../../api/collaboration/assessments.ts'
import classes from './assessment.module.css'
import { answerRubric, isAsked } from './values.ts'

type RubricFieldsProps = {
  readonly rubric: Rubric
  readonly answers: RubricAnswers
  readonly onChange: (answers: RubricAnswers) => void
}

/** The rubric's questions in their groups. What the answers so far make pointless is not asked. */
export function RubricFields({ rubric, answers, onChange }: RubricFieldsProps) {
  const { groups, questions, choices } = rubric
  return groups.map(({ id, title }) => (
    <fieldset key={id} className={classes['group']}>
      <legend className={classes['legend']}>{title}</legend>
      {questions
        .filter((question) => question.group === id && isAsked(question, answers))
        .map((question) => (
          <Radio.Group
            key={question.id}
            label={question.text}
            description={question.help}
            name={question.id}
            value={answers[question.id] ?? ''}
            onChange={(value) => {
              const chosen = choices[question.kind].find((choice) => choice.id === value)
              if (chosen !== undefined) onChange(answerRubric(questions, answers, question.id, chosen.id))
            }}
          >
            <div className={classes['choices']}>
              {choices[question.kind].map((choice) => (
                <Radio key={choice.id} value={choice.id} label={choice.text} />
              ))}
            </div>
          </Radio.Group>
        ))}
    </fieldset>
  ))
}
