import { readAnswers } from './tell-answers.ts';
import { showFaults } from './tell-faults.ts';
import { startRows } from './tell-rows.ts';
import type { TellAnswer, TellQuestion } from './tell-worker.ts';

const by = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`);
const form = by<HTMLFormElement>('ke-chuyen');
const summary = by('cac-loi');
const status = by('tinh-trang');
const section = by('ban-nhap');
const shown = by('noi-dung-tep');
const fileName = by('ten-tep');
const download = by('tai-tep');
const copy = by('chep-tep');
const send = by<HTMLAnchorElement>('gui-thu');
const attach = by('dinh-kem');
const done = by('da-lam');

if (form && summary && status && section && shown && fileName && download && copy && send && attach && done) {
  let worker: Worker | undefined;
  let asked = 0;

  // The page keeps nothing, so leaving it loses what was typed: the browser asks first, unless a copy was taken.
  let atRisk = false;
  let isMailing = false;
  window.addEventListener('beforeunload', (event) => {
    if (atRisk && !isMailing) event.preventDefault();
  });
  const kept = (how: string) => {
    atRisk = false;
    done.textContent = how;
  };

  /** A draft of earlier answers must not be sent by mistake. */
  const changed = (what = '') => {
    atRisk = true;
    asked++;
    status.textContent = section.hidden ? what : `${what} Câu trả lời đã đổi: bấm «Tạo bản nháp» để có bản mới.`;
    section.hidden = true;
  };

  const answered = ({ data: { id, faults, made } }: MessageEvent<TellAnswer>) => {
    if (id !== asked) return;
    status.textContent = '';
    showFaults(form, summary, faults);
    if (!made) return;
    shown.textContent = made.draft.text;
    fileName.textContent = made.draft.fileName;
    send.href = made.mail.address;
    attach.hidden = !made.mail.attach;
    done.textContent = '';
    section.hidden = false;
    section.focus();
  };

  /** Loaded when the first draft is wanted; where that fails, once more at the next try. */
  const openWorker = () => {
    const opened = new Worker(new URL('./tell-worker.ts', import.meta.url), { type: 'module' });
    opened.addEventListener('message', answered);
    opened.addEventListener('error', () => {
      worker = undefined;
      status.textContent = 'Không tải được phần tạo bản nháp. Chữ bạn gõ vẫn còn: kiểm tra mạng rồi bấm lại.';
    });
    return opened;
  };

  form.addEventListener('input', () => changed());
  startRows(form, changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.textContent = 'Đang tạo bản nháp …';
    section.hidden = true;
    worker ??= openWorker();
    const question: TellQuestion = {
      id: ++asked,
      answers: readAnswers(form),
      email: form.dataset['email'] ?? '',
    };
    worker.postMessage(question);
  });

  download.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([shown.textContent ?? ''], { type: 'text/markdown;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: address, download: fileName.textContent ?? '' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    kept('Đã tải tệp.');
  });
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(shown.textContent ?? '');
      kept('Đã chép bản nháp.');
    } catch {
      done.textContent = 'Trình duyệt không cho chép. Hãy chọn chữ trong khung rồi tự chép.';
    }
  });
  // Some browsers take the mail program for another page, and would ask.
  send.addEventListener('click', () => {
    isMailing = true;
    setTimeout(() => {
      isMailing = false;
    }, 1000);
  });
}
