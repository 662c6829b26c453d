// The element's build: one classic script, v1/embed.js, for pages of other people. Its name and
// what it does stay as they are for as long as there is a version 1.
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'www',
  publicDir: false,
  build: {
    outDir: '../dist/v1',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: {
      entry: 'embed/element.js',
      formats: ['iife'],
      name: 'bivouacScene',
      fileName: () => 'embed.js',
    },
  },
});
