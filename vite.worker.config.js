// The worker's build: one classic script, which the page imports as text and starts from a Blob.
// That works in every engine, in sandboxed frames and from files, where a worker's address does not.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'www',
  publicDir: false,
  build: {
    outDir: 'pkg',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: {
      entry: 'engine/worker.js',
      formats: ['iife'],
      name: 'bivouac',
      fileName: () => 'worker.iife.js',
    },
  },
});
