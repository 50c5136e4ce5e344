import { parseArgs } from 'node:util';

/** Wrong usage of a command, with a Vietnamese sentence that says so. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface ImportOptions {
  /** Files and folders to import. */
  paths: string[];
  dryRun: boolean;
  json: boolean;
  asRevision: boolean;
  help: boolean;
  /** Folder to write to in place of the library's. */
  out?: string;
  /** Folder for reports. */
  report?: string;
  /** What `--set` gives. */
  answers: Record<string, string>;
}

export const HELP = `Nhập tệp thô thành bài của thư viện.

  npm run import -- TỆP|THƯ MỤC … [tùy chọn]

Đọc được .txt .md .html .htm .mhtml .mht .docx .pdf, và các tệp ấy nén trong .gz, .zip.
Bài được ghi vào content/ (hoặc thư mục mà biến LIBRARY_CONTENT chỉ tới); bài đã có không bao giờ bị ghi đè.
Điều phải biết mà tệp không nói thì lệnh hỏi ngay ở cửa sổ lệnh; bỏ trống để thôi.

  --dry-run              chỉ xem kết quả, không ghi gì
  --set TRƯỜNG=GIÁ TRỊ   điền trường mà tệp không nói; dùng được nhiều lần, như --set place=gia-lai
  --as-revision          bài đã có thì lưu bản này bên cạnh, ở revisions/, để đối chiếu
  --out THƯ MỤC          ghi vào thư mục khác, xếp như content/; chỗ dẫn vẫn tra trong thư viện
  --json                 in mỗi bài một dòng JSON, đủ mọi căn cứ và mọi đoạn đã bỏ
  --report THƯ MỤC       ghi báo cáo từng bài (.md và .json) vào thư mục ấy
  --help                 in trang này

Mã kết thúc: 0 mọi tệp đã nhập hoặc đã có sẵn; 1 có tệp còn thiếu thông tin hoặc khác bài đã có;
2 có tệp không nhập được, hoặc lệnh viết sai.
`;

/** Options of the command, as `parseArgs` takes them. */
export const IMPORT_OPTIONS = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  'as-revision': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  report: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const;

/** What one text alone can bear: for several files at once such an answer would be wrong for all but one. */
const OF_ONE_TEXT = ['number', 'slug', 'title', 'issuedOn', 'publishedOn', 'source', 'signer.name', 'author'];

/** Reads the command line. Throws a UsageError that says what is wrong. */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const answers = Object.fromEntries((values.set ?? []).map(answerOf));
  const options = {
    paths: positionals,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    asRevision: values['as-revision'] ?? false,
    help: values.help ?? false,
    ...(values.out !== undefined && { out: values.out }),
    ...(values.report !== undefined && { report: values.report }),
    answers,
  };
  if (options.help) return options;
  if (positionals.length === 0) throw new UsageError('Cần ít nhất một tệp hoặc thư mục: npm run import -- TỆP …');
  if (options.out === '' || options.report === '') throw new UsageError('--out và --report cần tên một thư mục.');
  if (options.dryRun && options.report !== undefined) {
    throw new UsageError('--dry-run không ghi gì, kể cả báo cáo: bỏ --report, hoặc dùng --json.');
  }
  return options;
}

/** Why the answers cannot hold for that many texts, in Vietnamese; undefined where they can. */
export function answersMisfit(answers: Readonly<Record<string, string>>, textCount: number): string | undefined {
  const single = Object.keys(answers).filter((field) => OF_ONE_TEXT.includes(field));
  if (textCount <= 1 || single.length === 0) return undefined;
  return `--set ${single.join(', ')} chỉ đúng cho một bài, mà ở đây có ${textCount}; hãy nhập riêng bài ấy.`;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: IMPORT_OPTIONS,
    });
  } catch (error) {
    // Node says it in English; all that an editor needs of it is which option is meant.
    const [, option] = /'(-[^\s'<]+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const what = isUnknown ? `không có tùy chọn ${option}` : `${option} thiếu giá trị, hoặc có giá trị mà không nhận`;
    throw new UsageError(`Lệnh viết sai: ${what}. Xem npm run import -- --help.`);
  }
}

function answerOf(pair: string): [string, string] {
  const [, field, value] = /^([A-Za-z]+(?:\.[A-Za-z]+)*)=(.*)$/s.exec(pair) ?? [];
  if (field === undefined || value === undefined || value.trim() === '') {
    throw new UsageError(`--set ${pair}: cần trường=giá trị, như --set place=gia-lai.`);
  }
  return [field, value.normalize('NFC').trim()];
}
