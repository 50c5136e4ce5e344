import { emptyKit, type Kit } from '../teaching/kit.ts';
import { type ReadKit, readKitText } from '../teaching/read-kit.ts';

/** The lesson is kept on this device and nowhere else. */
export const KIT_KEY = 'bai-giang';
/** Said where the browser keeps nothing: closed, or full. */
export const NOT_STORED =
  'Trình duyệt không cho lưu trên máy này, hoặc chỗ lưu đã đầy. Hãy lưu bài giảng thành tệp trước khi đóng trang.';

/** The lesson on this device; an empty one where there is none or the store is closed. */
export function storedKit(): ReadKit {
  try {
    const text = localStorage.getItem(KIT_KEY);
    return text === null ? { kit: emptyKit(), refused: [] } : readKitText(text);
  } catch {
    return { kit: emptyKit(), refused: [NOT_STORED] };
  }
}

/** Keeps the lesson; false where the browser does not. An empty one leaves nothing behind. */
export function storeKit(kit: Kit): boolean {
  try {
    if (kit.items.length === 0 && kit.title === '' && kit.audience === '') localStorage.removeItem(KIT_KEY);
    else localStorage.setItem(KIT_KEY, JSON.stringify(kit));
    return true;
  } catch {
    return false;
  }
}
