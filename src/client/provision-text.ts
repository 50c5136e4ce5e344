/** What a provision shows beside its own words. */
const ASIDES = '.anchor, .kit-add, .kit-toast, .cited-count, sup, .footnotes';
const BLOCKS = 'p, li, tr, h2, h3, h4';

/** The words of a provision, a paragraph a line; of a heading also what stands under it, up to the next of its rank. */
export function textOfProvision(block: Element): string {
  const parts = [block];
  if (/^H\d$/.test(block.tagName)) {
    for (let next = block.nextElementSibling; next && !isAbove(next, block); next = next.nextElementSibling) {
      if (!next.matches('.footnotes')) parts.push(next);
    }
  }
  return parts.flatMap(linesOf).join('\n');
}

function isAbove(next: Element, heading: Element): boolean {
  return /^H\d$/.test(next.tagName) && next.tagName <= heading.tagName;
}

/** The lines of a block: its own, then those of the blocks in it. */
function linesOf(block: Element): string[] {
  const inner = [...block.querySelectorAll(BLOCKS)];
  return [block, ...inner].flatMap((part) => {
    const text = numberOf(part) + ownText(part);
    return /[\p{L}\p{N}]/u.test(ownText(part)) ? [text] : [];
  });
}

function ownText(block: Element): string {
  if (block.tagName === 'TR') return [...block.children].map((cell) => wordsOf(cell, ASIDES)).join('; ');
  return wordsOf(block, `${ASIDES}, ul, ol, table, ${BLOCKS}`);
}

function wordsOf(part: Element, without: string): string {
  const copy = part.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const aside of copy.querySelectorAll(without)) aside.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** The number that the page shows before an item, with its own words or its first paragraph. */
function numberOf(part: Element): string {
  const item = part.tagName === 'P' && part.matches('li > p:first-child') ? part.parentElement : part;
  const list = item?.parentElement;
  if (item?.tagName !== 'LI' || !(list instanceof HTMLOListElement)) return '';
  if (item === part && ownText(item) === '') return '';
  return `${list.start + [...list.children].indexOf(item)}. `;
}
