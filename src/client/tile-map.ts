/** Arrow keys over maps of tiles, and the chosen layer in the address. */
const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

for (const map of document.querySelectorAll<HTMLElement>('[data-tile-map]')) {
  map.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const from = event.target instanceof Element ? event.target.closest('li') : null;
    if (!step || !from || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    nearest(map, from, step)?.querySelector('a')?.focus();
  });
}

/** The tile that a step leads to: the nearest that way, rather straight on than aside. */
function nearest(
  map: HTMLElement,
  from: HTMLElement,
  [down, right]: readonly [number, number],
): HTMLElement | undefined {
  const [row, column] = cellOf(from);
  let best: { tile: HTMLElement; cost: number } | undefined;
  for (const tile of map.querySelectorAll('li')) {
    const [otherRow, otherColumn] = cellOf(tile);
    const along = (otherRow - row) * down + (otherColumn - column) * right;
    const aside = Math.abs((otherRow - row) * right) + Math.abs((otherColumn - column) * down);
    const cost = along + 2 * aside;
    if (along > 0 && tile.querySelector('a') && (!best || cost < best.cost)) best = { tile, cost };
  }
  return best?.tile;
}

function cellOf({ dataset }: HTMLElement): [row: number, column: number] {
  return [Number(dataset['row']), Number(dataset['column'])];
}

const layers = [...document.querySelectorAll<HTMLInputElement>('input[name="lop"]')];
const first = layers[0]?.value;

function readLayer(): void {
  const wanted = new URLSearchParams(location.search).get('lop') ?? first;
  for (const layer of layers) layer.checked = layer.value === wanted;
}

if (location.search) readLayer();
addEventListener('popstate', readLayer);
for (const layer of layers) {
  layer.addEventListener('change', () => {
    history.pushState(null, '', layer.value === first ? location.pathname : `?lop=${layer.value}`);
  });
}
