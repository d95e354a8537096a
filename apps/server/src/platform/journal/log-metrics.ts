// SPDX-License-Identifier: Apache-2.0
import { Gauge, type Registry } from 'prom-client'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { readLogStatus } from '../log/queries.ts'
import { JOURNAL } from './acts.ts'
import type { JournalLog } from './journal-log.ts'
import { countPendingActs } from './queries.ts'

export type LogMetricsParts = {
  readonly db: Database
  readonly clock: Clock
  readonly log: Pick<JournalLog, 'state'>
}

/** How the journal's log does, read when somebody asks; a page that cannot be read is one that Prometheus notices. */
export function registerLogMetrics(registry: Registry, { db, clock, log }: LogMetricsParts): void {
  const gauge = (name: string, help: string, read: () => Promise<number>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read())
      },
    })
  const status = () => readLogStatus(db, JOURNAL, log.state())
  const ageOf = (checkpoint: { readonly at: string } | null): number =>
    checkpoint === null
      ? Number.NaN
      : Temporal.Instant.from(checkpoint.at).until(clock.now()).total('seconds')

  gauge('primum_log_entries', "Entries of the journal's log", async () => Number((await status()).treeSize))
  gauge('primum_log_waiting_acts', 'Acts that have no place in the log yet', () => countPendingActs(db))
  gauge('primum_log_writing', '1 when this server writes the log', async () =>
    log.state().kind === 'writing' ? 1 : 0,
  )
  gauge('primum_log_checkpoint_age_seconds', 'Age of the newest checkpoint', async () =>
    ageOf((await status()).published),
  )
  gauge(
    'primum_log_witnessed_age_seconds',
    'Age of the newest checkpoint that enough witnesses cosigned; NaN: none',
    async () => ageOf((await status()).witnessed),
  )
}
