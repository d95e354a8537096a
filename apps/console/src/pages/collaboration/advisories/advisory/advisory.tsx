// SPDX-License-Identifier: Apache-2.0
import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Advisory, advisoryQuery } from '../../../../api/collaboration/advisories.ts'
import { LoadedPage } from '../../../../components/loaded.tsx'
import { Page } from '../../../../components/page.tsx'
import { ProblemAlert } from '../../../../components/problem.tsx'
import { type UrlState, usePathParameter, useUrlState } from '../../../../components/use-url-state.ts'
import { paths } from '../../../../paths.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { TabsBar } from '../../../../ui/tabs-bar.tsx'
import { Standing } from '../standing.tsx'
import classes from './advisory.module.css'
import { CheckCard } from './check-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { HistoryTab } from './history-tab.tsx'
import { JsonTab } from './json-tab.tsx'
import { PreviewTab } from './preview-tab.tsx'
import { PublicationCard } from './publication-card.tsx'
import { type Draft, DraftProvider, useDraftOf } from './use-draft.ts'
import { WriteTab } from './write-tab.tsx'

const tabs = [
  { id: 'write', label: 'Write' },
  { id: 'read', label: 'Read' },
  { id: 'json', label: 'JSON' },
  { id: 'history', label: 'History' },
] as const
type TabId = (typeof tabs)[number]['id']

const advisoryUrl: UrlState<{ readonly tab: TabId }> = {
  parse: ({ tab }) => ({ tab: tabs.find(({ id }) => id === tab)?.id ?? 'write' }),
  format: ({ tab }): Readonly<Record<string, string>> => (tab === 'write' ? {} : { tab }),
}

/** One advisory: written, checked, approved, published, revised. */
export function AdvisoryPage() {
  const advisoryId = usePathParameter('advisoryId')
  const query = useQuery(advisoryQuery(advisoryId))
  return <LoadedPage query={query}>{(loaded) => <Editor key={advisoryId} advisory={loaded} />}</LoadedPage>
}

function Editor({ advisory }: { readonly advisory: Advisory }) {
  const draft = useDraftOf(advisory)
  const [{ tab }, change] = useUrlState(advisoryUrl)
  const { wanted, goTo } = useGoTo(tab, (next) => change({ tab: next }))
  useHotkeys([['mod+S', draft.save]], [])
  return (
    <DraftProvider value={draft}>
      <Page
        title={advisory.title}
        crumbs={[['Advisories', paths.advisories()]]}
        badges={<Standing advisory={advisory} />}
        intro={`${advisory.trackingId} · version ${advisory.version} by ${advisory.editedBy.name}`}
        actions={<SaveButton draft={draft} />}
      >
        <ConflictCard />
        {draft.saveError === null ? null : <ProblemAlert error={draft.saveError} />}
        <div className={classes['columns']}>
          <div className={classes['main']}>
            <TabsBar label="Advisory" tabs={tabs} value={tab} onChange={(next) => change({ tab: next })}>
              <TabContent tab={tab} advisory={advisory} pointer={wanted} />
            </TabsBar>
          </div>
          <div className={classes['side']}>
            <PublicationCard />
            <CheckCard onGoTo={goTo} />
          </div>
        </div>
      </Page>
    </DraftProvider>
  )
}

function SaveButton({ draft }: { readonly draft: Draft }) {
  const { isChanged, isSaving, save, unavailable, advisory } = draft
  return (
    <ActionButton
      unavailable={unavailable ?? (isChanged ? undefined : 'Everything is saved.')}
      loading={isSaving}
      onClick={save}
    >
      {advisory.state === 'approved' ? 'Save and void the approval' : 'Save'}
    </ActionButton>
  )
}

type TabContentProps = { readonly tab: TabId; readonly advisory: Advisory; readonly pointer: string }

function TabContent({ tab, advisory, pointer }: TabContentProps) {
  switch (tab) {
    case 'write':
      return <WriteTab />
    case 'read':
      return <PreviewTab />
    case 'json':
      return <JsonTab pointer={pointer} />
    case 'history':
      return <HistoryTab advisory={advisory} />
  }
}

/** From a finding to the field that it is about; to the line of the JSON where no field shows that place. */
function useGoTo(tab: TabId, show: (tab: TabId) => void) {
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    if (tab !== 'write' || wanted === '') return
    const field = fieldOf(wanted)
    if (field === undefined) {
      show('json')
      return
    }
    field.focus()
    setWanted('')
  }, [tab, wanted, show])
  return {
    wanted: tab === 'json' ? wanted : '',
    goTo: (pointer: string) => {
      setWanted(pointer === '' ? '/document' : pointer)
      if (tab !== 'write') show('write')
    },
  }
}

/** The field of a place, or of the nearest place around it that is more than a whole section. */
function fieldOf(pointer: string): HTMLElement | undefined {
  const parts = pointer.split('/').slice(1)
  for (let length = parts.length; length >= 2; length--) {
    const name = CSS.escape(parts.slice(0, length).join('/'))
    const field = document.querySelector<HTMLElement>(`[name="${name}"], input[name="${name}"]`)
    if (field !== null) return field
  }
  return undefined
}
