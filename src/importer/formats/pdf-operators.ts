import { OPS } from 'unpdf/pdfjs';
import type { PdfRule, PdfWord } from './pdf-content.ts';

/** A transformation as PDF writes it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What the text needs to know of a font. */
export interface PdfFont {
  name: string;
  /** Width of a unit of its glyphs, 0.001 but for fonts drawn by programs. */
  unit: number;
}

export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface PlacedText {
  words: PdfWord[];
  turned: string[];
  rules: PdfRule[];
}

interface State {
  matrix: Matrix;
  font: PdfFont;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** Horizontal scale, 1 is plain. */
  stretch: number;
  leading: number;
  rise: number;
}

/** A wider gap parts words, as a share of the type size; a narrow space of a justified line is 0.17, kerning 0.08. */
const WORD_GAP = 0.13;
const SPACE_REACH = 0.3;
/** Thinner than this is a line and not a box. */
const RULE_THICKNESS = 2.5;
const RULE_LENGTH = 8;

/** Numbers that follow each command of a path: move, line, cubic and quadratic curve, close. */
const PATH_NUMBERS = [2, 2, 6, 4, 0] as const;

const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const applied = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The numbers of an array of any kind; what is none counts as 0. */
function numbersOf(value: unknown): number[] {
  const list: unknown[] = ArrayBuffer.isView(value) && 'length' in value ? Array.from(value as Float32Array) : [];
  const items = Array.isArray(value) ? value : list;
  return items.map((item) => (typeof item === 'number' && Number.isFinite(item) ? item : 0));
}

function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value);
  return [a, b, c, d, e, f];
}

interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

function glyphOf(value: unknown): Glyph | undefined {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value)) return undefined;
  const { unicode, width } = value;
  if (typeof unicode !== 'string' || typeof width !== 'number') return undefined;
  return { unicode, width, isSpace: 'isSpace' in value && value.isSpace === true };
}

/**
 * Runs the operators of a page (ISO 32000-1, 9.4) as far as they place letters and straight lines. pdf.js's own text
 * items will not do: it makes words of letters in drawing order, and a line whose accented letters come from another
 * font is drawn in two passes.
 */
export function placeText(
  { fnArray, argsArray }: Operators,
  viewport: Matrix,
  fontOf: (id: string) => PdfFont,
): PlacedText {
  const words: PdfWord[] = [];
  const turned: string[] = [];
  const rules: PdfRule[] = [];
  const saved: State[] = [];
  let state: State = {
    matrix: viewport,
    font: { name: '', unit: 0.001 },
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let textMatrix = IDENTITY;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  /** Where the last space ended: a word right behind it is parted from the one before, however narrow the space. */
  let spaceEnd: number | undefined;

  const move = (byX: number, byY: number) => {
    lineX += byX;
    lineY += byY;
    [x, y] = [lineX, lineY];
    spaceEnd = undefined;
  };
  const restart = (matrix: Matrix) => {
    textMatrix = matrix;
    [x, y, lineX, lineY] = [0, 0, 0, 0];
    spaceEnd = undefined;
  };
  const setFont = (id: unknown, size: unknown) => {
    state.font = fontOf(String(id));
    state.size = typeof size === 'number' ? size : 0;
  };

  const show = (glyphs: readonly unknown[]) => {
    const full = times(state.matrix, textMatrix);
    const direction = state.size < 0 ? -1 : 1;
    const size = Math.abs(state.size) * Math.hypot(full[2], full[3]);
    const isTurned = Math.abs(full[1]) > 0.05 * Math.hypot(full[0], full[1]);
    let word: PdfWord | undefined;
    let across = '';
    for (const item of glyphs) {
      if (typeof item === 'number') {
        x -= (item * Math.abs(state.size) * state.stretch * direction) / 1000;
        continue;
      }
      const glyph = glyphOf(item);
      if (!glyph) continue;
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const inked = glyph.width * Math.abs(state.size) * state.font.unit;
      const [left, baseline] = applied(full, x, y + state.rise);
      x += (inked + spacing) * state.stretch * direction;
      const [right] = applied(full, x - spacing * state.stretch * direction, y + state.rise);
      across += glyph.unicode;
      if (glyph.unicode.trim() === '') {
        word = undefined;
        spaceEnd = right;
        continue;
      }
      const [x0, x1] = left <= right ? [left, right] : [right, left];
      if (word && x0 - word.x1 < WORD_GAP * size) {
        word.text += glyph.unicode;
        word.x1 = Math.max(word.x1, x1);
        continue;
      }
      word = {
        text: glyph.unicode,
        x0,
        x1,
        y: baseline,
        size,
        bold: /bold|black|heavy|demi/i.test(state.font.name),
        italic: /italic|oblique/i.test(state.font.name),
        font: state.font.name,
        // Letters of another font may fill what lies between, in a later pass.
        spaced: spaceEnd !== undefined && Math.abs(x0 - spaceEnd) < SPACE_REACH * size,
      };
      spaceEnd = undefined;
      if (!isTurned) words.push(word);
    }
    if (isTurned && across.trim() !== '') turned.push(across.trim());
  };

  const path = (data: unknown) => {
    const numbers = numbersOf(data);
    let points: Array<readonly [number, number]> = [];
    const finish = () => {
      const rule = ruleOf(points);
      if (rule) rules.push(rule);
      points = [];
    };
    for (let at = 0; at < numbers.length; ) {
      const command = numbers[at] ?? 0;
      const count = PATH_NUMBERS[command] ?? 0;
      if (command === 0) finish();
      for (let pair = 0; pair < count; pair += 2) {
        points.push(applied(state.matrix, numbers[at + 1 + pair] ?? 0, numbers[at + 2 + pair] ?? 0));
      }
      at += 1 + count;
    }
    finish();
  };

  for (const [index, operator] of fnArray.entries()) {
    const value = argsArray[index];
    const args: readonly unknown[] = Array.isArray(value) ? value : [];
    const [first = 0, second = 0] = args.map((arg) => (typeof arg === 'number' ? arg : 0));
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (args[0]) state.matrix = times(state.matrix, matrixOf(args[0]));
        break;
      case OPS.beginText:
        restart(IDENTITY);
        break;
      case OPS.setTextMatrix:
        restart(matrixOf(args[0]));
        break;
      case OPS.moveText:
        move(first, second);
        break;
      case OPS.setLeadingMoveText:
        state.leading = second;
        move(first, second);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.setFont:
        setFont(args[0], args[1]);
        break;
      case OPS.setGState:
        for (const entry of Array.isArray(args[0]) ? args[0] : []) {
          if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) setFont(entry[1][0], entry[1][1]);
        }
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.stretch = first / 100;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.showText:
        if (Array.isArray(args[0])) show(args[0]);
        break;
      case OPS.constructPath:
        if (Array.isArray(args[1])) path(args[1][0]);
        break;
    }
  }
  return { words, turned, rules };
}

/** A path that is long and thin is a line, whether it was stroked or filled. */
function ruleOf(points: ReadonlyArray<readonly [number, number]>): PdfRule | undefined {
  if (points.length < 2 || points.length > 8) return undefined;
  const xs = points.map(([pointX]) => pointX);
  const ys = points.map(([, pointY]) => pointY);
  const rule = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  const [width, height] = [rule.x1 - rule.x0, rule.y1 - rule.y0];
  return Math.min(width, height) <= RULE_THICKNESS && Math.max(width, height) >= RULE_LENGTH ? rule : undefined;
}
