// SPDX-License-Identifier: Apache-2.0
import type { UseQueryResult } from '@tanstack/react-query'
import type { MailStanding } from '../../../api/collaboration/mail.ts'
import { Lines, Loaded } from '../../../components/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import { securityWords } from './mail-words.ts'

/** Where mails are handed over, and whether that works. */
export function ServerCard({ query }: { readonly query: UseQueryResult<MailStanding> }) {
  return (
    <Card title="Mail server">
      <Loaded query={query} skeleton={<Lines count={3} />}>
        {(standing) =>
          standing.server === null ? (
            <Empty icon="mail" title="No mail server is set">
              <p>
                Nothing is sent; waiting: {standing.waiting}. Whoever runs this server sets{' '}
                <code>PRIMUM_SMTP_URL</code> and <code>PRIMUM_MAIL_FROM</code>.
              </p>
            </Empty>
          ) : (
            <Facts columns={2} facts={factsOf(standing, standing.server)} />
          )
        }
      </Loaded>
    </Card>
  )
}

const factsOf = (
  standing: MailStanding,
  { host, port, security, authenticated, from }: NonNullable<MailStanding['server']>,
) =>
  [
    ['Standing', <Standing key="standing" standing={standing} />],
    ['From', from],
    ['Server', `${host}, port ${port}`],
    ['Encryption', securityWords[security]],
    ['Signs in', authenticated ? 'with a password from a file' : 'no'],
    ['Last answer', standing.delayed > 0 ? standing.lastAnswer : 'nothing is late'],
  ] as const

function Standing({ standing: { waiting, delayed, failed } }: { readonly standing: MailStanding }) {
  if (delayed > 0)
    return (
      <Status tone="warn" icon="alert">
        {formatQuantity(delayed, 'mail')} tried in vain, {waiting} waiting
      </Status>
    )
  return (
    <Status tone="good" icon="check">
      {waiting === 0 ? 'Everything is sent' : `${formatQuantity(waiting, 'mail')} waiting`}
      {failed > 0 ? `; ${failed} failed` : ''}
    </Status>
  )
}
