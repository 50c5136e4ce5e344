/** What a learner did on this device: the best score of each question, kept nowhere else. */
const KEY = 'tu-kiem-tra';

interface Done {
  score: number;
  /** `YYYY-MM-DD`. */
  on: string;
}

function read(): Record<string, Done> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(isDone)) : {};
  } catch {
    return {};
  }
}

function isDone(entry: [string, unknown]): entry is [string, Done] {
  const [, value] = entry;
  return (
    typeof value === 'object' &&
    value !== null &&
    'score' in value &&
    typeof value.score === 'number' &&
    'on' in value &&
    typeof value.on === 'string'
  );
}

/** Keeps the better of the scores that a question has had. */
export function remember(id: string, score: number): void {
  const done = read();
  if ((done[id]?.score ?? -1) < score) done[id] = { score, on: new Date().toISOString().slice(0, 10) };
  try {
    localStorage.setItem(KEY, JSON.stringify(done));
  } catch {
    // Storage may be closed or full: the marks then stand on the page only.
  }
}

/** Shows what is kept. */
export function progressOf(): void {
  const line = document.querySelector('#tien-do > p');
  if (!line) return;
  const done = Object.values(read());
  line.textContent =
    done.length === 0
      ? 'Chưa có gì.'
      : `Đã làm ${done.length} câu, đúng hoàn toàn ${done.filter(({ score }) => score === 1).length} câu. Kết quả chỉ nằm trong trình duyệt này.`;
}

/** Puts the buttons that export and clear to work. */
export function startProgress(): void {
  progressOf();
  document.querySelector('[data-progress="export"]')?.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(read(), null, 1)], { type: 'application/json' }));
    link.download = 'tu-kiem-tra.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  document.querySelector('[data-progress="clear"]')?.addEventListener('click', () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing could be kept, so nothing is left.
    }
    progressOf();
  });
}
