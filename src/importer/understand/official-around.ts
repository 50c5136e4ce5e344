import { furnitureOf, OUTSIDE_NAMES } from './furniture.ts';
import { annexAt, isOverAnnex, isPageNumber, type OfficialFoot } from './official-foot.ts';
import type { OfficialHead } from './official-head.ts';
import { readTail } from './page-tail.ts';
import { isProse, type Piece, shownText } from './pieces.ts';

/** What stands around an official document in its file. */
export interface Around {
  annex: Piece[];
  /** Text behind the signature that is no annex and too much to be taken out unseen. */
  late: Piece[];
  removed: Array<{ piece: Piece; rule: string }>;
  /** True where sentences stand before the head: a newspaper that prints the document. */
  isReprint: boolean;
  remarks: string[];
}

/** Title of the section that keeps what stands behind a signature. */
export const LATE = 'Phần sau chỗ ký';
/** From how many characters of sentences on such text is kept. */
const MUCH = 200;

/** Number of a certified copy: `77/SY-VP` (Nghị định 30/2020/NĐ-CP, phụ lục III). */
const COPY_NUMBER = /\d+\s*\/\s*(?:SY|SL|TrS)(?!\p{L})/u;

/** Tells annexes, late text and what a page put around a document apart. `behind`: where its foot has ended. */
export function readAround(
  pieces: readonly Piece[],
  { start }: OfficialHead,
  foot: OfficialFoot | undefined,
  behind: number,
): Around {
  const annexStart = annexAt(pieces, behind);
  const annexEnd = annexStart < 0 ? -1 : endWithoutFoot(pieces, annexStart + 1);
  const lateEnd = annexStart < 0 ? endWithoutFoot(pieces, behind) : annexStart;
  const late = pieces.slice(behind, lateEnd);
  const before = pieces.slice(0, start);
  const isReprint = proseIn(before) > 0;
  const isKept = proseIn(late) >= MUCH;
  const isCopy = late.some(({ text }) => COPY_NUMBER.test(text));
  const lateRule = (piece: Piece) => {
    if (isCopy) return 'phần chứng thực bản sao';
    if (isPageNumber(piece)) return OUTSIDE_NAMES.pageNumber;
    return annexStart >= 0 && isOverAnnex(piece) ? 'tên nước, tên cơ quan in lại ở đầu phụ lục' : 'phần sau chữ ký';
  };
  const removed = [
    ...before.map((piece) => ({ piece, rule: 'phần của trang, trước đầu văn bản' })),
    ...(foot?.stamps ?? []).map((piece) => ({ piece, rule: 'khung chữ ký số' })),
    ...(isKept ? [] : late.map((piece) => ({ piece, rule: lateRule(piece) }))),
    ...pieces.slice(annexStart < 0 ? lateEnd : annexEnd).map((piece) => ({
      piece,
      rule: annexStart < 0 ? 'phần của trang, sau văn bản' : 'phần của trang, sau phụ lục',
    })),
  ].map(({ piece, rule }) => ({ piece, rule: furnitureOf(shownText(piece))?.name ?? rule }));
  return {
    annex: annexStart < 0 ? [] : pieces.slice(annexStart, annexEnd),
    late: isKept ? late : [],
    removed,
    isReprint,
    remarks: [
      ...(isReprint ? [`Đã bỏ ${counted(before)} trước đầu văn bản; ${IN_NEWS}.`] : []),
      ...(isKept ? [`Sau chỗ ký còn ${counted(late)}, giữ ở mục «${LATE}»: hãy xem có thuộc văn bản không.`] : []),
      ...(removed.some(({ rule }) => rule === 'phần sau chữ ký')
        ? [`Đã bỏ ${counted(late)} sau chữ ký: hãy xem có thuộc văn bản không.`]
        : []),
    ],
  };
}

const IN_NEWS = 'nếu tệp là bài báo đăng lại văn bản, hãy tìm bản của cơ quan ban hành';

const proseIn = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + (piece.kind === 'table' || isProse(piece) ? piece.text.length : 0), 0);

/** «3 dòng (từ «Ngay sau khi…»)». */
function counted(pieces: readonly Piece[]): string {
  const text = pieces[0] ? shownText(pieces[0]) : '';
  return `${pieces.length} dòng (từ «${text.length > 60 ? `${text.slice(0, 59)}…` : text}»)`;
}

/** Where a text without a signature ends: where the page goes on with something of its own. */
export function endWithoutFoot(pieces: readonly Piece[], from: number): number {
  return readTail(pieces, from).tail;
}
