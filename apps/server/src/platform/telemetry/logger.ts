// SPDX-License-Identifier: Apache-2.0
import { type Logger, pino } from 'pino'

/**
 * JSON lines on standard error; standard output belongs to what a person reads at start. Secrets never reach it: headers
 * and bodies are not logged at all, and what might hold one is cut by name as a second net.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'password',
          'token',
          'secret',
          'authorization',
          'cookie',
          '*.password',
          '*.token',
          '*.secret',
          '*.authorization',
          '*.cookie',
        ],
        censor: '[removed]',
      },
    },
    pino.destination({ fd: 2, sync: true }),
  )
}
