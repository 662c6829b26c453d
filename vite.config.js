// The page's build: www/ in, dist/ out, every path relative, so that it runs under any address.
import { defineConfig } from 'vite';
import { pagePolicy } from './build/page-policy.js';

/** Fetches the page beside its sentences, although it waits for them. */
const preloadPage = {
  name: 'preload-page',
  /** @type {import('vite').IndexHtmlTransform} */
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => Object.values(bundle ?? {}).filter((chunk) =>
      chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('/www/site.js'))
      .map(({ fileName }) => ({ tag: 'link', injectTo: 'head',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` } })),
  },
};

export default defineConfig({
  root: 'www',
  base: './',
  plugins: [preloadPage, pagePolicy()],
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
