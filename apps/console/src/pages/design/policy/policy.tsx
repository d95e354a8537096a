// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query'
import { policyQuery } from '../../../api/design/queries.ts'
import type { Policy } from '../../../api/types.ts'
import { TextLink } from '../../../components/app-link.tsx'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { keysOf, policyWords } from '../../../components/status/words.ts'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { type Fact, Facts } from '../../../ui/facts.tsx'
import { formatQuantity } from '../../../ui/format/number.ts'
import { Status } from '../../../ui/status.tsx'
import { Time } from '../../../ui/time.tsx'
import { RulesTable } from './rules-table.tsx'
import { TextCard } from './text-card.tsx'

/** The maker's rules about findings: which fail, warn and pass, and by when they must be dealt with. */
export function PolicyPage() {
  const query = useQuery(policyQuery)
  return (
    <LoadedPage query={query}>
      {(policy) => (
        <Page
          title="Policy"
          intro="The rules that say of each finding whether it fails, warns or passes, and by when it must be dealt with. They hide no finding, and they decide nothing about harm to a patient."
        >
          <StandingCard policy={policy} />
          <Card title="The rules in words" aside={String(policy.rules.length)} flush>
            <RulesTable rules={policy.rules} />
          </Card>
          <TextCard policy={policy} />
        </Page>
      )}
    </LoadedPage>
  )
}

function StandingCard({ policy }: { readonly policy: Policy }) {
  const { name, isDefault, setBy, setAt, sha256, counts, tests } = policy
  const outcomes = keysOf(policyWords).map(
    (outcome): Fact => [
      `Open findings that ${outcome}`,
      <TextLink key={outcome} href={paths.findings({ policy: outcome })}>
        {formatQuantity(counts[outcome], 'finding')}
      </TextLink>,
    ],
  )
  return (
    <Card
      title="The policy that counts"
      aside={isDefault ? <Status tone="info">The default</Status> : undefined}
    >
      <Facts
        columns={3}
        facts={[
          ['Name', name],
          [
            'Set',
            setAt === null ? (
              'Nobody has set one; this is the default that Primum comes with'
            ) : (
              <span key="set">
                by {setBy?.name ?? 'somebody unknown'}, <Time at={setAt} as="date-time" />
              </span>
            ),
          ],
          ['Its own tests', `${formatQuantity(tests.passed, 'test')} passed`],
          ...outcomes,
          ['Version (SHA-256 of the text)', <code key="version">{sha256}</code>],
        ]}
      />
    </Card>
  )
}
