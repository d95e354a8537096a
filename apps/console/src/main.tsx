// SPDX-License-Identifier: Apache-2.0
// In a cascade layer, so that our own styles win in whatever order the build loads the files.
import '@mantine/core/styles.layer.css'
import './ui/theme/global.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { router } from './routes.tsx'
import { cssVariables, theme } from './ui/theme/theme.ts'

// The same key as in public/assets/color-scheme-1.js, which sets the scheme before the first paint.
const colorSchemes = localStorageColorSchemeManager({ key: 'primum-color-scheme' })

const element = document.getElementById('root')
if (element === null) throw new TypeError('index.html has no element with the id root')

createRoot(element).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
