/**
 * The provinces as tiles of one size, each about where it lies: no outline whose licence is clear and whose borders
 * can be vouched for was to be had, and small provinces are as easy to hit as large ones. The arrangement is the
 * library's own work. Rows from north to south, columns from west to east; `.` is a gap.
 */
const TODAY = `
.        lai-chau   lao-cai-2025  tuyen-quang-2025  cao-bang          .               .
dien-bien son-la    phu-tho-2025  thai-nguyen-2025  lang-son          .               .
.        .          ha-noi        bac-ninh-2025     hai-phong-2025    quang-ninh      .
.        .          thanh-hoa     ninh-binh-2025    hung-yen-2025     .               .
.        .          nghe-an       .                 .                 .               .
.        .          .             ha-tinh           .                 .               .
.        .          .             .                 quang-tri-2025    .               .
.        .          .             .                 hue               .               .
.        .          .             .                 .                 da-nang-2025    hoang-sa
.        .          .             .                 .                 quang-ngai-2025 .
.        .          .             .                 .                 gia-lai-2025    .
.        .          .             .                 .                 dak-lak-2025    .
.        .          tay-ninh-2025 dong-nai-2025     lam-dong-2025     khanh-hoa-2025  .
.        an-giang-2025 dong-thap-2025 ho-chi-minh-2025 .              .               truong-sa
.        can-tho-2025 vinh-long-2025 .              .                 .               .
.        ca-mau-2025 .            .                 .                 .               .
`;

const BEFORE = `
.          lai-chau  lao-cai   ha-giang   cao-bang    .          .          .
.          dien-bien yen-bai   tuyen-quang bac-kan    lang-son   .          .
.          son-la    phu-tho   vinh-phuc  thai-nguyen bac-giang  quang-ninh .
.          .         hoa-binh  ha-noi     bac-ninh    hai-duong  hai-phong  .
.          .         .         ha-nam     hung-yen    thai-binh  .          .
.          .         thanh-hoa ninh-binh  nam-dinh    .          .          .
.          .         nghe-an   .          .           .          .          .
.          .         .         ha-tinh    .           .          .          .
.          .         .         .          quang-binh  .          .          .
.          .         .         .          quang-tri   hue        .          .
.          .         .         .          .           quang-nam  da-nang    hoang-sa
.          .         .         .          .           kon-tum    quang-ngai .
.          .         .         .          .           gia-lai    binh-dinh  .
.          .         .         .          .           dak-lak    phu-yen    .
.          .         .         binh-phuoc dak-nong    lam-dong   khanh-hoa  .
.          .         tay-ninh  binh-duong dong-nai    binh-thuan ninh-thuan .
an-giang   dong-thap long-an   ho-chi-minh ba-ria-vung-tau .     .          truong-sa
kien-giang can-tho   vinh-long tien-giang .           .          .          .
.          hau-giang tra-vinh  ben-tre    .           .          .          .
ca-mau     bac-lieu  soc-trang .          .           .          .          .
`;

/** Archipelagos of Vietnam as official maps show them: each with the unit that it belongs to, under its name then and now. */
export const ARCHIPELAGOS = {
  'hoang-sa': { name: 'Quần đảo Hoàng Sa', today: 'da-nang-2025', before: 'da-nang' },
  'truong-sa': { name: 'Quần đảo Trường Sa', today: 'khanh-hoa-2025', before: 'khanh-hoa' },
} as const;
export type Archipelago = keyof typeof ARCHIPELAGOS;

/** A tile: the id of a province or of an archipelago, with its row and column from 1. */
export interface Tile {
  id: string;
  row: number;
  column: number;
}

/** The 34 provinces of today, and the 63 until 30 June 2025. */
export const TILE_MAPS = { today: tilesOf(TODAY), before: tilesOf(BEFORE) } as const;
export type TileMap = keyof typeof TILE_MAPS;

/** True where a tile is an archipelago and no province of its own. */
export function isArchipelago(id: string): id is Archipelago {
  return id in ARCHIPELAGOS;
}

function tilesOf(drawn: string): Tile[] {
  return drawn
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .map((id, column) => ({ id, row: row + 1, column: column + 1 })),
    )
    .filter(({ id }) => id !== '.');
}
