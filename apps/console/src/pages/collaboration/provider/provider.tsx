// SPDX-License-Identifier: Apache-2.0
import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Provider, providerQuery } from '../../../api/collaboration/provider.ts'
import { AppLink } from '../../../components/app-link.tsx'
import { Copyable } from '../../../components/copyable.tsx'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { useSession } from '../../../components/session.tsx'
import { paths } from '../../../paths.ts'
import { Card } from '../../../ui/card.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Status } from '../../../ui/status.tsx'
import { DocumentsCard } from './documents-card.tsx'
import { SettingsCard } from './settings-card.tsx'

/** Where machines find the advisories, and what they find there. */
export function ProviderPage() {
  const query = useQuery(providerQuery)
  const { permissions } = useSession()
  return (
    <LoadedPage query={query}>
      {(provider) => (
        <Page
          title="CSAF provider"
          intro="Hospitals' programs fetch your advisories from here by themselves. Whatever you publish is signed and listed at once."
        >
          <AddressCard provider={provider} />
          <SettingsCard provider={provider} />
          {permissions.includes('advisories:read') ? <DocumentsCard /> : null}
        </Page>
      )}
    </LoadedPage>
  )
}

function AddressCard({ provider }: { readonly provider: Provider }) {
  const { metadataUrl, keys, leadingVersion } = provider
  const isSecure = metadataUrl.startsWith('https:')
  return (
    <Card
      title="Address"
      aside={
        <Status tone={isSecure ? 'good' : 'warn'} icon={isSecure ? 'check' : 'alert'}>
          {isSecure ? 'Can be fetched' : 'Programs fetch nothing without https'}
        </Status>
      }
    >
      <Stack gap="md">
        <Copyable label="address of the metadata" value={metadataUrl} />
        <Facts
          columns={2}
          facts={[
            ['Leading version', `CSAF ${leadingVersion}`],
            [
              'Signed by',
              keys[0] === undefined ? (
                'no key'
              ) : (
                <Anchor key="key" href={keys[0].url} target="_blank" rel="noopener">
                  {keys[0].fingerprint.replaceAll(/.{4}(?=.)/g, '$& ')}
                </Anchor>
              ),
            ],
            [
              'For customers alone',
              <span key="customers">
                with an{' '}
                <Anchor component={AppLink} href={paths.apiKeys()}>
                  API key
                </Anchor>{' '}
                of the role Customer
              </span>,
            ],
          ]}
        />
      </Stack>
    </Card>
  )
}
