import type { PartialDate } from './dates.ts';
import { yearOf } from './dates.ts';
import { slugOf } from './text.ts';

/** Segment of an address where the year of issue is unknown. */
export const UNKNOWN_YEAR = 'khong-ro-nam';

interface Identified {
  type: string;
  number?: string | undefined;
  slug?: string | undefined;
  issuedOn: PartialDate;
}

/**
 * Type + place of issue + year + number: what tells one document from every other, since a number alone does not.
 * The same text is the address (`chi-thi/gia-lai/2021/14-ct-ubnd`).
 */
export function identityOf(document: Identified, placeSlug: string): string {
  const year = yearOf(document.issuedOn) ?? UNKNOWN_YEAR;
  const last = document.number ? slugOf(document.number) : (document.slug ?? '');
  return [document.type, placeSlug, year, last].join('/');
}

/** Form of an identity, for checking what an editor typed. */
export const IDENTITY_FORM = /^[a-z-]+\/[a-z0-9-]+\/(?:\d{4}|khong-ro-nam)\/[a-z0-9-]+$/;
