import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';
import { compressed } from './build/compressed.ts';

const server = process.env.PADRON_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [
    react(),
    compressed(),
    // React, the frame and a page's own code and style, as they cross the wire.
    budget({ kilobytes: 150, more: { 'src/overview/': 60 } }),
  ],
  build: {
    assetsInlineLimit: 0, // the policy allows neither inline script nor inline style
    modulePreload: { polyfill: false },
    reportCompressedSize: false, // budget.ts measures
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    // The server takes changes from its own page only; under `npm run dev` this proxy stands in for it.
    proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } },
  },
});
