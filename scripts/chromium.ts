// SPDX-License-Identifier: Apache-2.0
/** The browser of the end-to-end tests is the system's Chromium; as root on Debian it is installed when absent. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const findChromium = (): string | undefined =>
  [process.env['PRIMUM_CHROMIUM'], ...candidates].find((file) => file !== undefined && existsSync(file))

/** @throws {Error} that says what to install when there is no browser and we may not install one */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found !== undefined) return found
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (canInstall) {
    process.stdout.write('installing chromium from the system packages\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'chromium')
  }
  const installed = findChromium()
  if (installed === undefined) {
    throw new Error('no Chromium: install the package `chromium`, or name a browser in PRIMUM_CHROMIUM')
  }
  return installed
}
