// The worker's build: one classic script, which the page imports as text and starts from a Blob.
// That works in every engine, in sandboxed frames and from files, where a worker's address does not.
import { defineConfig } from 'vite';
import { frame } from './build/frame.js';

/** The mode "frame" builds the worker of embed.html, around a core of its own. */
export default defineConfig(({ mode }) => ({
  root: 'www',
  publicDir: false,
  plugins: mode === 'frame' ? [frame()] : [],
  build: {
    outDir: mode === 'frame' ? 'pkg/frame' : 'pkg',
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
}));
