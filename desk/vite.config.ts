/** Builds the desk into dist/desk, where the web server finds it. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const config = defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../dist/desk', emptyOutDir: true, target: 'es2022', manifest: true, chunkSizeWarningLimit: 1500,
    // What changes with every release is kept apart from what does not, so that a counter's browser loads little after an update.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|wouter|@tanstack)\// }] } } },
  },
})
export default config
