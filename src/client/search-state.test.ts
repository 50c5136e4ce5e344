import { describe, expect, it } from 'vitest';
import { isEmpty, readState, writeState } from './search-state.ts';

const NAMES = ['kind', 'year'];

describe('the state of a search in the address', () => {
  it.each([
    ['?q=tiếp+công+dân', { query: 'tiếp công dân', filters: {} }],
    ['?q=14/CT-UBND&kind=Văn bản', { query: '14/CT-UBND', filters: { kind: 'Văn bản' } }],
    ['?kind=&year=2021&lạ=1', { query: '', filters: { year: '2021' } }],
    [`?q=${encodeURIComponent('dân vận'.normalize('NFD'))}`, { query: 'dân vận', filters: {} }],
  ])('%s', (search, state) => expect(readState(search, NAMES)).toEqual(state));

  it('comes back as it was written', () => {
    const state = { query: '43-KL/TW & khác', filters: { kind: 'Mô hình', year: '2019' } };
    expect(readState(`?${writeState(state)}`, NAMES)).toEqual(state);
  });

  it('is empty without words and filters', () => {
    expect(isEmpty({ query: '', filters: { kind: '' } })).toBe(true);
    expect(isEmpty({ query: '', filters: { kind: 'Mô hình' } })).toBe(false);
  });
});
