// SPDX-License-Identifier: Apache-2.0
/** The log of the journal on this server: opened, kept going while there is a key for it, nudged by every act that commits. */
import { acts as vocabulary } from '@primum/oath'
import { noteSigner, noteVerifier, parseVerifierKey, treeHasher } from '@primum/tlog'
import { ed25519, httpPost, sha256 } from '@primum/tlog/node'
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { listen } from '../database/listen.ts'
import { type LogObjects, openLogObjects } from '../log/log-objects.ts'
import { localOrigin, openLog } from '../log/open-log.ts'
import { startSequencer, type WriterState } from '../log/sequencer.ts'
import type { ObjectStore } from '../objects/index.ts'
import { act } from './act.ts'
import { systemActor } from './actor.ts'
import { JOURNAL } from './acts.ts'
import { drainActs, followActs } from './drain.ts'

export type JournalLogParts = {
  readonly db: Database
  readonly pool: pg.Pool
  readonly objects: ObjectStore
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  /** Of a log that is not there yet; undefined: one is made up. */
  readonly origin: string | undefined
  readonly keyFile: string
  readonly checkpointEveryMs: number
  readonly freshenEveryMs: number
}

export type JournalLog = {
  readonly objects: LogObjects
  readonly state: () => WriterState
  /** Asks for fresh cosignatures now. */
  readonly publish: () => Promise<void>
  /** Brings what waits into the log, publishes it, and ends. */
  readonly stop: () => Promise<void>
}

/** @throws {CodedError} as `openLog` */
export async function openJournalLog(parts: JournalLogParts): Promise<JournalLog> {
  const { db, pool, clock, logger, keyFile } = parts
  const { origin, verifierKey, key } = await openLog(
    db,
    {
      logId: JOURNAL,
      origin: parts.origin ?? localOrigin(JOURNAL),
      keyFile,
      opened: (tx, log) =>
        act(tx, {
          definition: vocabulary.logOpened,
          actor: systemActor('journal'),
          subjectId: JOURNAL,
          facts: { origin: log.origin, verifierKey: log.verifierKey },
          at: clock.now(),
        }),
    },
    { now: clock.now() },
  )
  const objects = openLogObjects(parts.objects, JOURNAL)
  if (key === undefined) {
    logger.warn(
      { log: JOURNAL },
      'the signing key of the log is not on this server; others have to write the log',
    )
    const nothing = async (): Promise<void> => undefined
    return { objects, state: () => ({ kind: 'without-key' }), publish: nothing, stop: nothing }
  }
  const sequencer = startSequencer({
    db,
    logId: JOURNAL,
    origin,
    objects,
    clock,
    logger,
    hasher: treeHasher(sha256),
    signer: noteSigner(key, ed25519),
    verifier: noteVerifier(parseVerifierKey(verifierKey, sha256), ed25519),
    post: httpPost,
    checkpointEveryMs: parts.checkpointEveryMs,
    freshenEveryMs: parts.freshenEveryMs,
    drain: (writer) => drainActs(db, writer),
    followed: (tx, followed) => followActs(tx, clock, followed),
  })
  const stopListening = listen(pool, 'primum_act', sequencer.nudge)
  return {
    objects,
    state: sequencer.state,
    publish: sequencer.publish,
    stop: async () => {
      await stopListening()
      await sequencer.stop()
    },
  }
}
