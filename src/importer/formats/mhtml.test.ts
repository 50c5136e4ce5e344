import { describe, expect, it } from 'vitest';
import { mhtmlOf, newsPage, quotedPrintable, wordPage } from '../fixtures/make-html.ts';
import { NEWS_PAGE, STATE_DIRECTIVE } from '../fixtures/sample-texts.ts';
import { ImportRefusal } from '../refusal.ts';
import { inside, readPage } from './html-fixture.ts';
import { readMhtml } from './mhtml.ts';

const ADDRESS = 'https://bacmau.example/tin/mot.html';
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A message of parts, given as their headers and content. */
function message(parts: string[], extra = ''): Uint8Array {
  return ascii(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="ranh"${extra}\r\n\r\n${parts.map((part) => `--ranh\r\n${part}\r\n`).join('')}--ranh--\r\n`,
  );
}

const html = (text: string, headers = '') =>
  `Content-Type: text/html; charset="utf-8"\r\n${headers}Content-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(`<p>${text}</p>`)}`;

describe('a page saved in one file', () => {
  it.each([
    ['of a portal', newsPage('nukeviet', NEWS_PAGE)],
    ['of Word', wordPage(STATE_DIRECTIVE)],
  ])('gives what the page itself gives: %s', async (_, page) => {
    const raw = await readMhtml(mhtmlOf(page, ADDRESS, NEWS_PAGE.title));
    const direct = readPage(page);
    expect(raw).toEqual({ ...direct, format: 'mhtml', properties: { ...direct.properties, url: ADDRESS } });
  });

  it('leaves the documents of frames unread', async () => {
    const raw = await readMhtml(mhtmlOf('<p>Bài</p>', ADDRESS, 'Một'));
    expect(JSON.stringify(raw)).not.toContain('khung quảng cáo');
  });

  it('takes its title from the head of the message, where the page has none', async () => {
    const { properties } = await readMhtml(mhtmlOf('<p>Bài</p>', ADDRESS, 'Mỗi thôn một việc khéo'));
    expect(properties).toEqual({ title: 'Mỗi thôn một việc khéo', url: ADDRESS });
  });

  it.each<[string, Uint8Array, string]>([
    [
      'that the start names',
      message([html('Khung', 'Content-ID: <b>\r\n'), html('Bài', 'Content-ID: <a>\r\n')], '; start="<a>"'),
      'Bài',
    ],
    ['that is the first', message([html('Bài'), html('Khung')]), 'Bài'],
    ['behind a picture', message(['Content-Type: image/png\r\n\r\nx', html('Bài')]), 'Bài'],
    [
      'in a choice of forms',
      message([
        `Content-Type: multipart/alternative; boundary=trong\r\n\r\n--trong\r\nContent-Type: text/plain\r\n\r\nchay\r\n--trong\r\n${html('Bài')}\r\n--trong--`,
      ]),
      'Bài',
    ],
    [
      'in base64',
      message([
        `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p>Bài</p>').toString('base64')}`,
      ]),
      'Bài',
    ],
    ['alone', ascii(html('Bài')), 'Bài'],
    [
      'cut off before its end',
      ascii('Content-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html\r\n\r\n<p>Bai'),
      'Bai',
    ],
    [
      'with broken sequences',
      message([
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>B=C3=A0i 50=% =ZZ =\r\n=3D h=E1=BA=BFt=</p>',
      ]),
      'Bài 50=% =ZZ = hết=',
    ],
    [
      'with line ends of Unix',
      ascii(
        Buffer.from(message([html('Bài')]))
          .toString('latin1')
          .replaceAll('\r\n', '\n'),
      ),
      'Bài',
    ],
  ])('is found: %s', async (_, file, text) => {
    expect(inside(await readMhtml(file))).toEqual([text]);
  });

  it('is read in the encoding that its part names', async () => {
    const word =
      'K&#7871; ho&#7841;ch c&#7911;a &#7910;y ban nh=E2n d=E2n t&#7881;nh v&#7873; c=F4ng t=E1c d=E2n v&#7853;n';
    const part = `Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${word}</p>`;
    expect(inside(await readMhtml(message([part])))).toEqual(['Kế hoạch của Ủy ban nhân dân tỉnh về công tác dân vận']);
  });

  it.each<[string, Uint8Array]>([
    ['text that is no message', ascii('Chi thi')],
    ['nothing', new Uint8Array()],
    ['a message without a page', message(['Content-Type: text/plain\r\n\r\nabc'])],
    [
      'parts within parts without end',
      ascii(
        `${Array.from({ length: 50 }, (_, i) => `Content-Type: multipart/related; boundary=r${i}\r\n\r\n--r${i}\r\n`).join('')}Content-Type: text/html\r\n\r\n<p>x`,
      ),
    ],
    ['more parts than a page loads', message(Array.from({ length: 6_000 }, () => 'Content-Type: text/html\r\n\r\nx'))],
    ['a head without end', ascii(`Content-Type: text/html\r\n${'X-A: b\r\n'.repeat(60_000)}\r\n<p>x`)],
  ])('is refused: %s', async (_, file) => {
    await expect(readMhtml(file)).rejects.toThrow(ImportRefusal);
  });
});
