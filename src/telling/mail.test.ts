import { describe, expect, it } from 'vitest';
import { draftOf } from './draft.ts';
import { LONGEST_ADDRESS, mailTo, mailWithDraft } from './mail.ts';
import { questions } from './questions.ts';
import { FULL, LEAST } from './told-fixture.ts';

const EMAIL = 'thu-vien@vi-du.vn';
const opened = (address: string) => {
  const url = new URL(address);
  return {
    to: url.pathname,
    subject: url.searchParams.get('subject'),
    body: url.searchParams.get('body')?.split('\r\n'),
  };
};

describe('an e-mail with a draft', () => {
  it('says which file to attach where an address cannot hold the draft', () => {
    const mail = mailWithDraft(EMAIL, FULL, draftOf(FULL));
    expect(mail.attach).toBe(true);
    expect(opened(mail.address)).toEqual({
      to: EMAIL,
      subject: 'Kể một câu chuyện: Mở hẻm 12',
      body: [
        'Bản nháp nằm trong tệp đính kèm:',
        'mo-hem-12.md',
        '(Đính tệp đã tải vào thư này rồi hãy gửi.)',
        '',
        'Người kể: Bí thư chi bộ',
        'Liên hệ: 0900 000 000',
      ],
    });
  });

  it('holds the draft where it fits', () => {
    const draft = { fileName: 'a.md', text: '---\nname: A & B\n---\n\nMột dòng.\n' };
    const mail = mailWithDraft(EMAIL, { ...LEAST, contact: 'a@b.vn' }, draft);
    expect(mail.attach).toBe(false);
    expect(opened(mail.address).body).toEqual([
      'Người kể: (chưa ghi)',
      'Liên hệ: a@b.vn',
      '',
      '---',
      'name: A & B',
      '---',
      '',
      'Một dòng.',
      '',
    ]);
  });

  it.each([
    ['a name of many letters', { name: '🌾ế'.repeat(80) }],
    ['a long story of who tells it', { role: 'ế'.repeat(5000), contact: 'đ'.repeat(5000) }],
    ['both', { name: '🌾'.repeat(80), role: 'ế'.repeat(5000) }],
  ])('stays within what mail programs take, with %s', (_what, change) => {
    const answers = { ...FULL, ...change };
    const { address, attach } = mailWithDraft(EMAIL, answers, draftOf(answers));
    expect(attach).toBe(true);
    expect(address.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
  });

  it('cannot be given other headers by what was typed', () => {
    const answers = { ...FULL, name: 'a\r\nBcc: x@y.vn&cc=z@y.vn', role: 'b&bcc=q@y.vn#c' };
    const { address } = mailWithDraft(EMAIL, answers, draftOf(answers));
    expect([...new URL(address).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(opened(address).subject).toBe('Kể một câu chuyện: a Bcc: x@y.vn&cc=z@y.vn');
  });
});

it('holds all questions for those who answer without script', () => {
  const titles = questions([], []).map(({ title }, i) => `${i + 1}. ${title}:`);
  expect(mailTo(EMAIL, 'Kể một câu chuyện', titles).length).toBeLessThanOrEqual(LONGEST_ADDRESS);
});
