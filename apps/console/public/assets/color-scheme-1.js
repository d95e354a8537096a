// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint, so that a reader who chose a scheme never sees a flash of the other one.
// The server lets assets be kept for ever: a change of this file takes the next number in its name.
// A file of its own, because the page's policy forbids scripts inside the document.
{
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  let chosen = null
  try {
    chosen = localStorage.getItem('primum-color-scheme')
  } catch {
    // Storage can be forbidden; the system's choice stands.
    chosen = null
  }
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
  document.documentElement.style.background = scheme === 'dark' ? '#0c1517' : '#f3f6f6'
}
