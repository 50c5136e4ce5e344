// Keeps the pages that check drafts and hold the lesson, so that they work without a network once they were opened.
// It stands at the root, since a worker is served by what stands above its own script.
const STORE = 'giu-lai';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what it has loaded; each opening keeps it anew.
self.addEventListener('message', (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => Promise.all(event.data.map((url) => store.add(url).catch(() => undefined))))
      .then(() => event.ports[0]?.postMessage('kept')),
  );
});

// The network first, so that the registers are those of today; what was kept when there is none.
// Servers vary their answers by origin; what was kept is the same for all.
self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(
    fetch(event.request).catch(
      async () => (await caches.match(event.request, { ignoreSearch: true, ignoreVary: true })) ?? Response.error(),
    ),
  );
});
