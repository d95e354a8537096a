// SPDX-License-Identifier: Apache-2.0
import { TextLink } from '../../../../components/app-link.tsx'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { paths } from '../../../../paths.ts'
import { Card } from '../../../../ui/card.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Status } from '../../../../ui/status.tsx'
import classes from './advisory.module.css'
import { Blocks } from './blocks.tsx'
import { ReadingLevel } from './notice-card.tsx'
import { useDraft } from './use-draft.ts'

/** As people would read it if it were published now: the notice in plain words, then the whole. */
export function PreviewTab() {
  const { checked, checkError, advisory } = useDraft()
  if (checked === undefined) return checkError === null ? null : <ProblemAlert error={checkError} />
  if (checked.fault !== null) return <ProblemAlert error={new Error(checked.fault.message)} />
  return (
    <div className={classes['main']}>
      <Card title="In plain words" aside={<ReadingLevel />}>
        {checked.notice.length === 0 ? (
          <Empty icon="info" title="No notice yet">
            <p>
              Write the first part of it:{' '}
              <TextLink href={paths.advisory(advisory.id)}>the most important thing</TextLink>.
            </p>
          </Empty>
        ) : (
          <Blocks blocks={checked.notice} />
        )}
      </Card>
      <Card title="What FDA wants told within 30 days">
        <ul className={classes['findings']}>
          {checked.thirtyDayContents.map(({ id, asks, isSaid, where }) => (
            <li key={id}>
              <Status tone={isSaid ? 'good' : 'warn'} icon={isSaid ? 'check' : 'alert'}>
                {isSaid ? 'Said' : 'Not said'}
              </Status>
              <span>{asks}.</span>
              <span className={classes['dim']}>{where}.</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="The whole advisory">
        <Blocks blocks={checked.page} />
      </Card>
    </div>
  )
}
