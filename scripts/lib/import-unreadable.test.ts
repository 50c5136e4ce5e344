import { expect, test } from 'vitest';
import { whyUnreadable } from './import-unreadable.ts';

test.each(['EACCES', 'ENOENT', 'EIO', 'EXYZ'])('%s is told in words', (code) => {
  const why = whyUnreadable(Object.assign(new Error(`${code}: open 'a.txt'`), { code }));
  expect(why).not.toContain(code);
  expect(why).toMatch(/^(?:không có quyền|tệp vừa|ổ đĩa|máy báo)/);
});
