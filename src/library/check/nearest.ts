/** The known text closest to what was typed, or undefined where none is near enough to be meant. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(typed.length / 8));
  let best: { text: string; distance: number } | undefined;
  for (const text of known) {
    if (Math.abs(text.length - typed.length) > limit) continue;
    const distance = editDistance(typed, text);
    if (distance <= limit && (!best || distance < best.distance)) best = { text, distance };
  }
  return best?.text;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
