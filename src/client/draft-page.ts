import { prepareWord, textOfFile } from './draft-file.ts';
import { markedDraft, summaryOf, verdictCard } from './draft-results.ts';
import type { DraftAnswer, DraftQuestion } from './draft-worker.ts';
import { keepForOffline } from './offline.ts';

const by = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`);
const form = by<HTMLFormElement>('du-thao');
const draft = by<HTMLTextAreaElement>('van-ban');
const file = by<HTMLInputElement>('tep');
const place = by<HTMLSelectElement>('noi');
const status = by('tinh-trang');
const section = by('ket-qua-kiem-tra');
const list = by('cac-cho');
const marked = by('ban-danh-dau');
const copyCorrected = by<HTMLButtonElement>('chep-ban-sua');

if (form && draft && file && place && status && section && list && marked && copyCorrected) {
  const worker = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
  let asked: DraftQuestion = { id: 0, text: '', place: '' };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Offsets count one unit for a line end, as a text area gives it.
    asked = { id: asked.id + 1, text: draft.value, place: place.value };
    status.textContent = 'Đang đọc dự thảo …';
    worker.postMessage(asked);
  });
  worker.addEventListener('message', ({ data }: MessageEvent<DraftAnswer>) => {
    // What the worker asks for is not among the page's own entries.
    if (data.id === 0) return void keepForOffline(['/kiem-tra/so-dang-ky.json', data.script]);
    if (data.id !== asked.id) return;
    copyCorrected.dataset['text'] = data.corrected;
    list.replaceChildren(...data.verdicts.map((verdict, i) => verdictCard(verdict, i + 1)));
    marked.replaceChildren(markedDraft(asked.text, data.verdicts));
    status.textContent = summaryOf(data.verdicts);
    section.hidden = data.verdicts.length === 0;
    if (!section.hidden) section.focus();
  });
  worker.addEventListener('error', () => {
    status.textContent = 'Không tải được sổ đăng ký văn bản. Hãy kiểm tra mạng rồi mở lại trang.';
  });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    try {
      draft.value = await textOfFile(chosen);
      form.requestSubmit();
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : 'Không đọc được tệp.';
    }
    file.value = '';
  });
  prepareWord();
}
