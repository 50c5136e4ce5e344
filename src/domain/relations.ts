export const RELATION_KIND_IDS = [
  'basedOn',
  'implements',
  'continues',
  'guides',
  'details',
  'amends',
  'replaces',
  'repeals',
  'corrects',
  'reviews',
  'promulgates',
  'cites',
] as const;
export type RelationKind = (typeof RELATION_KIND_IDS)[number];

interface RelationKindRow {
  /** From the newer document to the older. */
  name: string;
  /** Computed, from the older to the newer. */
  reverseName: string;
  /** What a person may write by mistake for the reverse direction. */
  reverseId: string;
  /** True where only the issuing body or one above it may do so, and the text must say it. */
  needsAuthority?: true;
}

/** Relations between documents, stored once from the newer one. Names follow ELI and schema.org. */
export const RELATION_KINDS: Readonly<Record<RelationKind, RelationKindRow>> = {
  basedOn: { name: 'Căn cứ', reverseName: 'Là căn cứ của', reverseId: 'basisOf' },
  implements: { name: 'Triển khai thực hiện', reverseName: 'Được thực hiện bởi', reverseId: 'implementedBy' },
  continues: { name: 'Tiếp tục thực hiện', reverseName: 'Được tiếp tục thực hiện theo', reverseId: 'continuedBy' },
  guides: { name: 'Hướng dẫn', reverseName: 'Được hướng dẫn bởi', reverseId: 'guidedBy' },
  details: { name: 'Quy định chi tiết', reverseName: 'Được quy định chi tiết bởi', reverseId: 'detailedBy' },
  amends: {
    name: 'Sửa đổi, bổ sung',
    reverseName: 'Được sửa đổi, bổ sung bởi',
    reverseId: 'amendedBy',
    needsAuthority: true,
  },
  replaces: { name: 'Thay thế', reverseName: 'Được thay thế bởi', reverseId: 'replacedBy', needsAuthority: true },
  repeals: { name: 'Bãi bỏ', reverseName: 'Bị bãi bỏ bởi', reverseId: 'repealedBy', needsAuthority: true },
  corrects: { name: 'Đính chính', reverseName: 'Được đính chính bởi', reverseId: 'correctedBy' },
  reviews: { name: 'Sơ kết, tổng kết', reverseName: 'Được sơ kết, tổng kết bởi', reverseId: 'reviewedBy' },
  promulgates: { name: 'Ban hành kèm theo', reverseName: 'Được ban hành kèm theo', reverseId: 'promulgatedBy' },
  cites: { name: 'Dẫn chiếu', reverseName: 'Được dẫn chiếu bởi', reverseId: 'citedBy' },
};

/** The kind whose reverse somebody wrote (`replacedBy` → `replaces`), or undefined. */
export function kindOfReverse(id: string): RelationKind | undefined {
  return RELATION_KIND_IDS.find((kind) => RELATION_KINDS[kind].reverseId === id);
}
