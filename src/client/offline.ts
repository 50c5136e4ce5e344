/** Keeps the page, all that it has loaded and `more`, so that it opens and works without a network. */
export async function keepForOffline(more: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/giu-lai.js');
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const also = [location.pathname, ...more].map((address) => new URL(address, location.href).href);
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
