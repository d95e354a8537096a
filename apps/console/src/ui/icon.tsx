// SPDX-License-Identifier: Apache-2.0
/** The console's icons, drawn on a 20 by 20 grid with one stroke. An icon never stands for a word: it sits beside it. */

const drawings = {
  overview: 'M3 10.5 10 4l7 6.5M5 9v7.5h10V9M8.5 16.5v-4h3v4',
  device: 'M5.5 2.8h9v14.4h-9zM8 6h4M8 8.8h4M10 13.6h.01',
  finding: 'M9 3.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 9 3.2ZM13.3 13.3 17 17M9 6.3v3M9 11.6h.01',
  sign: 'M3 16.6h14M5.2 13.2l.6-2.8 7-7a1.6 1.6 0 0 1 2.2 2.2l-7 7z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6.2V10l2.6 1.8',
  rules: 'M3.4 5.4l1.4 1.4 2.4-2.8M3.4 13.4l1.4 1.4 2.4-2.8M10 5.6h6.8M10 13.6h6.8',
  intelligence:
    'M10 10h.01M6.9 13.1a4.4 4.4 0 0 1 0-6.2M13.1 6.9a4.4 4.4 0 0 1 0 6.2M4.4 15.6a7.9 7.9 0 0 1 0-11.2M15.6 4.4a7.9 7.9 0 0 1 0 11.2',
  journal:
    'M5 3.2h8.6A1.4 1.4 0 0 1 15 4.6v12.2H6.4A1.4 1.4 0 0 1 5 15.4zM5 15.4a1.4 1.4 0 0 1 1.4-1.4H15M8 6.6h4M8 9.4h4',
  people:
    'M7.6 4a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4ZM2.8 16.2c.3-2.9 2.2-4.6 4.8-4.6s4.5 1.7 4.8 4.6M13 4.4a2.4 2.4 0 0 1 0 4.6M14.4 11.9c1.6.6 2.6 2.1 2.8 4.3',
  person: 'M10 3.6a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2ZM4.2 16.8c.4-3.3 2.7-5 5.8-5s5.4 1.7 5.8 5',
  key: 'M7 9a3.6 3.6 0 1 0 0 7.2A3.6 3.6 0 0 0 7 9ZM9.6 10.2 16.4 3.4M13.4 6.4l2.4 2.4',
  calendar: 'M3.6 5h12.8v11.4H3.6zM3.6 8.6h12.8M7 3v3.4M13 3v3.4',
  check: 'M4.5 10.6 8.3 14.4 15.6 6',
  'shield-check': 'M10 2.8 4.4 5v4.6c0 3.5 2.2 6 5.6 7.6 3.4-1.6 5.6-4.1 5.6-7.6V5zM7.6 10l1.7 1.7 3.2-3.4',
  'shield-alert': 'M10 2.8 4.4 5v4.6c0 3.5 2.2 6 5.6 7.6 3.4-1.6 5.6-4.1 5.6-7.6V5zM10 6.8v3.4M10 12.8h.01',
  alert: 'M10 3.4 2.8 16.2h14.4zM10 8.2v3.6M10 14h.01',
  exploited: 'M11.4 2.8 4.6 11.4h4.6L8.6 17.2l6.8-8.6h-4.6z',
  undecided: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM8 8.1a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M10 13.7h.01',
  dash: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 10h6',
  minus: 'M5 10h10',
  plus: 'M10 4.6v10.8M4.6 10h10.8',
  close: 'M5.4 5.4l9.2 9.2M14.6 5.4l-9.2 9.2',
  chevron: 'M8 5.4 12.6 10 8 14.6',
  up: 'M10 15.6V4.8M5.6 9.2 10 4.8l4.4 4.4',
  upload: 'M10 13V4.2M6.6 7.4 10 4l3.4 3.4M4 13v3.2h12V13',
  download: 'M10 4v8.8M6.6 9.6 10 13l3.4-3.4M4 13.4v2.8h12v-2.8',
  external: 'M8.4 4.6H4.6v10.8h10.8v-3.8M11.4 4.2h4.4v4.4M15.6 4.4 9.4 10.6',
  search: 'M9 3.4a5.6 5.6 0 1 0 0 11.2A5.6 5.6 0 0 0 9 3.4ZM13.2 13.2 17 17',
  sun: 'M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8ZM10 2.6v1.2M10 16.2v1.2M2.6 10h1.2M16.2 10h1.2M4.8 4.8l.8.8M14.4 14.4l.8.8M4.8 15.2l.8-.8M14.4 5.6l.8-.8',
  moon: 'M15.8 11.8A6.4 6.4 0 0 1 8.2 4.2a6.4 6.4 0 1 0 7.6 7.6Z',
  system: 'M3 4.4h14v9H3zM7.4 16.4h5.2M10 13.4v3',
  menu: 'M3.6 6h12.8M3.6 10h12.8M3.6 14h12.8',
  leave: 'M8.4 4H4.2v12h4.2M8 10h8.4M13.4 7l3 3-3 3',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9.2v4.2M10 6.7h.01',
  copy: 'M7 7h9.4v9.4H7zM13 7V3.6H3.6V13H7',
  edit: 'M4.4 15.6l.7-3.1 8-8a1.7 1.7 0 0 1 2.4 2.4l-8 8zM11.8 5.8l2.4 2.4',
  reuse: 'M4 8.6A6 6 0 0 1 15 6.8M15.4 3.6v3.6h-3.6M16 11.4A6 6 0 0 1 5 13.2M4.6 16.4v-3.6h3.6',
  file: 'M5 2.8h6.4L15 6.4v10.8H5zM11.2 2.8v3.8H15',
  promise: 'M5 2.8h6.4L15 6.4v10.8H5zM7.6 11.4l1.7 1.7 3.2-3.4',
  case: 'M3 6.6h14v9.8H3zM7.4 6.4V4h5.2v2.4M3 10.6h14',
  megaphone: 'M4 8.2v3.6h2.6l6.4 3.6V4.6L6.6 8.2zM15.2 7.8a3 3 0 0 1 0 4.4M7 12l.8 4h2',
  gift: 'M3.6 8.4h12.8v8.2H3.6zM3 5.6h14v2.8H3zM10 5.6v11M10 5.6C8.4 5.6 6.4 5 6.4 3.8 6.4 2.6 9 2.4 10 5.6ZM10 5.6c1.6 0 3.6-.6 3.6-1.8C13.6 2.6 11 2.4 10 5.6Z',
  mail: 'M3 5h14v10.4H3zM3.4 5.6 10 10.8l6.6-5.2',
  docs: 'M7 6 3.4 10 7 14M13 6l3.6 4L13 14M11.2 4.6 8.8 15.4',
  keyboard: 'M2.6 5.4h14.8v9.2H2.6zM5.6 8.2h.01M8.6 8.2h.01M11.6 8.2h.01M14.4 8.2h.01M6.6 11.8h6.8',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={drawings[name]} />
    </svg>
  )
}
