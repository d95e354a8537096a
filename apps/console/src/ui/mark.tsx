// SPDX-License-Identifier: Apache-2.0

/** The mark of Primum: a P whose bowl holds something safe. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="#0e6270" />
      <path d="M11 8v17" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" />
      <circle cx="17" cy="13.8" r="5.9" fill="none" stroke="#fff" strokeWidth="2.8" />
      <circle cx="17" cy="13.8" r="2.1" fill="#7ee2c4" />
    </svg>
  )
}
