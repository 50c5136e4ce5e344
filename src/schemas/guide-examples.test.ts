import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { comparisonSchema } from './comparison.ts';
import { directiveSchema, registerSchema } from './document.ts';
import { explain } from './explain.ts';
import { questionSchema } from './question.ts';

const guide = readFileSync('src/pages/tro-giup/bien-tap.mdx', 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text));
const message = /```\n(content\/register\/vi-du\.yaml[^\n]*)\n```/.exec(guide)?.[1] ?? '';

/** A directive that is right, for examples that show only some of its fields. */
const directive = {
  type: 'chi-thi',
  number: '14/CT-UBND',
  issuers: ['chu-tich-ubnd-tinh'],
  place: 'gia-lai',
  issuedOn: '2021-12-23',
  topics: ['dan-van-chinh-quyen'],
  confidence: 'medium',
  coverage: 'digest',
  sources: [{ source: 'gia-lai-2021' }],
};

const schemaOf = (row: object) =>
  'groups' in row ? comparisonSchema : 'prompt' in row ? questionSchema : registerSchema;

describe("the editors' guide", () => {
  it('shows rows and fields that the schemas take', () => {
    expect(blocks).toHaveLength(5);
    for (const block of blocks) {
      const [row] = Array.isArray(block) ? block : [];
      const result = row ? schemaOf(row).safeParse(row) : directiveSchema.safeParse({ ...directive, ...block });
      expect(result.error?.issues ?? []).toEqual([]);
    }
  });

  it('quotes the message that the check really gives', () => {
    const [row] = blocks.find(Array.isArray) ?? [];
    const wrong = { ...row, number: '43-KL/TW' };
    const error = registerSchema.safeParse(wrong).error;
    const [fault] = error ? explain(registerSchema, error, wrong) : [];
    expect(message).toContain(`${fault?.field}: thấy ${fault?.found}; cần ${fault?.expected}`);
  });
});
