// SPDX-License-Identifier: Apache-2.0
/**
 * Settings, all from the environment, parsed once at start. docs/settings.md lists each with its default, unit and what
 * an attacker gains who controls it; config.test.ts holds that page and this file together.
 */
import path from 'node:path'
import { cveServicesAddress } from '@primum/advisory/cve-record'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import type { CveSettings } from './collaboration/index.ts'
import { parseSmtpSettings, type SmtpSettings } from './platform/mail/index.ts'
import {
  type CredentialSource,
  checkedCredentials,
  parseStoreAddress,
  type StoreSettings,
} from './platform/objects/index.ts'

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
  PRIMUM_S3_CREDENTIALS_FILE: z.string().min(1).optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  PRIMUM_INGEST: z.literal('in-process').default('in-process'),
  PRIMUM_LOG_LEVEL: z.enum(logLevels).default('warn'),
  PRIMUM_ADMIN_EMAIL: z.email().optional(),
  PRIMUM_ADMIN_PASSWORD_FILE: z.string().min(1).optional(),
  PRIMUM_SMTP_URL: z.string().max(500).optional(),
  PRIMUM_SMTP_PASSWORD_FILE: z.string().min(1).optional(),
  PRIMUM_MAIL_FROM: z.string().max(400).optional(),
  PRIMUM_CVE_URL: z.url({ protocol: /^https?$/ }).default('https://cveawg.mitre.org/api'),
  PRIMUM_CVE_ORG: z.string().min(2).max(32).optional(),
  PRIMUM_CVE_USER: z.string().min(1).max(200).optional(),
  PRIMUM_CVE_KEY_FILE: z.string().min(1).optional(),
  PRIMUM_INTEL_SYNC: z.enum(['off', 'daily']).default('off'),
  PRIMUM_NVD_API_KEY: z.string().min(1).optional(),
  PRIMUM_LOG_ORIGIN: z
    .string()
    .max(200)
    .regex(/^[a-z0-9.-]+(:[0-9]+)?(\/[A-Za-z0-9._-]+)*$/, 'must be a host and a path, without https://')
    .optional(),
  PRIMUM_MAX_SBOM_BYTES: z.coerce.number().int().min(1_024).max(1_073_741_824).default(209_715_200),
})

type Settings = z.output<typeof environment>

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
  /** Where documents and the files of the logs are kept. */
  readonly blobs: StoreSettings
  readonly logLevel: (typeof logLevels)[number]
  readonly firstAdmin: { readonly email: string; readonly passwordFile: string } | undefined
  /** Name of the journal's log, for ever; used when the log is made. Absent: one that belongs to nobody's address. */
  readonly logOrigin: string | undefined
  /** Where mails are handed over. Absent: nothing is sent. */
  readonly smtp: SmtpSettings | undefined
  /** How the CVE Services are reached. Absent: CVE ids are named by hand. */
  readonly cve: CveSettings | undefined
  readonly intelSync: 'off' | 'daily'
  /** Lets NVD answer ten times as often; a secret. Absent: without one. */
  readonly nvdApiKey: string | undefined
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
    blobs: orInvalid(() => storeSettings(settings, dataDir, cwd)),
    logLevel: settings.PRIMUM_LOG_LEVEL,
    firstAdmin:
      email === undefined || passwordFile === undefined
        ? undefined
        : { email, passwordFile: path.resolve(cwd, passwordFile) },
    logOrigin: settings.PRIMUM_LOG_ORIGIN ?? originOf(settings.PRIMUM_URL),
    smtp: orInvalid(() => smtpSettings(settings, cwd)),
    cve: cveSettings(settings, cwd),
    intelSync: settings.PRIMUM_INTEL_SYNC,
    nvdApiKey: settings.PRIMUM_NVD_API_KEY,
    maxSbomBytes: settings.PRIMUM_MAX_SBOM_BYTES,
  }
}

function smtpSettings(settings: Settings, cwd: string): SmtpSettings | undefined {
  const { PRIMUM_SMTP_URL: url, PRIMUM_SMTP_PASSWORD_FILE: passwordFile, PRIMUM_MAIL_FROM: from } = settings
  if (url === undefined && passwordFile === undefined && from === undefined) return undefined
  if (url === undefined || from === undefined)
    throw new CodedError(
      'config/invalid',
      'PRIMUM_SMTP_URL and PRIMUM_MAIL_FROM go together; only one is set',
    )
  return parseSmtpSettings({ url, passwordFile, from }, cwd)
}

function cveSettings(settings: Settings, cwd: string): CveSettings | undefined {
  const { PRIMUM_CVE_ORG: organisation, PRIMUM_CVE_USER: user, PRIMUM_CVE_KEY_FILE: keyFile } = settings
  if (organisation === undefined && user === undefined && keyFile === undefined) return undefined
  if (organisation === undefined || user === undefined || keyFile === undefined) {
    throw new CodedError(
      'config/invalid',
      'unusable settings: PRIMUM_CVE_ORG, PRIMUM_CVE_USER and PRIMUM_CVE_KEY_FILE go together',
    )
  }
  const url = orInvalid(() => cveServicesAddress(settings.PRIMUM_CVE_URL))
  return { url, organisation, user, keyFile: path.resolve(cwd, keyFile) }
}

function storeSettings(settings: Settings, dataDir: string, cwd: string): StoreSettings {
  if (settings.PRIMUM_BLOBS === undefined) return { kind: 'file', directory: path.join(dataDir, 'blobs') }
  const address = parseStoreAddress(settings.PRIMUM_BLOBS, cwd)
  if (address.kind === 'file') return address
  return { ...address, credentials: s3Credentials(settings, cwd), temporaryDir: path.join(dataDir, 'tmp') }
}

function s3Credentials(settings: Settings, cwd: string): CredentialSource {
  // Ours before AWS's, which may be meant for something else on this machine.
  const file = settings.PRIMUM_S3_CREDENTIALS_FILE
  if (file !== undefined) return { kind: 'file', file: path.resolve(cwd, file) }
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = settings
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new CodedError(
      'config/invalid',
      'PRIMUM_BLOBS: S3 needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or PRIMUM_S3_CREDENTIALS_FILE',
    )
  }
  return { kind: 'keys', keys: checkedCredentials(accessKeyId, secretAccessKey, sessionToken) }
}

/** Where the log will be read: C2SP tlog-checkpoint asks for an address without scheme. */
function originOf(publicUrl: string | undefined): string | undefined {
  return publicUrl === undefined ? undefined : `${new URL(publicUrl).host}/log/journal`
}

function orInvalid<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new CodedError('config/invalid', `unusable settings: ${error.message}`, { cause: error })
  }
}
