import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { emptyKit, type Kit } from './kit.ts';
import { type ReadKit, readKitText } from './read-kit.ts';

/** The longest link in characters: browsers open longer ones, but what carries them does not. */
export const LINK_MOST = 16_000;
/** The most that a link may unfold to: a short one can be made to fill the memory. */
const UNFOLDED_MOST = 2_000_000;
const KEY = '#bai=';

/** The lesson as the hash of a link; undefined where it would be too long. */
export function toLink(kit: Kit): string | undefined {
  const bytes = deflateSync(strToU8(JSON.stringify(kit)), { level: 9 });
  // In pieces: a browser takes only so many arguments at once.
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const hash = KEY + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return hash.length <= LINK_MOST ? hash : undefined;
}

/** The lesson that the hash of a link holds; undefined for a hash that holds none. */
export function fromLink(hash: string): ReadKit | undefined {
  if (!hash.startsWith(KEY)) return undefined;
  const broken = (reason: string): ReadKit => ({ kit: emptyKit(), refused: [reason] });
  if (hash.length > LINK_MOST) return broken('Đường dẫn dài hơn mức thư viện tạo ra.');
  try {
    const binary = atob(hash.slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/'));
    return readKitText(unfold(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
  } catch {
    return broken('Đường dẫn bị cắt hoặc đã sai: hãy xin lại, hoặc xin tệp bài giảng.');
  }
}

function unfold(bytes: Uint8Array): string {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    size += part.length;
    if (size > UNFOLDED_MOST) throw new Error('too long');
    parts.push(part);
    ended ||= final;
  });
  // Piece by piece, so that a hostile link is stopped before it has unfolded.
  const STEP = 512;
  for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.slice(at, at + STEP), at + STEP >= bytes.length);
  if (!ended) throw new Error('cut');
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return strFromU8(all);
}
