import { describe, expect, it } from 'vitest';
import { sampleContext } from '../fixtures/sample-library.ts';
import { rawLines } from '../fixtures/sample-raw.ts';
import { understand } from './understand.ts';

const context = sampleContext({
  'places/more.yaml': '- {id: tan-mau, name: Tân Mẫu, kind: xa, within: thuong-mau, sources: [{source: nguon}]}',
});
const FILE = { name: 'bai.txt', sha256: 'ab'.repeat(32), importedOn: '2026-11-24' };
const draftOf = (text: string, properties = {}) => understand(rawLines(text, properties), FILE, context);

const TITLE = 'Thượng Mẫu làm đường bằng lòng dân';
const TIME = '12/05/2023 08:30';
const FIRST = 'Tổ dân vận đi từng nhà để nghe bà con nói về con đường liên thôn đã hỏng từ nhiều năm nay.';
const SECOND = 'Sau ba buổi họp, 42 hộ đã lùi hàng rào, hiến 1.250 m2 đất; tiền công do dân tự lo, xã lo xi măng.';
const THIRD = 'Đến cuối tháng, con đường dài 1,8 km đã thông; xe chở chè ra tận quốc lộ, giá bán tăng thêm đôi chút.';
const page = (...lines: string[]) => [TITLE, TIME, FIRST, ...lines].join('\n');
const paragraphs = ({ body }: ReturnType<typeof draftOf>) => body.trim().split('\n\n');

describe('what a page sets between the paragraphs of its article', () => {
  it.each([
    ['a list of other articles', ['Tin liên quan', 'Hạ Mẫu mở điểm tiếp dân', 'Chè được giá']],
    ['a counter', ['Hôm nay: 42']],
    ['tags', ['Từ khóa: dân vận, đường làng']],
    ['a link to another article', ['>> Xem thêm: Chè được giá']],
  ])('%s goes, and the article goes on', (_, lines) => {
    const draft = draftOf(page(SECOND, ...lines, THIRD));
    expect(paragraphs(draft)).toEqual([FIRST, SECOND, THIRD]);
    expect(draft.removed.map(({ text }) => text)).toEqual(lines);
    expect(draft.accounting.difference).toBe(0);
  });

  it('a title below a list of other articles stays', () => {
    const raw = rawLines(page('Tin liên quan', 'Chè được giá', 'Kết quả bước đầu', THIRD));
    const blocks = raw.blocks.map((block) =>
      block.kind === 'text' && block.spans[0]?.text === 'Kết quả bước đầu'
        ? { ...block, spans: [{ text: 'Kết quả bước đầu', bold: true as const }] }
        : block,
    );
    expect(understand({ ...raw, blocks }, FILE, context).body).toContain('## Kết quả bước đầu');
  });

  it('what stands behind the last sentence goes', () => {
    const draft = draftOf(page(SECOND, 'Tin liên quan', 'Chè được giá', 'Hạ Mẫu mở điểm tiếp dân'));
    expect(paragraphs(draft)).toEqual([FIRST, SECOND]);
  });

  it('sentences of readers go, and that is told', () => {
    const draft = draftOf(page(SECOND, 'Bình luận (1)', THIRD));
    expect(paragraphs(draft)).toEqual([FIRST, SECOND]);
    expect(draft.remarks.join(' ')).toContain('Đã bỏ phần cuối trang, từ «Bình luận (1)», trong đó có 1 đoạn văn');
  });

  it.each([
    'Thẻ: mỗi hộ nhận một thẻ ghi việc mình sẽ làm trong tháng, treo ở cửa bếp.',
    'Đánh giá bài viết thi của học sinh, cô giáo nói các em kể chuyện rất thật.',
    'Phát triển bởi nhóm thanh niên của xã, phần mềm chạy trên máy cũ vẫn được.',
  ])('«%s» is a sentence of the article', (sentence) =>
    expect(paragraphs(draftOf(page(sentence, THIRD)))).toEqual([FIRST, sentence, THIRD]),
  );
});

describe('the headline', () => {
  it('stands over the time of the article, not over the day in the menu', () => {
    const draft = draftOf(`Trang nhất\nVăn bản\nThứ Sáu, 19/05/2023\n${page(SECOND)}`);
    expect(draft.data).toMatchObject({ title: TITLE, publishedOn: '2023-05-12' });
    expect(paragraphs(draft)).toEqual([FIRST, SECOND]);
  });
});

