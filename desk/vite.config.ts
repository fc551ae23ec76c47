/** Builds the desk into dist/desk, where the web server finds it. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const config = defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../dist/desk', emptyOutDir: true, target: 'es2022', manifest: true, chunkSizeWarningLimit: 1500,
    // What changes with every release is kept apart from what does not, so that a counter's browser loads little after an update.
    rolldownOptions: {
      input: { index: join(import.meta.dirname, 'index.html'), sw: join(import.meta.dirname, 'offline/sw.ts') },
      output: {
        // The service worker keeps its name: the browser asks for it there, and sees by its content that it is a new one.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|wouter|@tanstack)\// }] },
      },
    },
  },
})
export default config
