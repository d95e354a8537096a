// SPDX-License-Identifier: Apache-2.0
/**
 * Mail: an outbox in the database, emptied over SMTP (RFC 5321, RFC 8314). Plain text alone (RFC 5322), each mail for one address. At
 * least once: after a crash a mail may go out again, with the same Message-ID, by which mail programs tell that it is the same.
 */
export { openMailServer } from './mail-server.ts'
export { mailJob } from './outbox.ts'
export { type Mail, mailAddress, queueMail } from './queue.ts'
export { type MailDesk, mailRoutes } from './routes.ts'
export { parseSmtpSettings, type SmtpSettings } from './settings.ts'
