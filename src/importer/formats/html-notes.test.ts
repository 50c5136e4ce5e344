import { describe, expect, it } from 'vitest';
import { textOfBlock } from '../raw-text.ts';
import { charactersRead, inside, readPage } from './html-fixture.ts';

const notesOf = (html: string) =>
  Object.fromEntries([...readPage(html).notes].map(([id, blocks]) => [id, blocks.map(textOfBlock)]));

const WORD = `<p>Một<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> và hai <a href="#_ftn2" name="_ftnref2"><sup>[2]</sup></a> nữa.</p>
<div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Chú một.</p><p class=MsoFootnoteText>Thêm.</p></div>
<div id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2">[2]</a> Chú hai.</p></div></div>`;

const PASTED = `<p>Một<a title="" href="https://bacmau.example/tin.aspx#_ftn7" name="_ftnref7"><sup>[7]</sup></a></p><p>Hết.</p>
<p><a href="https://bacmau.example/tin.aspx#_ftnref7" name="_ftn7">[7]</a> Chú bảy.</p>`;

const MARKDOWN = `<p>Một<sup><a href="#user-content-fn-a" id="user-content-fnref-a" data-footnote-ref aria-describedby="footnote-label">1</a></sup> rồi lại<sup><a href="#user-content-fn-a" id="user-content-fnref-a-2" data-footnote-ref>1</a></sup></p>
<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Chú thích</h2><ol><li id="user-content-fn-a"><p>Chú a. <a href="#user-content-fnref-a" data-footnote-backref class="data-footnote-backref">↩</a> <a href="#user-content-fnref-a-2" data-footnote-backref>↩<sup>2</sup></a></p></li></ol></section>`;

describe('footnotes', () => {
  it.each<[string, string, string[], Record<string, string[]>]>([
    ['of Word', WORD, ['Một^1 và hai^2 nữa.'], { '1': ['Chú một.', 'Thêm.'], '2': ['Chú hai.'] }],
    ['pasted into a portal', PASTED, ['Một^1', 'Hết.'], { '1': ['Chú bảy.'] }],
    ['of Markdown, marked twice', MARKDOWN, ['Một^1 rồi lại^1'], { '1': ['Chú a.'] }],
    [
      'of pandoc',
      '<p>Một<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section class="footnotes"><ol><li id="fn1"><p>Chú.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>',
      ['Một^1'],
      { '1': ['Chú.'] },
    ],
    ['without their text, which stay as printed', '<p>Một<a href="#_ftn1">[1]</a></p>', ['Một[1]'], {}],
    [
      'that no text marks, which stay as printed',
      '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Chú.</p>',
      ['[1] Chú.'],
      {},
    ],
  ])('%s', (_, html, blocks, notes) => {
    expect(inside(readPage(html))).toEqual(blocks);
    expect(notesOf(html)).toEqual(notes);
  });

  it('are counted once, without their marks', () => {
    for (const html of [WORD, PASTED, MARKDOWN])
      expect(charactersRead(readPage(html))).toBe(readPage(html).visibleCharacters);
  });
});
