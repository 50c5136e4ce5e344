import type { Answers } from './answers.ts';
import type { Draft } from './draft.ts';
import { tidyLine } from './tidy.ts';

/** Mail programs cut addresses that are much longer. */
export const LONGEST_ADDRESS = 1800;

const LONGEST_SUBJECT = 60;

/** An address that opens the reader's mail program; nothing is sent before they send it. */
export function mailTo(email: string, subject: string, lines: readonly string[]): string {
  // RFC 6068: a line end is %0D%0A.
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}

/** An e-mail with a draft: in its body where an address can hold it, else as a file that the teller attaches. */
export function mailWithDraft(email: string, answers: Answers, draft: Draft): { address: string; attach: boolean } {
  const subject = `Kể một câu chuyện: ${[...tidyLine(answers.name)].slice(0, LONGEST_SUBJECT).join('')}`;
  const teller = [
    `Người kể: ${tidyLine(answers.role) || '(chưa ghi)'}`,
    `Liên hệ: ${tidyLine(answers.contact) || '(chưa ghi)'}`,
  ];
  const attached = ['Bản nháp nằm trong tệp đính kèm:', draft.fileName, '(Đính tệp đã tải vào thư này rồi hãy gửi.)'];
  const whole = mailTo(email, subject, [...teller, '', ...draft.text.split('\n')]);
  if (whole.length <= LONGEST_ADDRESS) return { address: whole, attach: false };
  const withTeller = mailTo(email, subject, [...attached, '', ...teller]);
  if (withTeller.length <= LONGEST_ADDRESS) return { address: withTeller, attach: true };
  return { address: mailTo(email, subject, [...attached, '', 'Người kể:', 'Liên hệ:']), attach: true };
}
