import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTcvn3, encodeUtf8, encodeUtf16, encodeVni } from '../bytes/fixtures/encode.ts';
import { PLAIN_SAMPLES, plainDocument } from '../bytes/fixtures/sample-plain.ts';
import { PARTY_RESOLUTION, STATE_DECISION, STATE_DIRECTIVE } from '../fixtures/sample-texts.ts';
import { type Block, countCharacters, type RawText, textOfBlock } from '../raw-text.ts';
import { readPlainText } from './plain-text.ts';

const read = (text: string) => readPlainText(encodeUtf8(text));
const show = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map((row) => row.map((cell) => cell.map(textOfBlock).join(' / ')).join(' ¦ ')).join('\n')
    : `${block.outside ? `[${block.outside}] ` : ''}${textOfBlock(block)}`;
const shown = (raw: RawText) => raw.blocks.map(show);

/** Characters of the blocks; hyphens are left aside, as those at line ends may go. */
const charactersIn = (raw: RawText) =>
  countCharacters(
    raw.blocks
      .map((block) => (block.kind === 'table' ? block.rows.flat(2).map(textOfBlock).join('') : textOfBlock(block)))
      .join('')
      .replaceAll('-', ''),
  );

/** Breaks a text at a width; first lines of paragraphs are set in, as typists do. Columns stay. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      if (/\t| {3,}/.test(paragraph)) return [paragraph];
      const lines: string[] = [];
      for (const word of `    ${paragraph}`.split(/(?<=\S) /)) {
        const last = lines.at(-1);
        if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines;
    })
    .join('\n');
}

describe('a directive', () => {
  const blocks = shown(read(plainDocument(STATE_DIRECTIVE)));

  test('has a head of two columns', () =>
    expect(blocks[0]).toBe(
      'ỦY BAN NHÂN DÂN ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH BẮC MẪU ¦ Độc lập - Tự do - Hạnh phúc\nSố: 07/CT-UBND ¦ Bắc Mẫu, ngày 05 tháng 3 năm 2024',
    ));
  test('has a title, paragraphs and points as blocks', () =>
    expect(blocks.slice(1, 4)).toEqual([...STATE_DIRECTIVE.title, expect.stringMatching(/^Thời gian qua.*đi lại\.$/)]));
  test('has its table', () =>
    expect(blocks).toContain('Huyện ¦ Năm 2024 ¦ Năm 2025\nThượng Mẫu ¦ 4 ¦ 6\nHạ Mẫu ¦ 3 ¦ 5'));
  test('ends with recipients beside the signature', () =>
    expect(blocks.at(-1)).toBe(
      'Nơi nhận: ¦ TM. ỦY BAN NHÂN DÂN\n- Như trên; ¦ KT. CHỦ TỊCH\n- Thường trực Tỉnh ủy; ¦ PHÓ CHỦ TỊCH\n- Lưu: VT, NC. ¦ Nguyễn Văn Mẫu',
    ));
});

test('a head keeps a line that has one side only', () => {
  const blocks = shown(read(plainDocument(PARTY_RESOLUTION)));
  expect(blocks[0]).toBe(
    'TỈNH ỦY BẮC MẪU ¦ ĐẢNG CỘNG SẢN VIỆT NAM\n* ¦ \nSố 12-NQ/TU ¦ Bắc Mẫu, ngày 18 tháng 6 năm 2023',
  );
  expect(blocks.at(-1)).toMatch(/- Các huyện ủy, ¦ Trần Thị Mẫu\n- Lưu Văn phòng Tỉnh ủy\. ¦ $/);
});

describe('a text broken at a width has the blocks of the text that is not', () => {
  const documents = [STATE_DIRECTIVE, PARTY_RESOLUTION, STATE_DECISION].map(
    (sample) => [sample.title.join(' '), plainDocument(sample)] as const,
  );
  test.each(documents.flatMap(([title, text]) => [65, 72, 80, 100].map((width) => [title, width, text] as const)))(
    '%s, width %i',
    (_, width, text) => expect(shown(read(wrap(text, width)))).toEqual(shown(read(text))),
  );
});

describe('pages', () => {
  const page = (number: number, text: string) => `Tỉnh ủy Bắc Mẫu - Báo cáo\n\n${text}\n\n${number}`;
  const blocks = shown(
    read(
      [
        'BÁO CÁO\n\nCông tác dân vận của tỉnh có tiến bộ, một số cấp ủy chưa\ndành đủ thời gian xuống cơ sở gặp gỡ, lắng nghe người dân và',
        page(2, 'trả lời những việc dân hỏi ngay tại chỗ cho rõ ràng.\nHết trang hai.'),
        page(3, 'Sang trang ba.'),
        page(4, 'Hết.'),
      ].join('\f'),
    ),
  );

  test('keep running heads and numbers outside, and sentences whole', () =>
    expect(blocks).toEqual([
      'BÁO CÁO',
      'Công tác dân vận của tỉnh có tiến bộ, một số cấp ủy chưa dành đủ thời gian xuống cơ sở gặp gỡ, lắng nghe người dân và trả lời những việc dân hỏi ngay tại chỗ cho rõ ràng.',
      '[runningHead] Tỉnh ủy Bắc Mẫu - Báo cáo',
      'Hết trang hai.',
      '[pageNumber] 2',
      '[runningHead] Tỉnh ủy Bắc Mẫu - Báo cáo',
      'Sang trang ba.',
      '[pageNumber] 3',
      '[runningHead] Tỉnh ủy Bắc Mẫu - Báo cáo',
      'Hết.',
      '[pageNumber] 4',
    ]));

  test('without form feeds are told by numbers that count', () =>
    expect(shown(read('Một.\n\n- 1 -\n\nHai.\n\n- 2 -\n\nBa.'))).toEqual([
      'Một.',
      '[pageNumber] - 1 -',
      'Hai.',
      '[pageNumber] - 2 -',
      'Ba.',
    ]));

  test('a number alone that does not count is text', () =>
    expect(shown(read('Số hộ:\n\n1204\n\nSố thôn:\n\n35'))).toEqual(['Số hộ:', '1204', 'Số thôn:', '35']));
});

describe('characters', () => {
  test('that cannot be seen are gone, with a remark', () => {
    const raw = read('Nghị\u0001 quyết\u200B về\u00A0dân\u2003vận\u0007.');
    expect(shown(raw)).toEqual(['Nghị quyết về dân vận.']);
    expect(raw.remarks).toEqual(['Đã bỏ 2 ký tự điều khiển không nhìn thấy được.']);
    expect(raw.visibleCharacters).toBe(charactersIn(raw));
  });

  test('bars stay', () => expect(shown(read('ỦY BAN NHÂN DÂN | CỘNG HÒA'))).toEqual(['ỦY BAN NHÂN DÂN | CỘNG HÒA']));

  test('line ends of Windows and of old Macs are the same', () =>
    expect(shown(read('Một.\r\nHai.\rBa.\u2028Bốn.'))).toEqual(['Một.', 'Hai.', 'Ba.', 'Bốn.']));
});

describe.each([
  ['VNI', encodeVni],
  ['UTF-16', (text: string) => encodeUtf16(text, 'le')],
  ['TCVN3', encodeTcvn3],
])('in %s', (_, encode) => {
  test.each(PLAIN_SAMPLES)('%s has the blocks that it has in UTF-8', (__, text) => {
    const lower = (raw: RawText) => shown(raw).map((block) => block.toLowerCase());
    expect(lower(readPlainText(encode(text)))).toEqual(lower(read(text)));
  });
});

test.each(PLAIN_SAMPLES)('%s: no character is lost', (_, text) => {
  const raw = read(text);
  expect(raw.visibleCharacters).toBe(countCharacters(text));
  expect(charactersIn(raw)).toBe(countCharacters(text.replaceAll('-', '')));
});

test('whatever the text, blocks hold its visible characters', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'Nghị',
        'quyết',
        'a)',
        '1.',
        '-',
        '\n',
        '\n\n',
        '\t',
        '   ',
        '\f',
        '12',
        'ĐIỀU',
        'ph-',
        'ương',
        '\u00A0',
        '.',
        '|',
      ),
    )
    .map((parts) => parts.join(' '))
    .filter((value) => value.trim() !== '');
  fc.assert(
    fc.property(text, (value) => charactersIn(read(value)) === countCharacters(value.replaceAll('-', ''))),
    { numRuns: 400 },
  );
});
