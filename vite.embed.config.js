// The embed's build: everything in one file, dist/embed.html, which asks for nothing once it is
// loaded and so runs from a server, from a disk and in a sandbox.
import { defineConfig } from 'vite';
import { embedPage } from './build/embed-page.js';
import { frame } from './build/frame.js';

export default defineConfig({
  root: 'www',
  base: './',
  publicDir: false,
  plugins: [frame(), embedPage()],
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      output: { codeSplitting: false },
      // No module does anything by being imported alone.
      treeshake: { moduleSideEffects: (id) => id.endsWith('.css'), propertyReadSideEffects: false },
    },
  },
});
