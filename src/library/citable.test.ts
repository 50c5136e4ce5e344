import { expect, it } from 'vitest';
import { contentFolder, row } from './check/content-fixture.ts';
import { citableRegisters } from './citable.ts';
import { joinContent } from './join-content.ts';
import { readContent } from './read/read-content.ts';

it('a document amended twice carries the newest of those that amend it, in whatever order they stand', () => {
  const amends = '[{kind: amends, to: ket-luan/trung-uong/2019/43-kl-tw, provision: unknown, words: sửa đổi}]';
  const root = contentFolder({
    'register/a.yaml':
      row() +
      row({ number: '60-KL/TW', issuedOn: '2022-03-01', relations: amends }) +
      row({ number: '50-KL/TW', issuedOn: '2020-02-01', relations: amends }),
  });
  const { documents } = citableRegisters(joinContent(readContent(root).content));
  const amended = documents.find(({ identity }) => identity === 'ket-luan/trung-uong/2019/43-kl-tw');
  expect(amended?.amendedBy).toBe('ket-luan/trung-uong/2022/60-kl-tw');
  expect(amended?.replacedBy).toBeUndefined();
});
