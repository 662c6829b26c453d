// The page's build: www/ in, dist/ out, every path relative, so that it runs under any address.
import { defineConfig } from 'vite';
import { pagePolicy } from './build/page-policy.js';

export default defineConfig({
  root: 'www',
  base: './',
  plugins: [pagePolicy()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Every engine that runs the page's modules preloads them itself.
    modulePreload: { polyfill: false },
    // The build driver turns this list into LICENSES.txt.
    license: { fileName: 'packages.json' },
  },
});
