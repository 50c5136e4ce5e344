import { describe, expect, it } from 'vitest';
import { isEmpty, readState, writeState } from './search-state.ts';

const NAMES = ['kind', 'year'];

describe('the state of a search in the address', () => {
  it.each([
    ['?q=tiếp+công+dân', { query: 'tiếp công dân', filters: {}, sort: undefined }],
    ['?q=14/CT-UBND&kind=document', { query: '14/CT-UBND', filters: { kind: 'document' }, sort: undefined }],
    ['?kind=&year=2021&lạ=1&sort=date', { query: '', filters: { year: '2021' }, sort: 'date' }],
    ['?sort=lạ', { query: '', filters: {}, sort: undefined }],
    [`?q=${encodeURIComponent('dân vận'.normalize('NFD'))}`, { query: 'dân vận', filters: {}, sort: undefined }],
  ])('%s', (search, state) => expect(readState(search, NAMES)).toEqual(state));

  it('comes back as it was written', () => {
    const state = {
      query: '43-KL/TW & khác',
      filters: { kind: 'model', year: '2019' },
      sort: 'date' as const,
    };
    expect(readState(`?${writeState(state)}`, NAMES)).toEqual(state);
  });

  it('is empty without words and filters', () => {
    expect(isEmpty({ query: '', filters: { kind: '' }, sort: 'date' })).toBe(true);
    expect(isEmpty({ query: '', filters: { kind: 'model' }, sort: undefined })).toBe(false);
  });
});
