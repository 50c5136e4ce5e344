/** Keeps the page, all that it has loaded and `scripts`, so that it opens and works without a network. */
export async function keepForOffline(scripts: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/giu-lai.js');
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    // What the worker asks for is not among the page's own entries.
    const also = [location.pathname, '/kiem-tra/so-dang-ky.json', ...scripts];
    const { port1, port2 } = new MessageChannel();
    const kept = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }));
    port1.start();
    active?.postMessage([...new Set([...also, ...loaded.filter((url) => url.startsWith(location.origin))])], [port2]);
    await kept;
    document.documentElement.dataset['offline'] = 'ready';
  } catch {
    // Without it the page works as long as there is a network.
  }
}
