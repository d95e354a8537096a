// SPDX-License-Identifier: Apache-2.0
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the pages is default-src 'self': nothing may be inlined as a data: script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The public pages find their script through the manifest.
    manifest: true,
    rolldownOptions: { input: ['index.html', 'src/public/report.ts'] },
  },
  server: {
    proxy: { '/api': server, '/healthz': server, '/readyz': server, '/log': server, '/report': server },
  },
})
