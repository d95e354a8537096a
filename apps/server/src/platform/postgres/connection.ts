// SPDX-License-Identifier: Apache-2.0

/**
 * How to reach a database: what node-postgres takes as it is. There is no password: the kernel tells PostgreSQL which
 * account is at the other end of the socket.
 */
export type PostgresConnection = {
  /** The socket's directory. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
}

/** The same as a URL that libpq and node-postgres both understand. */
export function formatDatabaseUrl({ host, port, user, database }: PostgresConnection): string {
  const query = [
    ['host', host],
    ['port', String(port)],
    ['user', user],
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
  return `postgresql:///${encodeURIComponent(database)}?${query.join('&')}`
}
