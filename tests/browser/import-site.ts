import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { runCommand } from '../../scripts/import-fixture.ts';
import type { resultInFull } from '../../scripts/lib/import-result.ts';
import { ARCHIPELAGOS, isArchipelago, TILE_MAPS } from '../../src/domain/tile-map.ts';
import { plainDocument } from '../../src/importer/bytes/fixtures/sample-plain.ts';
import { newsPage } from '../../src/importer/fixtures/make-html.ts';
import { type PayloadBundle, payloadBundles } from '../../src/importer/fixtures/payload-files.ts';
import { SAMPLE_CONTENT } from '../../src/importer/fixtures/sample-library.ts';
import { NEWS_PAGE, STATE_DIRECTIVE } from '../../src/importer/fixtures/sample-texts.ts';
import { contentFolder } from '../../src/library/check/content-fixture.ts';
import { buildApart } from '../site/build-apart.ts';

/** A small site of nothing but files with payloads, and two without any. */
export interface PayloadSite {
  folder: string;
  /** Each with what the command told of it. */
  files: Array<PayloadBundle & { told: ReturnType<typeof resultInFull> }>;
}

const COMMAND = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));

/** Texts without payloads: what their pages hold is the site's own. */
export const HARMLESS = {
  article: { name: 'vo-hai.html', address: '/bai-viet/thuong-mau-chuyen-vo-hai-2023/' },
  document: { name: 'vo-hai.txt', address: '/chi-thi/bac-mau/2024/99-ct-ubnd/' },
} as const;

/** Provinces without which the site has no map. */
function placesOfMap(): string {
  const ids = (['today', 'before'] as const).flatMap((map) =>
    TILE_MAPS[map].map(({ id }) => (isArchipelago(id) ? ARCHIPELAGOS[id][map] : id)),
  );
  const row = (id: string) =>
    `- {id: ${id}, name: ${id}, kind: tinh, within: trung-uong, sources: [{source: nguon}]}\n`;
  return [...new Set(ids)].map(row).join('');
}

/** Imports all payloads by the command into a library of their own, and builds its site into `folder/dist`. */
export async function buildPayloadSite(): Promise<PayloadSite> {
  const folder = mkdtempSync(join(tmpdir(), 'vo-hieu-'));
  const content = contentFolder({ ...SAMPLE_CONTENT, 'places/map.yaml': placesOfMap() }, join(folder, 'content'));
  const bundles = [...(await payloadBundles()), ...harmless()];
  const input = join(folder, 'input');
  mkdirSync(input);
  for (const { name, bytes } of bundles) writeFileSync(join(input, name), bytes);
  const { stdout } = await runCommand(content, [input, '--json'], { command: COMMAND });
  const told = new Map(
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line): PayloadSite['files'][number]['told'] => JSON.parse(line))
      .map((one) => [one.file.path, one]),
  );
  const files = bundles.map((bundle) => {
    const one = told.get(join(input, bundle.name));
    if (!one) throw new Error(`nothing told of ${bundle.name}`);
    return { ...bundle, told: one };
  });
  await buildApart(folder);
  return { folder, files };
}

function harmless(): PayloadBundle[] {
  const encode = (text: string) => new TextEncoder().encode(text);
  const page = newsPage('wordpress', { ...NEWS_PAGE, title: 'Thượng Mẫu: chuyện vô hại' });
  const document = plainDocument(STATE_DIRECTIVE).replace('07/CT-UBND', '99/CT-UBND');
  return [
    { name: HARMLESS.article.name, bytes: encode(page), payloads: [], seen: [] },
    { name: HARMLESS.document.name, bytes: encode(document), payloads: [], seen: [] },
  ];
}

/** Fails where a text was not imported: what is not there cannot be looked at. */
export function expectImported({ files }: PayloadSite): void {
  const others = files.filter(({ told }) => told.outcome !== 'new');
  expect(others.map(({ name, told }) => `${name}: ${told.outcome}, ${told.message}`)).toEqual([]);
}