describe('the day of an article', () => {
  it.each([
    [
      'the day it was put up, not that of its last change',
      `Cập nhật lần cuối: 20/05/2023\nĐăng ngày 12/05/2023`,
      '2023-05-12',
    ],
    ['the last change alone', 'Cập nhật lần cuối: 20/05/2023', '2023-05-20'],
    ['none that an event took place on', 'Sáng 10/5/2023, tại nhà văn hóa huyện', undefined],
    ['none that names the month first', 'Posted on 05/13/2023', undefined],
  ])('is %s', (_, line, day) =>
    expect(draftOf(`${TITLE}\n${line}\n${FIRST}\n${SECOND}`).data['publishedOn']).toBe(day),
  );

  it('is that of the clock in Vietnam where the page’s data name another zone', () =>
    expect(draftOf(`${TITLE}\n${FIRST}\n${SECOND}`, { published: '2023-05-11T22:00:00Z' }).data['publishedOn']).toBe(
      '2023-05-12',
    ));

  it('a second time line tells of a second article', () =>
    expect(draftOf(page(SECOND, 'Hạ Mẫu mở điểm tiếp dân', '14/5/2023 09:00', THIRD)).remarks.join(' ')).toContain(
      'có thể gồm hai bài',
    ));
});

describe('who wrote an article', () => {
  it.each([
    ['a name below the headline', `${TITLE}\nLê Văn Mẫu\n${TIME}\n${FIRST}\n${SECOND}`, 'Lê Văn Mẫu'],
    ['a name with its agency', page(SECOND, 'Lê Mẫu (TTXVN)'), 'Lê Mẫu (TTXVN)'],
    ['a name with its newspaper behind a dash', page(SECOND, 'Lê Mẫu - Báo Bắc Mẫu'), 'Lê Mẫu (Báo Bắc Mẫu)'],
    ['two names', page(SECOND, 'Lê Mẫu - Trần Mẫu'), 'Lê Mẫu - Trần Mẫu'],
    ['who held an interview', page('Xin cảm ơn ông!', 'Lê Mẫu (thực hiện)'), 'Lê Mẫu'],
    ['not who took a picture', page('Ảnh: Lê Mẫu', SECOND), undefined],
    ['not what a picture shows', page('Ảnh: Bà con họp ở sân', SECOND), undefined],
    ['not the newspaper it was taken from', page(SECOND, 'Theo Báo Bắc Mẫu'), undefined],
    ['not a place', page(SECOND, 'Hạ Mẫu'), undefined],
    ['not the last of a list', page('Những tổ làm tốt là:', 'Tổ Một', 'Lê Lợi', 'Quang Trung'), undefined],
  ])('is %s', (_, text, author) => expect(draftOf(text).data['author']).toBe(author));

  it('one name above the text and below it is no part of it', () =>
    expect(paragraphs(draftOf(`${TITLE}\n${TIME}\nLê Văn Mẫu\n${FIRST}\n${SECOND}\nLê Văn Mẫu`))).toEqual([
      FIRST,
      SECOND,
    ]));

  it('the newspaper it was taken from is the publisher of its source', () =>
    expect(draftOf(page(SECOND, 'Theo Báo Bắc Mẫu')).source).toMatchObject({ publisher: 'Báo Bắc Mẫu' }));
});

describe('the place of an article', () => {
  it.each([
    ['a person who bears its name', 'Chuyện của chị Thượng Mẫu và anh Nguyễn Hạ Mẫu', 'Họ bàn nhau dọn bến sông.'],
    ['a commune whose district and province nothing names', 'Tân Mẫu làm đường', 'Xã làm xong đường mới.'],
  ])('is not %s', (_, title, text) => {
    const { data, questions } = draftOf(`${title}\n${TIME}\n${text} ${SECOND}\n${THIRD}`);
    expect(data['places']).toBeUndefined();
    expect(questions.map(({ field }) => field)).toContain('places');
  });

  it('is a commune whose district the text names', () =>
    expect(
      draftOf(`Tân Mẫu làm đường\n${TIME}\nXã Tân Mẫu, huyện Thượng Mẫu làm xong đường. ${SECOND}`).data['places'],
    ).toEqual(['tan-mau']));
});
