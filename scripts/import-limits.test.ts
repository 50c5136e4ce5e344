import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawDocx } from '../src/importer/fixtures/raw-docx.ts';
import { SAMPLE_CONTENT } from '../src/importer/fixtures/sample-library.ts';
import { contentFolder } from '../src/library/check/content-fixture.ts';
import { type Ended, folderOf, runCommand, treeOf } from './import-fixture.ts';
import type { Taken } from './lib/fuzz/watch.ts';

// What no import can bear or must not touch, through the command as an editor runs it.

const COMMAND = fileURLToPath(new URL('./import.ts', import.meta.url));
const PDFS = new URL('../src/importer/fixtures/pdf/', import.meta.url);
const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;

/** A zip file of one text many times over, packed once: what it unpacks to costs nothing to make. */
function bomb(megabytes: number, members: number): Uint8Array {
  const text = Buffer.alloc(megabytes * MEGABYTE, 'a');
  const packed = deflateRawSync(text, { level: 9 });
  const sizes = (record: Buffer, at: number) => {
    record.writeUInt16LE(8, at);
    record.writeUInt32LE(crc32(text), at + 6);
    record.writeUInt32LE(packed.length, at + 10);
    record.writeUInt32LE(text.length, at + 14);
  };
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (let i = 0; i < members; i++) {
    const name = Buffer.from(`${i}.txt`);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    sizes(local, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    sizes(entry, 10);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(
      files.reduce((sum, part) => sum + part.length, 0),
      42,
    );
    files.push(local, name, packed);
    directory.push(entry, name);
  }
  const start = files.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(members, 8);
  end.writeUInt16LE(members, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

/** By name: what makes the file, and words of what the editor must be told. */
const FILES: Readonly<Record<string, { make: (file: string) => void; told: RegExp }>> = {
  '500MB.txt': {
    make(file) {
      writeFileSync(file, 'Nghị quyết');
      truncateSync(file, 500 * MEGABYTE);
    },
    told: /nặng 500 MB, quá 50 MB/,
  },
  'bom.zip': { make: (file) => writeFileSync(file, bomb(100, 40)), told: /nở ra quá lớn/ },
  'bom-long-nhau.zip': {
    make(file) {
      const inner = bomb(100, 16);
      // As heavy as a file may be: what lies packed in it must not count for what it unpacks to.
      writeFileSync(
        file,
        zipSync({ 'dem.bin': Buffer.alloc(42 * MEGABYTE), 'a.zip': inner, 'b.zip': inner }, { level: 0 }),
      );
    },
    told: /nở ra quá lớn/,
  },
  'bom.txt.gz': { make: (file) => writeFileSync(file, gzipSync(Buffer.alloc(300 * MEGABYTE))), told: /nở ra quá lớn/ },
  'bom.docx': {
    make: (file) => writeFileSync(file, rawDocx({ parts: { 'word/x.xml': Buffer.alloc(100 * MEGABYTE, ' ') } })),
    told: /quá lớn.*độc hại/,
  },
  'khoa.pdf': { make: (file) => copyFileSync(new URL('locked.pdf', PDFS), file), told: /bị khóa bằng mật khẩu/ },
  'quet.pdf': { make: (file) => copyFileSync(new URL('scanned.pdf', PDFS), file), told: /Bản quét/ },
  'anh.pdf': { make: (file) => writeFileSync(file, PNG), told: /«anh.pdf» là (?:ảnh|hình)/ },
  'macro.docx': {
    make: (file) => writeFileSync(file, rawDocx({ body: '', parts: { 'word/vbaProject.bin': PNG } })),
    told: /macro/,
  },
  'rong.txt': { make: (file) => writeFileSync(file, ''), told: /rỗng/ },
  'thu-muc.txt': { make: (file) => mkdirSync(file), told: /thư mục/ },
  'ong.txt': { make: (file) => execFileSync('mkfifo', [file]), told: /tệp thường/ },
  'lien-ket.txt': { make: (file) => symlinkSync('/etc/hostname', file), told: /liên kết/ },
  'khong-co.txt': { make: () => undefined, told: /Không có tệp này/ },
};

const folders: string[] = [];
let ended: Ended;
let taken: Taken | undefined;
let seconds = 0;
let input = '';
let written: [Record<string, string>, Record<string, string>] = [{}, {}];

beforeAll(async () => {
  const root = contentFolder(SAMPLE_CONTENT);
  input = folderOf({});
  folders.push(root, input);
  for (const [name, { make }] of Object.entries(FILES)) make(join(input, name));
  const before = treeOf(root);
  const start = performance.now();
  const paths = [...Object.keys(FILES).map((name) => join(input, name)), '/dev/zero'];
  ended = await runCommand(root, [...paths, '--json'], {
    command: COMMAND,
    onTaken(now) {
      taken = now;
    },
  });
  seconds = (performance.now() - start) / 1000;
  written = [before, treeOf(root)];
}, 120_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const toldOf = (path: string) =>
  ended.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ file }) => file.path === path);

test.each(Object.entries(FILES))('%s is refused in one sentence', (name, { told }) => {
  expect(toldOf(join(input, name))).toMatchObject([
    { outcome: 'refused', message: expect.stringMatching(told), files: [] },
  ]);
});

test('a device is no file', () => {
  expect(toldOf('/dev/zero')).toMatchObject([{ outcome: 'refused', message: expect.stringContaining('tệp thường') }]);
});

test('the run ends with 2, writes nothing, and takes little memory and time', () => {
  expect(ended.code).toBe(2);
  expect(written[1]).toEqual(written[0]);
  expect(taken?.bytes ?? 0).toBeLessThan(GIGABYTE);
  // Half a minute on a machine that is busy with other tests; alone it takes two or three seconds.
  expect(seconds).toBeLessThan(30);
});
