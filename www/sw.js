// The page without a network: keeps the files of one version of the site and hands them out. What
// is not of that version is none of its business. The build writes version and files in front.

/** @typedef {{ VERSION: string, FILES: string[] }} Site */

const scope = /** @type {any} */ (self);
const { VERSION, FILES } = /** @type {Site} */ (scope.BIVOUAC);
const NAME = 'bivouac-';
const CACHE = NAME + VERSION;

/** All of a version or nothing of it: half a site would be worse than none. */
async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

/** The version before is done with. */
async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(NAME) && name !== CACHE) await caches.delete(name);
  }
  await scope.clients.claim();
}

/** @param {Request} request @returns {Promise<Response>} */
async function answer(request) {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(request.url);
  const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return await cache.match(page) ?? fetch(request);
}

scope.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep()));
// It takes the place of a version before when a page has told its reader.
scope.addEventListener('message', (/** @type {any} */ { data }) => {
  if (data === 'take over') scope.skipWaiting();
});
scope.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(takeOver()));
scope.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const ours = request.method === 'GET' && request.url.startsWith(scope.registration.scope);
  if (ours) event.respondWith(answer(request));
});
