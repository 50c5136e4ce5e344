import type { SearchResult } from '../search/search.ts';
import { element, linkTo } from './element.ts';

/** What a reader should know of how the search was understood; empty where it went as typed. */
export function messagesOf(result: SearchResult): HTMLElement[] {
  const { query, unknown, dropped, marksDiffer, suggestion, numberNotHeld, hits } = result;
  const notes: string[] = [];
  if (query.hadKeystrokes) notes.push(`Đã hiểu phím gõ là «${query.text}».`);
  if (numberNotHeld)
    notes.push(
      hits.length > 0 ? 'Thư viện chưa có văn bản mang đúng số này.' : 'Thư viện chưa có văn bản mang số này.',
    );
  if (unknown.length > 0) notes.push(`Không trang nào có ${listed(unknown)}.`);
  if (dropped.length > 0 && hits.length > 0)
    notes.push(`Không trang nào có đủ mọi từ. Trang gần nhất thiếu ${listed(dropped)}.`);
  if (marksDiffer && hits.length > 0) notes.push('Không trang nào viết đúng dấu như vậy. Kết quả dưới đây khác dấu.');
  const messages = notes.map((note) => element('p', '', note));
  if (suggestion !== undefined) {
    const line = element('p', '', 'Ý bạn là ');
    line.append(linkTo(`/tim-kiem/?${new URLSearchParams({ q: suggestion })}`, suggestion), '?');
    messages.push(line);
  }
  return messages;
}

const listed = (words: readonly string[]) => words.map((word) => `«${word}»`).join(', ');

/** How many there are, in one sentence. */
export function countMessage({ query, hits, numberNotHeld }: SearchResult): string {
  const what = query.typed ? ` cho «${query.typed}»` : '';
  if (hits.length === 0) return `Không có kết quả${what}.`;
  const twins = hits.filter(({ reason }) => reason === 'twin').length;
  if (numberNotHeld && twins === hits.length) return `Không có kết quả${what}; ${twins} số gần giống.`;
  return `${hits.length - twins} kết quả${what}${twins > 0 ? `; ${twins} số gần giống` : ''}`;
}

/** Ways on where nothing was found. `reset` takes the chosen facets away; absent where none is chosen. */
export function waysOn(reset: (() => void) | undefined): HTMLElement {
  const list = element('ul', 'ways-on');
  const add = (...parts: Array<Node | string>) => {
    const item = element('li');
    item.append(...parts);
    list.append(item);
  };
  if (reset) {
    const button = element('button', 'button quiet', 'Bỏ mọi mục lọc');
    button.type = 'button';
    button.addEventListener('click', reset);
    add(button);
  }
  add('Thử ít từ hơn, hoặc chỉ gõ số và loại: ', linkTo('/tim-kiem/?q=kl+43', 'kl 43'), '.');
  add(
    'Xem ',
    linkTo('/so-hieu/', 'mọi số ký hiệu'),
    ', ',
    linkTo('/chu-de/', 'các chủ đề'),
    ' hoặc ',
    linkTo('/dia-ban/', 'các địa bàn'),
    '.',
  );
  add('Văn bản mà thư viện chưa có thì tra ở cơ quan ban hành; thư viện không đoán thay.');
  return list;
}
