// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:net'
import { CodedError } from '@primum/parse'

/**
 * The port that the server will listen on: the given one, or for 0 any free one, known before anything is started, so that
 * links can be made with it and a port that is taken is said at once.
 *
 * @throws {CodedError} `http/port-in-use`, `http/address-unusable`
 */
export function choosePort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE'
      const message = inUse
        ? `port ${port} of ${host} is in use; set PRIMUM_PORT to another one, or to 0 for any`
        : `cannot listen on ${host}: ${error.message}`
      reject(new CodedError(inUse ? 'http/port-in-use' : 'http/address-unusable', message, { cause: error }))
    })
    probe.listen({ host, port }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}
