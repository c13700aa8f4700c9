import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Four pages, one per door: what they share is cut into files that the browser keeps between them. */
export default defineConfig({
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': 'http://localhost:7400' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // The policy has no data: in it, so nothing may be inlined into an address.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['door.html', 'partner.html', 'customer.html', 'operator.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'intl', test: /node_modules[\\/](react-intl|@formatjs|intl-messageformat)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
})
