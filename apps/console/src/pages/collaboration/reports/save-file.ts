// SPDX-License-Identifier: Apache-2.0

/** Gives bytes to the person as a file. They are bytes to the browser, whatever they look like, so that it saves them and shows nothing. */
export function saveFile(bytes: Uint8Array, name: string): void {
  // The bytes lie in plain memory, never in a shared one.
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has its own hold on what it saves by the next turn.
  setTimeout(() => URL.revokeObjectURL(address))
}
