import { fold } from '../../domain/text.ts';
import type { Outside } from '../raw-text.ts';
import { isSentence } from './pieces.ts';

/** A rule that tells what a page puts around a text from the text itself. */
interface FurnitureRule {
  name: string;
  /** What it matches, as a portal prints it. */
  example: string;
  /** On the line in plain small letters. */
  pattern: RegExp;
  /** True where everything behind it belongs to the page as well. */
  endsText?: true;
  /** True where portals set it between paragraphs too: where sentences follow, the text goes on. */
  mayInterrupt?: true;
  /** True where titles of other texts follow it. */
  listsOthers?: true;
  /** True where its lines may be sentences; those of other rules are not. */
  isProse?: true;
}

const COUNT = String.raw`[\d.,]+`;

/** What Vietnamese portals put around their texts, most specific first. */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    name: 'điểm đánh giá bài viết',
    example: 'Tổng số điểm của bài viết là: 0 trong 0 đánh giá',
    pattern:
      /^(?:tong so diem cua bai viet|click de danh gia|xep hang:? \d|danh gia bai viet\s*(?::|\d|$)|ban danh gia\s*(?::|$)|gia tri trung binh)/,
    endsText: true,
  },
  {
    name: 'khung ý kiến bạn đọc',
    example: 'Ý kiến bạn đọc',
    pattern:
      /^(?:y kien ban doc|y kien cua ban|binh luan(?: \(?\d+\)?| cua ban)?|gui (?:binh luan|y kien|phan hoi)(?: cua ban)?|viet binh luan.{0,20}|ma an toan|ma xac nhan|phan hoi cua ban|comments?(?: \(?\d+\)?)?)\s*:?$/,
    endsText: true,
  },
  {
    name: 'danh sách văn bản, tin khác của trang',
    example: 'Những tin mới hơn',
    pattern:
      /^(?:van ban moi(?: nhat)?|tin (?:lien quan|khac|moi(?: nhat)?|cung chuyen muc|doc nhieu|noi bat|cu hon|moi hon|cung loai)|(?:cac |nhung )?(?:tin|bai|bai viet|tin bai|tin tuc|van ban) (?:khac|lien quan|moi hon|cu hon|cung chuyen muc|da dua|cung loai)|(?:bai )?(?:doc|xem) nhieu(?: nhat)?|co the ban quan tam|xem them|tin cung su kien)\s*:?$/,
    endsText: true,
    mayInterrupt: true,
    listsOthers: true,
  },
  {
    name: 'hướng dẫn tìm kiếm bằng giọng nói',
    example: 'Nhấp vào nút micro tại mỗi ô tìm kiếm.',
    pattern:
      /^(?:nhap vao nut .{0,20}tai moi o tim kiem|man hinh hien len nhu the nay|ban cung co the dung bat ky luc nao de gui|de tang do chinh xac,? ban hay noi|tim kiem (?:bang )?giong noi)/,
    endsText: true,
    isProse: true,
  },
  {
    name: 'thông báo phiên làm việc của trang',
    example: 'Bạn đã không sử dụng Site',
    pattern: /^(?:ban da khong su dung site|bam vao day de duy tri|thoi gian cho: \d)/,
    endsText: true,
    isProse: true,
  },
  {
    name: 'bộ đếm truy cập',
    example: 'Tổng lượt truy cập: 5.204.118',
    pattern: new RegExp(
      `^(?:dang truy cap|hom nay|hom qua|tuan nay|tuan truoc|thang nay|thang hien tai|thang truoc|nam nay|tat ca|tong (?:so )?luot truy cap|tong truy cap|luot truy cap|may chu tim kiem|khach vieng tham|dang online|truc tuyen)\\s*:?\\s*${COUNT}$`,
    ),
    endsText: true,
    mayInterrupt: true,
  },
  {
    name: 'bộ đếm lượt xem',
    example: 'Lượt xem: 2502 lượt xem',
    pattern: new RegExp(
      `^(?:(?:da|so lan|so luot|luot) (?:xem|doc)\\s*:?\\s*${COUNT}(?: luot(?: xem| doc)?)?(?:\\s*\\|\\s*(?:luot )?tai(?: ve)?\\s*:?\\s*${COUNT})?|${COUNT} (?:luot (?:xem|doc)|lan (?:xem|doc)|views?)|views?\\s*:?\\s*${COUNT})$`,
    ),
  },
  {
    name: 'đường dẫn của trang',
    example: 'Trang chủ › Tin tức',
    pattern: /^(?:trang chu|home)(?:\s*[›»>/|:,→-]|\s*$)/,
  },
  {
    name: 'lời mời theo dõi, tải về, in',
    example: 'Theo dõi chúng tôi trên Facebook',
    pattern:
      /^(?:theo doi (?:chung toi|bao|trang|fanpage).{0,60}|tai (?:ve|file|tep)(?: dinh kem| van ban)?|tep dinh kem|file dinh kem|xem (?:ban )?pdf|nghe (?:doc )?bai|ban in|gui cho ban be|dang ky nhan tin|quay lai|tro ve|ve trang truoc)\s*:?$/,
  },
  {
    name: 'từ khóa của trang',
    example: 'Từ khóa: dân vận, cơ sở',
    pattern: /^(?:tu khoa|tags?|the)\s*:/,
    endsText: true,
    mayInterrupt: true,
  },
  {
    name: 'chân trang của cơ quan',
    example: 'Cơ quan chủ quản: Tỉnh ủy Bắc Mẫu',
    pattern:
      /^(?:co quan chu quan|giay phep (?:so|hoat dong|xuat ban)|chiu trach nhiem (?:noi dung|xuat ban)|tong bien tap)\s*:?\s/,
    endsText: true,
    mayInterrupt: true,
    isProse: true,
  },
  {
    name: 'lời dẫn sang bài khác',
    example: '>> Xem thêm: Mỗi thôn một việc',
    pattern: /^(?:xem|doc) them\s*:\s*.{3,150}$/,
  },
  {
    name: 'nút về đầu trang',
    example: 'Lên đầu trang',
    pattern: /^(?:top|down|(?:len|ve|tro ve|quay lai) dau trang|len tren|back to top)$/,
  },
  {
    name: 'dòng bản quyền của trang',
    example: '© 2023 Cổng thông tin điện tử',
    pattern:
      /^(?:©|\(c\) ?\d|ban quyen (?:thuoc|©|\d)|copyright|(?:thiet ke|phat trien) boi:? .{0,40}$|ghi ro nguon .{0,40}khi)/,
    endsText: true,
    mayInterrupt: true,
    isProse: true,
  },
];

