// SPDX-License-Identifier: Apache-2.0
import type { CommandHead } from '../../command/declaration.ts'

export const completion = {
  path: ['completion'],
  summary: 'Print a script that completes commands and options',
  usage: ['completion bash|zsh|fish'],
  examples: [
    { command: 'primum completion bash > ~/.local/share/bash-completion/completions/primum' },
    { command: 'source <(primum completion zsh)' },
    { command: 'primum completion fish > ~/.config/fish/completions/primum.fish' },
  ],
  description: [],
  operands: { shell: { label: 'SHELL', summary: 'bash, zsh or fish' } },
  options: {},
} as const satisfies CommandHead
