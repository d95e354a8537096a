// SPDX-License-Identifier: Apache-2.0
import type { FastifyReply } from 'fastify'
import type { Html } from '../../platform/html/html.ts'
import { sendPage } from '../../platform/html/page.ts'
import { getInstance, isSetUp } from '../../platform/identity/instance/queries.ts'
import type { Collaboration } from '../context.ts'

/** Answers with a page of this room, under the organisation's name. */
export async function sendReportPage(
  { db }: Pick<Collaboration, 'db'>,
  reply: FastifyReply,
  title: string,
  body: Html,
  scripts: readonly string[] = [],
): Promise<FastifyReply> {
  const organisation = (await isSetUp(db)) ? (await getInstance(db)).organisation : 'Primum'
  return sendPage(reply, { title, organisation, body, scripts })
}
