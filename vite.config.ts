/** Builds the explorer from `web/` into `dist/web`; in development `/api` goes to a running `kith serve`. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:4321' } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The content security policy forbids inline script and style, and data: for all but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_100,
  },
});
