import { NETWORK_BACKEND } from './backend.ts';
import type { BuiltFacts } from './start.ts';

// The page before the editor opens: says what to do, and what stands in the way. The editor loads when it is asked for.
const intro = document.getElementById('gioi-thieu') as HTMLElement;
const button = document.getElementById('mo') as HTMLButtonElement;
const place = document.getElementById('noi-giu') as HTMLElement;
const notice = document.getElementById('khong-duoc') as HTMLElement;

const isOnThisMachine = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);

/** What stands in the way of editing here, in words that say what to do. */
function hindrance(): string | undefined {
  if (NETWORK_BACKEND) return undefined;
  if (!isOnThisMachine) {
    return 'Trên trang công bố thì chỉ xem được. Để sửa, mở dự án trên máy của bạn, chạy lệnh «npm run edit» rồi vào http://localhost:4321/bien-tap/.';
  }
  if (!('showDirectoryPicker' in window)) {
    return 'Trình duyệt này không mở được thư mục trên máy. Hãy dùng Chrome hoặc Edge bản mới trên máy tính.';
  }
  return matchMedia('(width < 48rem)').matches
    ? 'Màn hình này hẹp: biểu mẫu vẫn mở được, nhưng nên dùng máy tính.'
    : undefined;
}

const canEdit = Boolean(NETWORK_BACKEND) || (isOnThisMachine && 'showDirectoryPicker' in window);

async function open(): Promise<void> {
  button.disabled = true;
  try {
    preferVietnamese();
    const [{ openEditor }, facts] = await Promise.all([
      import('./start.ts'),
      fetch('/bien-tap/du-lieu.json').then((reply): Promise<BuiltFacts> => reply.json()),
    ]);
    document.documentElement.dataset['backend'] = NETWORK_BACKEND ? 'network' : 'none';
    intro.hidden = true;
    await openEditor(facts);
  } catch (error) {
    console.error(error);
    intro.hidden = false;
    tell('Chưa mở được trình biên tập. Hãy tải lại trang.');
    button.disabled = false;
  }
}

/** The editor reads its language when it loads; who has chosen another one keeps it. */
function preferVietnamese(): void {
  const KEY = 'sveltia-cms.prefs';
  const stored: object = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  localStorage.setItem(KEY, JSON.stringify({ locale: 'vi', closeOnSave: false, ...stored }));
}

function tell(words: string | undefined): void {
  notice.textContent = words ?? '';
  notice.hidden = words === undefined;
}

tell(hindrance());
if (NETWORK_BACKEND) {
  place.textContent = `Mọi thay đổi được lưu vào kho «${NETWORK_BACKEND.backend.repo}» ở ${NETWORK_BACKEND.origins.join(', ')}; trang không gửi gì đến nơi khác.`;
}
button.hidden = !canEdit;
button.addEventListener('click', open);
// An address within the editor opens it at once.
if (canEdit && location.hash.startsWith('#/')) await open();