/** Words of share bars, as they run together in saved text: «EmailPrintAa». */
const SHARE_WORDS = [
  'chia se bai viet',
  'sao chep lien ket',
  'gui email',
  'in bai viet',
  'in trang',
  'in bai',
  'luu bai',
  'facebook',
  'messenger',
  'pinterest',
  'linkedin',
  'twitter',
  'whatsapp',
  'telegram',
  'google',
  'youtube',
  'tang co chu',
  'giam co chu',
  'co chu',
  'chia se',
  'zalo',
  'email',
  'print',
  'tweet',
  'share',
  'like',
  'copy',
  'link',
  'a+',
  'a-',
  'in',
  'a',
  'x',
].map((word) => word.replaceAll(' ', ''));

/** True for a line that holds nothing but words of a share bar, run together or not. */
function isShareBar(folded: string): boolean {
  let rest = folded.replace(/[\s|·•,:/]+/g, '');
  if (rest.length > 120 || !/[a-z]{2}|a[+-]/.test(rest)) return false;
  while (rest) {
    const word = SHARE_WORDS.find((candidate) => rest.startsWith(candidate));
    if (!word) return false;
    rest = rest.slice(word.length);
  }
  return true;
}

const SHARE_BAR = 'thanh chia sẻ';

/** The rule by which a line belongs to the page and not to its text; undefined for text. */
export function furnitureOf(line: string): Omit<FurnitureRule, 'example' | 'pattern'> | undefined {
  const folded = fold(line.replace(/^[\s•·▪■►»›>*-]+/u, ''));
  if (!folded) return undefined;
  const sentence = isSentence(line);
  const rule = FURNITURE.find(({ pattern, isProse }) => (isProse || !sentence) && pattern.test(folded));
  if (rule) return rule;
  return isShareBar(folded) ? { name: SHARE_BAR } : undefined;
}

/** Names of what formats keep apart themselves. */
export const OUTSIDE_NAMES: Readonly<Record<Outside, string>> = {
  runningHead: 'đầu trang lặp lại',
  runningFoot: 'chân trang lặp lại',
  pageNumber: 'số trang',
  navigation: 'trình đơn, điều hướng của trang',
  aside: 'cột bên, phần quanh bài của trang',
  form: 'biểu mẫu, nút bấm của trang',
  hidden: 'chữ không hiện ra',
};
