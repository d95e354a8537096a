// SPDX-License-Identifier: Apache-2.0
import { Modal, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { saveCalendar } from '../../api/design/acts.ts'
import { calendarsQuery, clockRulesQuery } from '../../api/design/queries.ts'
import type { ClockRule, HolidayCalendar } from '../../api/types.ts'
import { SearchField, TextAreaField, TextField } from '../../components/form/fields.tsx'
import { FormShell } from '../../components/form/form-shell.tsx'
import { useForm } from '../../components/form/use-form.ts'
import { Lines, Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { useSession, useUnavailable } from '../../components/session.tsx'
import { startEventText } from '../../components/status/words.ts'
import { timeZones } from '../../components/time-zones.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Card } from '../../ui/card.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatDay } from '../../ui/format/time.ts'
import { Icon } from '../../ui/icon.tsx'
import { notify } from '../../ui/notices.tsx'
import { Status } from '../../ui/status.tsx'
import { OrganisationCard } from '../instance/organisation-card.tsx'

/** How deadlines are counted: the rules with their sources, and the days that are no working days. */
export function CalendarsPage() {
  const rules = useQuery(clockRulesQuery)
  const calendars = useQuery(calendarsQuery)
  const unavailable = useUnavailable('calendars:write')
  const [edited, setEdited] = useState<HolidayCalendar | 'new'>()
  return (
    <Page
      title="Calendars and rules"
      intro="How deadlines are counted: from which event, in which days, and by which source."
    >
      <Card
        title="Holiday calendars"
        actions={
          <ActionButton
            size="sm"
            variant="default"
            unavailable={unavailable}
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setEdited('new')}
          >
            New calendar
          </ActionButton>
        }
        flush
      >
        <Loaded query={calendars} skeleton={<Lines />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="calendar" title="No calendar yet">
                <p>
                  Clocks that count working days use the federal holidays of the United States until you add
                  your own.
                </p>
              </Empty>
            ) : (
              <DataTable
                caption="Holiday calendars"
                rows={items}
                rowKey={({ id }) => id}
                columns={calendarColumns(setEdited, unavailable)}
              />
            )
          }
        </Loaded>
      </Card>
      <Card title="Clock rules" aside="Built in, each with its source" flush>
        <Loaded query={rules} skeleton={<Lines count={8} />}>
          {({ items }) => (
            <DataTable caption="Clock rules" rows={items} rowKey={({ id }) => id} columns={ruleColumns} />
          )}
        </Loaded>
      </Card>
      <OrganisationCard />
      <Modal
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        title={edited === 'new' ? 'New calendar' : 'Edit calendar'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {edited === undefined ? null : (
          <CalendarForm
            calendar={edited === 'new' ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Modal>
    </Page>
  )
}

const calendarColumns = (
  onEdit: (calendar: HolidayCalendar) => void,
  unavailable: string | undefined,
): readonly Column<HolidayCalendar>[] => [
  { id: 'name', header: 'Calendar', width: '26%', cell: ({ name }) => <strong>{name}</strong> },
  { id: 'zone', header: 'Time zone', cell: ({ timeZone }) => timeZone },
  {
    id: 'holidays',
    header: 'Holidays',
    width: '40%',
    cell: ({ id, holidays }) =>
      [
        ...(id === 'us-federal' ? ['Federal holidays of the United States'] : []),
        ...holidays.slice(0, 6).map((day) => formatDay(day)),
        ...(holidays.length > 6 ? [`and ${holidays.length - 6} more`] : []),
      ].join(', ') || 'none',
  },
  {
    id: 'edit',
    header: <VisuallyHidden>Actions</VisuallyHidden>,
    align: 'end',
    cell: (calendar) => (
      <ActionButton size="xs" variant="default" unavailable={unavailable} onClick={() => onEdit(calendar)}>
        Edit<VisuallyHidden> {calendar.name}</VisuallyHidden>
      </ActionButton>
    ),
  },
]

const ruleColumns: readonly Column<ClockRule>[] = [
  {
    id: 'rule',
    header: 'Rule',
    width: '36%',
    cell: ({ title, note }) => (
      <div>
        <strong>{title}</strong>
        {note === null ? null : <div style={{ color: 'var(--p-ink-dim)', fontSize: '0.85rem' }}>{note}</div>}
      </div>
    ),
  },
  {
    id: 'time',
    header: 'Time',
    cell: ({ quantity, unit }) => `${quantity ?? ''} ${unit.replaceAll('-', ' ')}`.trim(),
  },
  { id: 'from', header: 'Counted from', cell: ({ startEvent }) => startEventText(startEvent) },
  { id: 'source', header: 'Source', cell: ({ source, jurisdiction }) => `${source} (${jurisdiction})` },
  {
    id: 'verified',
    header: 'Figure',
    cell: ({ verified }) =>
      verified ? (
        <Status tone="good" icon="check">
          Read in the source
        </Status>
      ) : (
        <Status
          tone="notice"
          icon="alert"
          title="The figure was not re-read in its source; check before relying on it"
        >
          Check first
        </Status>
      ),
  },
]

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)

function CalendarForm({
  calendar,
  onClose,
}: {
  readonly calendar: HolidayCalendar | undefined
  readonly onClose: () => void
}) {
  const { timeZone: ownTimeZone } = useSession()
  const form = useForm({
    initial: {
      name: calendar?.name ?? '',
      timeZone: calendar?.timeZone ?? ownTimeZone,
      holidays: calendar?.holidays.join('\n') ?? '',
    },
    check: ({ name, holidays }) => {
      const wrong = linesOf(holidays).find((line) => !/^\d{4}-\d{2}-\d{2}$/.test(line))
      return {
        ...(slug(name) === '' && calendar === undefined && { name: 'Give a name with letters or digits' }),
        ...(wrong !== undefined && { holidays: `"${wrong}" is no date like 2026-12-24` }),
      }
    },
    submit: ({ name, timeZone, holidays }) =>
      saveCalendar({ id: calendar?.id ?? slug(name), name, timeZone, holidays: linesOf(holidays) }),
    onDone: () => {
      notify('Calendar saved')
      onClose()
    },
  })
  return (
    <FormShell form={form} submitLabel="Save" onCancel={onClose}>
      <TextField form={form} name="name" label="Name" required />
      <SearchField
        form={form}
        name="timeZone"
        label="Time zone"
        options={timeZones(form.values.timeZone)}
        required
      />
      <TextAreaField
        form={form}
        name="holidays"
        label="Days that are no working days"
        description="One date a line, as 2026-12-24. Saturdays and Sundays never count."
        minRows={6}
      />
    </FormShell>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
