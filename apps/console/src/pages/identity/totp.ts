// SPDX-License-Identifier: Apache-2.0

/** The secret of an `otpauth://totp/…` address, in groups of four that can be typed. Empty when it has none. */
export function formatTotpSecret(totpUri: string): string {
  if (!URL.canParse(totpUri)) return ''
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** A browser's name for itself, short enough for a list: `Firefox on Macintosh`. */
export function describeAgent(agent: string | null | undefined): string {
  if (!agent) return 'Unknown client'
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari', 'curl'].find((name) => agent.includes(`${name}/`))
  const system = ['Windows', 'Macintosh', 'Android', 'iPhone', 'iPad', 'Linux'].find((name) =>
    agent.includes(name),
  )
  if (browser === undefined) return agent.slice(0, 60)
  return `${browser === 'Edg' ? 'Edge' : browser}${system === undefined ? '' : ` on ${system}`}`
}
