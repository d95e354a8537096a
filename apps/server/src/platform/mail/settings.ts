// SPDX-License-Identifier: Apache-2.0
/** Where mails are handed over, from an address like `smtp://user@mail.example:587`. */
import path from 'node:path'
import { CodedError } from '@primum/parse'
import { mailAddress } from './queue.ts'

export type SmtpSettings = {
  readonly host: string
  readonly port: number
  /** `tls`: from the first byte (RFC 8314). `starttls`: nothing is said before TLS stands (RFC 3207). */
  readonly security: 'tls' | 'starttls' | 'starttls-if-offered' | 'none'
  /** The password is read for each mail, so that it can be renewed while the server runs. */
  readonly login: { readonly user: string; readonly passwordFile: string } | undefined
  readonly from: { readonly name: string; readonly address: string }
}

export type SmtpEnvironment = {
  readonly url: string
  readonly passwordFile: string | undefined
  readonly from: string
}

/** Message submission (RFC 6409; RFC 8314, 3.3 for TLS from the first byte). */
const ports = { 'smtp:': 587, 'smtps:': 465 } as const
const known = new Set(['starttls', 'plaintext-password'])

/**
 * @param cwd relative paths are taken from here
 * @throws {CodedError} `mail/settings`; the message never repeats the address, which may hold a password
 */
export function parseSmtpSettings({ url, passwordFile, from }: SmtpEnvironment, cwd: string): SmtpSettings {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address === undefined || (address.protocol !== 'smtp:' && address.protocol !== 'smtps:'))
    throw wrong('PRIMUM_SMTP_URL must be as smtp://user@mail.example:587 or smtps://mail.example')
  if (address.password !== '')
    throw wrong(
      'PRIMUM_SMTP_URL must not hold a password; PRIMUM_SMTP_PASSWORD_FILE names the file that does',
    )
  if (address.hostname === '' || !['', '/'].includes(address.pathname) || address.hash !== '')
    throw wrong(
      'PRIMUM_SMTP_URL must be a host, with a port where it is not the usual one, and nothing behind it',
    )
  const unknown = [...address.searchParams.keys()].find((name) => !known.has(name))
  if (unknown !== undefined)
    throw wrong('PRIMUM_SMTP_URL knows no other options than starttls and plaintext-password')
  const host = address.hostname.replace(/^\[(.*)\]$/, '$1')
  const security = securityOf(address, host)
  return {
    host,
    port: address.port === '' ? ports[address.protocol] : Number(address.port),
    security,
    login: loginOf(address, { host, security, passwordFile, cwd }),
    from: parseSender(from),
  }
}

function securityOf(address: URL, host: string): SmtpSettings['security'] {
  const starttls = address.searchParams.get('starttls')
  if (address.protocol === 'smtps:') {
    if (starttls !== null)
      throw wrong('smtps: in PRIMUM_SMTP_URL begins with TLS and takes no option starttls')
    return 'tls'
  }
  switch (starttls) {
    case null:
      return isLoopback(host) ? 'none' : 'starttls'
    case 'required':
      return 'starttls'
    case 'if-offered':
      return 'starttls-if-offered'
    case 'never':
      return 'none'
    default:
      throw wrong('starttls in PRIMUM_SMTP_URL must be required, if-offered or never')
  }
}

/** A password never crosses a network that may be listened to, unless the one who set it said so. */
function loginOf(
  address: URL,
  {
    host,
    security,
    passwordFile,
    cwd,
  }: {
    readonly host: string
    readonly security: SmtpSettings['security']
    readonly passwordFile: string | undefined
    readonly cwd: string
  },
): SmtpSettings['login'] {
  const allowed = address.searchParams.get('plaintext-password')
  if (allowed !== null && allowed !== 'allowed')
    throw wrong('plaintext-password in PRIMUM_SMTP_URL must be allowed, or not be there')
  if ((address.username === '') !== (passwordFile === undefined))
    throw wrong('a user in PRIMUM_SMTP_URL and PRIMUM_SMTP_PASSWORD_FILE go together; only one is set')
  if (passwordFile === undefined) return undefined
  const isSecret = security === 'tls' || security === 'starttls' || isLoopback(host)
  if (!isSecret && allowed === null) {
    throw wrong(
      'the password would cross the network in plain text; use smtps: or starttls=required, or say plaintext-password=allowed',
    )
  }
  return { user: decodeUser(address.username), passwordFile: path.resolve(cwd, passwordFile) }
}

/** Percent-encoding (RFC 3986, 2.1) carries the @ of a user that is an address. */
function decodeUser(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new CodedError('mail/settings', 'the user in PRIMUM_SMTP_URL is not percent-encoded UTF-8', {
      cause,
    })
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** `psirt@example.com`, or `Example PSIRT <psirt@example.com>`. */
function parseSender(text: string): SmtpSettings['from'] {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/u.exec(text)
  const name = named?.[1] ?? ''
  const address = named?.[2] ?? text.trim()
  if (!mailAddress.safeParse(address).success || name.length > 100 || /\p{Cc}/u.test(name))
    throw wrong(
      'PRIMUM_MAIL_FROM must be one address, as psirt@example.com or Example PSIRT <psirt@example.com>',
    )
  return { name, address }
}

const wrong = (message: string): CodedError => new CodedError('mail/settings', message)
