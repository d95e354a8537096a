// SPDX-License-Identifier: Apache-2.0
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Programme, programmeQuery } from '../../../api/collaboration/disclosure.ts'
import { Copyable } from '../../../components/copyable.tsx'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { serverPaths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { KeyCard } from './key-card.tsx'
import { PolicyCard } from './policy-card.tsx'
import classes from './programme.module.css'
import { VersionsCard } from './versions-card.tsx'

/** The disclosure programme: what the maker promises to those who report, and where the world finds it. */
export function ProgrammePage() {
  const query = useQuery(programmeQuery)
  return (
    <LoadedPage query={query}>
      {(programme) => (
        <Page
          title="Disclosure programme"
          intro="What you promise to everybody who reports a flaw, in safety or in security, and where they find it. Clocks run by these promises."
        >
          <StepsCard programme={programme} />
          <PolicyCard programme={programme} />
          <SecurityTxtCard programme={programme} />
          <KeyCard programme={programme} />
          <VersionsCard />
        </Page>
      )}
    </LoadedPage>
  )
}

function StepsCard({ programme }: { readonly programme: Programme }) {
  const { steps, reached, version } = programme
  const open = steps.filter(({ done }) => !done).length
  return (
    <Card
      title={open === 0 ? 'Everything is in place' : 'What to do'}
      aside={
        <Status tone={reached.level === 5 ? 'good' : 'notice'} icon={reached.level === 5 ? 'check' : 'alert'}>
          disclose.io level {reached.level} of 5
        </Status>
      }
      tone={open === 0 ? 'plain' : 'brand'}
    >
      <ol className={classes['steps']}>
        {steps.map(({ id, done, title, detail }) => (
          <li key={id}>
            <Status tone={done ? 'good' : 'waiting'} icon={done ? 'check' : 'undecided'}>
              {done ? 'Done' : 'To do'}
            </Status>
            <div>
              <strong>{title}</strong>
              <p>{detail}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={classes['links']}>
        <ServerLink href={serverPaths.disclosure}>
          {version === 0 ? 'What people see now' : 'The published page'}
        </ServerLink>
        <ServerLink href={serverPaths.securityTxt}>security.txt</ServerLink>
        <ServerLink href={serverPaths.report}>The form for reports</ServerLink>
      </p>
    </Card>
  )
}

/** A page that the server draws itself. */
function ServerLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Anchor href={href} target="_blank" rel="noopener">
      {children}
    </Anchor>
  )
}

function SecurityTxtCard({ programme: { securityTxt, addresses } }: { readonly programme: Programme }) {
  return (
    <Card
      title="security.txt"
      aside={
        securityTxt === null ? undefined : securityTxt.errors.length === 0 ? (
          <Status tone="good" icon="check">
            Valid
          </Status>
        ) : (
          <Status tone="danger" icon="alert">
            Has errors
          </Status>
        )
      }
    >
      {securityTxt === null ? (
        <p>It is made when your policy is published, or when somebody asks for it.</p>
      ) : (
        <>
          <Facts
            columns={3}
            facts={[
              ['Address', addresses.securityTxt],
              ['Published', <Time key="published" at={securityTxt.publishedAt} as="date-time" />],
              ['Expires, and is renewed before', <Time key="expires" at={securityTxt.expiresAt} as="date" />],
            ]}
          />
          {[...securityTxt.errors, ...securityTxt.recommendations].map(({ code, line, message }) => (
            <p key={`${code} ${line}`}>
              <code>{code}</code> {line === null ? '' : `in line ${line}`}: {message}.
            </p>
          ))}
          <pre className={classes['file']}>{securityTxt.content}</pre>
          <Copyable
            label="command that checks it"
            value={`primum securitytxt check ${addresses.securityTxt} --key ${addresses.key}`}
          />
        </>
      )}
    </Card>
  )
}
