import { MOST_BYTES } from './mutate-bytes.ts';
import { oftenAs, type TextMutator } from './mutate-text.ts';
import { ODD_NUMBERS, type Random } from './random.ts';

const TAG = /<\/?[a-z][^<>]*>/gi;
const NESTED = [
  'div',
  'p',
  'span',
  'b',
  'table',
  'tr',
  'td',
  'table><tr><td',
  'ul><li',
  'ol><li',
  'blockquote',
  'font',
  'a',
  'sup',
  'h1',
  'form',
  'svg',
  'math',
  'template',
  'noscript',
  'select',
  'button',
  'pre',
  'textarea',
  'title',
  'script',
  'style',
  '!--',
  '![CDATA[',
  'w:p',
  'w:tbl><w:tr><w:tc',
  'w:r',
  'w:ins',
  'w:sdt><w:sdtContent',
  'mc:AlternateContent',
  'w:txbxContent',
] as const;

const COUNTED = [
  'rowspan',
  'colspan',
  'start',
  'value',
  'reversed',
  'w:val',
  'w:ilvl',
  'w:id',
  'span',
  'width',
  'type',
] as const;

const capped = (text: string) => text.slice(0, MOST_BYTES / 2);

function tagIn(text: string, random: Random): RegExpExecArray | undefined {
  const tags = [...text.matchAll(TAG)];
  return tags.length === 0 ? undefined : random.pick(tags);
}

function replaced(text: string, random: Random, change: (tag: string) => string): string {
  const tag = tagIn(text, random);
  return tag ? capped(`${text.slice(0, tag.index)}${change(tag[0])}${text.slice(tag.index + tag[0].length)}`) : text;
}

/** Mutations of text that has tags: pages, and the parts of a Word file. */
export const MARKUP_MUTATORS: Readonly<Record<string, TextMutator>> = {
  multiplyTag: (text, random) => replaced(text, random, (tag) => tag.repeat(oftenAs(random))),
  dropTag: (text, random) => replaced(text, random, () => ''),
  dropClosingTags: (text, random) => text.replace(/<\/[a-z][^<>]*>/gi, (tag) => (random.chance(0.3) ? '' : tag)),
  nestDeep(text, random) {
    const name = random.pick(NESTED);
    const depth = oftenAs(random, 8000);
    return replaced(
      text,
      random,
      (tag) =>
        `${tag}${`<${name}>`.repeat(depth)}x${random.chance(0.5) ? `</${name.replaceAll('><', '></')}>`.repeat(depth) : ''}`,
    );
  },
  nestOwnTag(text, random) {
    const depth = oftenAs(random, 8000);
    return replaced(text, random, (tag) => {
      const name = /[a-z][\w:]*/i.exec(tag)?.[0] ?? 'p';
      return `${`<${name}>`.repeat(depth)}${tag}${`</${name}>`.repeat(depth)}`;
    });
  },
  oddAttribute: (text, random) =>
    text.replace(TAG, (tag) =>
      random.chance(0.1)
        ? tag.replace(/\s|\/?>$/, (end) => ` ${random.pick(COUNTED)}="${random.pick(ODD_NUMBERS)}"${end}`)
        : tag,
    ),
  hugeSpans: (text, random) =>
    text.replace(/<t[dh]\b/gi, (tag) =>
      random.chance(0.4) ? `${tag} rowspan="${random.pick(ODD_NUMBERS)}" colspan="${random.pick(ODD_NUMBERS)}"` : tag,
    ),
  oddAttributeValues: (text, random) =>
    text.replace(/="\d+"/g, (value) => (random.chance(0.2) ? `="${random.pick(ODD_NUMBERS)}"` : value)),
  manyAttributes: (text, random) =>
    replaced(text, random, (tag) =>
      tag.replace(
        /\/?>$/,
        (end) => ` ${Array.from({ length: oftenAs(random, 8000) }, (_, i) => `a${i}="1"`).join(' ')}${end}`,
      ),
    ),
  longAttribute: (text, random) =>
    replaced(text, random, (tag) => tag.replace(/\/?>$/, (end) => ` style="${'x:y;'.repeat(oftenAs(random))}"${end}`)),
  entities: (text, random) =>
    replaced(
      text,
      random,
      (tag) =>
        `${tag}${random.pick(['&#x110000;', '&#0;', '&#xD800;', '&', '&amp', '&lol9;', '&#99999999999;', '&nbsp;', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>&b;']).repeat(oftenAs(random, 2000))}`,
    ),
  hidden: (text, random) =>
    text.replace(TAG, (tag) =>
      random.chance(0.05) ? tag.replace(/\/?>$/, (end) => ` style="display:none" hidden${end}`) : tag,
    ),
  charsetLie: (text, random) =>
    text.replace(
      /charset=["']?[\w-]+/i,
      `charset=${random.pick(['utf-7', 'utf-16', 'windows-1258', 'x-user-defined', 'iso-2022-jp', 'gb18030', 'khong-co', ''])}`,
    ),
};

/** Mutations of a page saved whole (MHTML): its mail around the page. */
export const MAIL_MUTATORS: Readonly<Record<string, TextMutator>> = {
  dropBoundary: (text, random) => text.replace(/^--.*$/gm, (line) => (random.chance(0.4) ? '' : line)),
  oddBoundary: (text, random) =>
    text.replace(
      /boundary="?[^"\r\n]*"?/,
      random.pick(['boundary=""', 'boundary=', '', 'boundary="a"; boundary="b"', `boundary="${'x'.repeat(5000)}"`]),
    ),
  otherEncoding: (text, random) =>
    text.replace(
      /Content-Transfer-Encoding: [\w-]+/gi,
      () => `Content-Transfer-Encoding: ${random.pick(['base64', 'quoted-printable', '8bit', 'uuencode', 'x'])}`,
    ),
  otherType: (text, random) =>
    text.replace(/Content-Type: [\w/-]+/gi, (type) =>
      random.chance(0.4)
        ? `Content-Type: ${random.pick(['multipart/mixed', 'multipart/related', 'text/html', 'message/rfc822', 'text/plain', 'application/pdf', '*'])}`
        : type,
    ),
  manyHeaders: (text, random) => `X-A: ${'b'.repeat(10)}\r\n`.repeat(oftenAs(random)) + text,
  nestedMails(text, random) {
    const depth = oftenAs(random, 1000);
    const open = Array.from(
      { length: depth },
      (_, i) => `--b${i}\r\nContent-Type: multipart/related; boundary="b${i + 1}"\r\n\r\n`,
    ).join('');
    return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b0"\r\n\r\n${open}${text}`;
  },
  oddLocations: (text, random) =>
    text.replace(/Content-Location: .*/gi, (line) =>
      random.chance(0.5)
        ? `Content-Location: ${random.pick(['', 'http://[', 'javascript:alert(1)', 'file:///etc/passwd', '../..', 'x'.repeat(9000)])}`
        : line,
    ),
};

