import type { Evidence } from '../../schemas/evidence.ts';

/** Links of lessons by their scheme: what stands after the colon, and what it means. */
export const LESSON_LINKS: Readonly<Record<string, (rest: string) => Evidence>> = {
  'van-ban:': (rest) => {
    const [document = '', provision] = rest.split('#');
    return provision === undefined ? { document } : { document, provision };
  },
  'so-lieu:': (figure) => ({ figure }),
  'mo-hinh:': (model) => ({ model }),
  'bai-viet:': (article) => ({ article }),
  'thuat-ngu:': (term) => ({ term }),
  'nguon:': (source) => ({ source }),
};

/** What a link of a lesson refers to: `van-ban:chi-thi/gia-lai/2021/14-ct-ubnd#diem-5.doan-1`; undefined for other links. */
export function readReference(url: string): Evidence | undefined {
  const scheme = Object.keys(LESSON_LINKS).find((start) => url.startsWith(start));
  return scheme === undefined ? undefined : LESSON_LINKS[scheme]?.(url.slice(scheme.length));
}
