// SPDX-License-Identifier: Apache-2.0
import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { releaseQuery } from '../../../api/design/queries.ts'
import type { Release } from '../../../api/types.ts'
import { LoadedPage } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { useUnavailable } from '../../../components/session.tsx'
import { ReleaseStage } from '../../../components/status/statuses.tsx'
import { usePathParameter, useUrlState } from '../../../components/use-url-state.ts'
import { paths, serverPaths } from '../../../paths.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Card } from '../../../ui/card.tsx'
import { formatCount, formatQuantity } from '../../../ui/format/number.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Status } from '../../../ui/status.tsx'
import { type Tab, TabsBar } from '../../../ui/tabs-bar.tsx'
import { Day, Time } from '../../../ui/time.tsx'
import { ComponentsTab } from './components-tab.tsx'
import { ElementsTab } from './elements-tab.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { SbomUpload } from './sbom-upload.tsx'
import { type ReleaseTab, releaseUrl } from './url-state.ts'
import { VexOfOthers } from './vex-of-others.tsx'

export function ReleasePage() {
  const release = useQuery(releaseQuery(usePathParameter('releaseId')))
  return <LoadedPage query={release}>{(loaded) => <ReleaseDetails release={loaded} />}</LoadedPage>
}

function ReleaseDetails({ release }: { readonly release: Release }) {
  const { id, product, version, stage, sbom } = release
  const navigate = useNavigate()
  const editUnavailable = useUnavailable('releases:write')
  return (
    <Page
      title={`${product.name} ${version}`}
      crumbs={[
        ['Products', paths.products()],
        [product.name, paths.product(product.id)],
      ]}
      badges={
        <>
          <ReleaseStage stage={stage} />
          {product.sold ? null : <Status tone="neutral">No longer sold</Status>}
        </>
      }
      intro={<ReleaseIntro release={release} />}
      actions={
        <>
          {sbom === null || release.findings.open === 0 ? null : <VexMenu releaseId={id} />}
          <ActionButton
            variant="default"
            unavailable={editUnavailable}
            leftSection={<Icon name="edit" size={16} />}
            onClick={() => void navigate({ to: paths.releaseEdit(id) })}
          >
            Edit
          </ActionButton>
        </>
      }
    >
      <SbomUpload release={release} />
      {sbom === null ? null : <Contents release={release} sbom={sbom} />}
    </Page>
  )
}

function ReleaseIntro({ release }: { readonly release: Release }) {
  const { releasedOn, endOfSupportOn, unitsInField, sbom } = release
  return (
    <>
      {releasedOn === null ? (
        'Not released yet'
      ) : (
        <>
          Released <Day day={releasedOn} />
        </>
      )}
      {endOfSupportOn === null ? (
        ''
      ) : (
        <>
          , supported until <Day day={endOfSupportOn} />
        </>
      )}
      {unitsInField === null ? '' : `, about ${formatCount(unitsInField)} devices in use`}
      {sbom === null ? (
        ''
      ) : sbom.judgedAt === null ? (
        '. Not compared with known flaws yet'
      ) : (
        <>
          . Compared with known flaws <Time at={sbom.judgedAt} />
        </>
      )}
      .
    </>
  )
}

function VexMenu({ releaseId }: { readonly releaseId: string }) {
  return (
    <Menu width={260} position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="download" size={16} />}>
          VEX
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Decisions in force, for your users</Menu.Label>
        <Menu.Item component="a" href={serverPaths.vex(releaseId, 'openvex')} download>
          OpenVEX
        </Menu.Item>
        <Menu.Item component="a" href={serverPaths.vex(releaseId, 'cyclonedx')} download>
          CycloneDX VEX
        </Menu.Item>
        <Menu.Item component="a" href={serverPaths.vex(releaseId, 'csaf')} download>
          CSAF VEX
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type ContentsProps = { readonly release: Release; readonly sbom: NonNullable<Release['sbom']> }

function Contents({ release, sbom }: ContentsProps) {
  const [{ tab, q }, change] = useUrlState(releaseUrl)
  const tabs: readonly Tab<ReleaseTab>[] = [
    { id: 'findings', label: 'Findings', count: release.findings.open },
    { id: 'components', label: 'Components', count: sbom.components },
    { id: 'unmatched', label: 'Unmatched', count: sbom.unmatched },
    { id: 'elements', label: 'Minimum elements', count: sbom.minimumElementsMissing },
    { id: 'history', label: 'SBOM history' },
  ]
  return (
    <TabsBar
      label="Contents of the release"
      tabs={tabs}
      value={tab}
      onChange={(next) => change({ tab: next, q: '' })}
    >
      {tab === 'findings' ? <FindingsTab release={release} /> : null}
      {tab === 'components' ? (
        <ComponentsTab key="all" sbomId={sbom.id} q={q} onSearch={(text) => change({ q: text })} />
      ) : null}
      {tab === 'unmatched' ? (
        <Card
          title="Unknown, not clean"
          aside={`${formatQuantity(sbom.unmatched, 'component')} of ${formatCount(sbom.components)} could not be compared with known flaws`}
          flush
        >
          <ComponentsTab
            key="unmatched"
            sbomId={sbom.id}
            unmatched
            q={q}
            onSearch={(text) => change({ q: text })}
          />
        </Card>
      ) : null}
      {tab === 'elements' ? <ElementsTab sbomId={sbom.id} /> : null}
      {tab === 'history' ? (
        <div style={{ display: 'grid', gap: 18 }}>
          <HistoryTab releaseId={release.id} />
          <VexOfOthers releaseId={release.id} />
        </div>
      ) : null}
    </TabsBar>
  )
}
