// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { logQuery } from '../../api/journal/queries.ts'
import { TextLink } from '../../components/app-link.tsx'
import { logConcerns } from '../../components/status/log-words.ts'
import { paths } from '../../paths.ts'
import { Icon } from '../../ui/icon.tsx'
import classes from './log-notice.module.css'

/** What of the log needs a person; nothing while all is well. */
export function LogNotice({ withLink = false }: { readonly withLink?: boolean }) {
  const log = useQuery(logQuery).data
  if (log === undefined) return null
  return logConcerns(log).map(({ title, why, tone }) => (
    <section key={title} className={classes['notice']} data-tone={tone} aria-label={title}>
      <Icon name="alert" size={20} />
      <div>
        <strong>{title}</strong>
        <p>
          {why} {withLink ? <TextLink href={paths.journalLog()}>The log</TextLink> : null}
        </p>
      </div>
    </section>
  ))
}
