import type { Choice } from './browse.ts';
import type { Facet, FacetValue } from './facets.ts';

/** Two values of two facets, with what has both. */
export interface FacetPair<T> {
  /** In the order in which addresses name them. */
  sides: [PairSide<T>, PairSide<T>];
  items: T[];
  /** Where a reader without script finds just these items: a page of the pair, or one that says the same already. */
  address: string;
  /** True where the pair has a page of its own. */
  own: boolean;
}

export interface PairSide<T> {
  facet: Facet<T>;
  value: FacetValue<T>;
}

/** Ways on from a value: a facet with those of its values that go together with it. */
export interface Beside {
  label: string;
  choices: Choice[];
}

/**
 * Every two values that some item shares. A pair of one item leads to it, a pair that one side has alone leads to the
 * page of that side: so there are no two pages that say the same. `base` is the address of the list.
 */
export function pairsOf<T extends { address: string }>(
  facets: ReadonlyArray<Facet<T>>,
  base: string,
): Array<FacetPair<T>> {
  // Values whose page is not below the list come second, so that every prefix of an address is a page.
  const ordered = [...facets].sort((a, b) => Number(b.own) - Number(a.own));
  const sidesOf = new Map<T, Array<PairSide<T>>>();
  for (const facet of ordered) {
    for (const value of facet.values) {
      for (const item of value.items) {
        const sides = sidesOf.get(item);
        if (sides) sides.push({ facet, value });
        else sidesOf.set(item, [{ facet, value }]);
      }
    }
  }
  const shared = new Map<FacetValue<T>, Map<FacetValue<T>, { sides: [PairSide<T>, PairSide<T>]; items: T[] }>>();
  for (const [item, sides] of sidesOf) {
    sides.forEach((first, i) => {
      for (const second of sides.slice(i + 1)) {
        if (first.facet === second.facet) continue;
        const row = shared.get(first.value) ?? new Map();
        shared.set(first.value, row);
        const entry = row.get(second.value);
        if (entry) entry.items.push(item);
        else row.set(second.value, { sides: [first, second], items: [item] });
      }
    });
  }
  return [...shared.values()].flatMap((row) =>
    [...row.values()].map(({ sides, items }) => ({ sides, items, ...addressOf(sides, items, base) })),
  );
}

function addressOf<T extends { address: string }>(
  [first, second]: [PairSide<T>, PairSide<T>],
  items: readonly T[],
  base: string,
): Pick<FacetPair<T>, 'address' | 'own'> {
  const [only] = items;
  if (items.length === 1 && only) return { address: only.address, own: false };
  if (items.length === second.value.items.length) return { address: second.value.address, own: false };
  if (items.length === first.value.items.length) return { address: first.value.address, own: false };
  const address = `${base}${first.facet.id}/${first.value.id}/va-${second.facet.id}-${second.value.id}/`;
  return { address, own: true };
}

/** What else the items of a value are, facet by facet, each with how many of them are so. */
export function besideOf<T>(value: FacetValue<T>, pairs: ReadonlyArray<FacetPair<T>>): Beside[] {
  const found = new Map<Facet<T>, Choice[]>();
  for (const { sides, items, address } of pairs) {
    const other = sides[0].value === value ? sides[1] : sides[1].value === value ? sides[0] : undefined;
    if (!other) continue;
    const choices = found.get(other.facet) ?? [];
    choices.push({ label: other.value.label, address, count: items.length });
    found.set(other.facet, choices);
  }
  return [...found].map(([{ label }, choices]) => ({ label, choices: choices.sort((a, b) => b.count - a.count) }));
}
