import { describe, expect, it } from 'vitest';
import { comparedQuery, readCompared } from './compared-stories.ts';

describe('the address of a comparison', () => {
  it.each([
    ['', []],
    ['?m=', []],
    ['?m=phu-tho/a&m=lao-cai/b', ['phu-tho/a', 'lao-cai/b']],
    // As a form of the list sends it.
    ['?m=phu-tho%2Fa&m=lao-cai%2Fb', ['phu-tho/a', 'lao-cai/b']],
    // Twice the same counts once; the order stays.
    ['?m=b/b&m=a/a&m=b/b', ['b/b', 'a/a']],
    ['?tu=duong&m=a/a&xep=ten', ['a/a']],
    // Five stay five: what is left out is said by the page.
    ['?m=a&m=b&m=c&m=d&m=e', ['a', 'b', 'c', 'd', 'e']],
  ])('%s asks for %j', (search, ids) => {
    expect(readCompared(search)).toEqual(ids);
  });

  it('can be read by people, and reads back', () => {
    const ids = ['phu-tho/ipm-tren-che', 'lao-cai/mo-duong-thon-suoi-thau'];
    expect(comparedQuery(ids)).toBe('?m=phu-tho/ipm-tren-che&m=lao-cai/mo-duong-thon-suoi-thau');
    expect(readCompared(comparedQuery(ids))).toEqual(ids);
    expect(comparedQuery([])).toBe('');
  });

  it('keeps what an address cannot hold as it is', () => {
    expect(readCompared(comparedQuery(['a&m=b', 'đ?#']))).toEqual(['a&m=b', 'đ?#']);
  });
});
