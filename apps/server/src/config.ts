// SPDX-License-Identifier: Apache-2.0
/**
 * Settings, all from the environment, parsed once at start. docs/settings.md lists each with its default, unit and what
 * an attacker gains who controls it; config.test.ts holds that page and this file together.
 */
import path from 'node:path'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import { type BlobAddress, parseBlobAddress } from './platform/blobs/index.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const environment = z.object({
  PRIMUM_DATA: z.string().min(1).default('./.primum'),
  PRIMUM_HOST: z.string().min(1).default('127.0.0.1'),
  PRIMUM_PORT: port.default(8080),
  PRIMUM_TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9a-fA-F.:/, ]+$/, 'must be IP addresses or CIDR ranges, separated by commas')
    .optional(),
  PRIMUM_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PRIMUM_BLOBS: z.string().optional(),
  PRIMUM_INGEST: z.literal('in-process').default('in-process'),
  PRIMUM_LOG_LEVEL: z.enum(logLevels).default('warn'),
  PRIMUM_ADMIN_EMAIL: z.email().optional(),
  PRIMUM_ADMIN_PASSWORD_FILE: z.string().min(1).optional(),
  PRIMUM_INTEL_SYNC: z.enum(['off', 'daily']).default('off'),
  PRIMUM_MAX_SBOM_BYTES: z.coerce.number().int().min(1_024).max(1_073_741_824).default(209_715_200),
})

export const settingNames: readonly string[] = Object.keys(environment.shape)

export type Config = {
  /** Absolute path of the data directory. Everything that Primum writes lies below it. */
  readonly dataDir: string
  readonly host: string
  /** 0 asks the system for any free port. */
  readonly port: number
  /** The address that people and devices use, without a trailing slash. Absent: derived from host and port. */
  readonly publicUrl: string | undefined
  /** Addresses of reverse proxies whose word about the caller's address is taken; none by default. */
  readonly trustedProxies: readonly string[]
  /** Absent: the embedded PostgreSQL below the data directory. */
  readonly databaseUrl: string | undefined
  readonly blobs: BlobAddress
  readonly logLevel: (typeof logLevels)[number]
  readonly firstAdmin: { readonly email: string; readonly passwordFile: string } | undefined
  readonly intelSync: 'off' | 'daily'
  readonly maxSbomBytes: number
}

/**
 * @param env usually `process.env`; an empty string counts as not set
 * @param cwd relative paths are taken from here
 * @throws {CodedError} `config/invalid`, naming every wrong setting at once and never printing its value, which may
 *   hold a password
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const given = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = env[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new CodedError('config/invalid', `unusable settings: ${lines.join('; ')}`)
  }
  const settings = parsed.data
  const { PRIMUM_ADMIN_EMAIL: email, PRIMUM_ADMIN_PASSWORD_FILE: passwordFile } = settings
  if ((email === undefined) !== (passwordFile === undefined)) {
    throw new CodedError(
      'config/invalid',
      'unusable settings: PRIMUM_ADMIN_EMAIL and PRIMUM_ADMIN_PASSWORD_FILE go together; only one is set',
    )
  }
  const dataDir = path.resolve(cwd, settings.PRIMUM_DATA)
  return {
    dataDir,
    host: settings.PRIMUM_HOST,
    port: settings.PRIMUM_PORT,
    publicUrl: settings.PRIMUM_URL?.replace(/\/+$/, ''),
    trustedProxies: (settings.PRIMUM_TRUSTED_PROXIES ?? '')
      .split(/[ ,]+/)
      .filter((address) => address !== ''),
    databaseUrl: settings.DATABASE_URL,
    blobs: readBlobAddress(settings.PRIMUM_BLOBS, cwd) ?? {
      kind: 'file',
      directory: path.join(dataDir, 'blobs'),
    },
    logLevel: settings.PRIMUM_LOG_LEVEL,
    firstAdmin:
      email === undefined || passwordFile === undefined
        ? undefined
        : { email, passwordFile: path.resolve(cwd, passwordFile) },
    intelSync: settings.PRIMUM_INTEL_SYNC,
    maxSbomBytes: settings.PRIMUM_MAX_SBOM_BYTES,
  }
}

function readBlobAddress(text: string | undefined, cwd: string): BlobAddress | undefined {
  try {
    return text === undefined ? undefined : parseBlobAddress(text, cwd)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new CodedError('config/invalid', `unusable settings: ${error.message}`, { cause: error })
  }
}