/** Mutations of front matter. */
export const FRONT_MATTER_MUTATORS: Readonly<Record<string, TextMutator>> = Object.fromEntries(
  Object.entries({
    aliases:
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c]',
    circle: 'title: &t [*t]',
    unknownAlias: 'title: *khong',
    prototype: '__proto__: {polluted: true}\nconstructor: {prototype: {x: 1}}',
    prototypeInside: 'signer: {__proto__: {role: x}}\nsources: [{__proto__: null}]',
    wrongDates: 'issuedOn: 2024-02-31\npublishedOn: 0000-00-00\neffectiveOn: .inf',
    wrongTypes: 'title: [a]\ntopics: {a: b}\nsources: 5\ntype: null\nissuers: true\nnumber: 1e999',
    tags: 'title: !!js/function "x"\ntype: !!binary "////"\nslug: !!set {a, b}',
    duplicates: 'type: a\ntype: b\ntitle: c\ntitle: d',
    tabs: 'title:\t"x\n\ttype: y',
    unclosed: 'title: "không đóng\ntype: [a, {b: c',
    hugeKeys: `${'k'.repeat(20_000)}: 1\n? [a, b]\n: 2`,
    deep: `title: ${'['.repeat(3000)}x${']'.repeat(3000)}`,
    merge: 'base: &b {title: x}\n<<: *b\ntype: ket-luan',
    slugs: 'slug: ../../../thoat\nplace: ../..\nnumber: "../../x"\nterm: "__proto__"',
    multiDocuments: 'a: 1\n---\nb: 2\n...\n%YAML 9.9',
  }).map(([name, yaml]) => [
    name,
    (text: string, random: Random) => {
      const [, head = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const lines = head.split('\n').filter(() => random.chance(0.8));
      return random.chance(0.5)
        ? `---\n${lines.join('\n')}\n${yaml}\n---\n${body}`
        : `---\n${yaml}\n${lines.join('\n')}\n---\n${body}`;
    },
  ]),
);
