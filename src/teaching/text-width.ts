/**
 * Widths of letters in a sans such as Arial, in hundredths of the type size, rounded up: what is laid out by them fits
 * where such a type is set. Letters with marks are as wide as without, but for those with a horn.
 */
const WIDTHS: ReadonlyArray<readonly [RegExp, number]> = [
  [/[\p{Mn}\u200B-\u200D]/u, 0],
  [/[ .,:;!|'‘’iíìỉĩịjlI/\\]/u, 31],
  [/[-()[\]{}rftÍÌỈĨỊ"“”*]/u, 40],
  [/[mMWw%@—…]/u, 100],
  [/[ơờớởỡợưừứửữự]/u, 68],
  [/[ƠỜỚỞỠỢƯỪỨỬỮỰ]/u, 88],
  [/[a-z0-9?$#_+=<>~^«»–àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệòóỏõọôồốổỗộùúủũụỳýỷỹỵ]/u, 60],
  [/[\u0020-\u024F\u1E00-\u1EFF]/u, 80],
];
/** Any other letter or sign is taken for as wide as it is high, and a little more. */
const WIDEST = 120;

const known = new Map<string, number>();

function letterWidth(letter: string): number {
  const width = known.get(letter) ?? WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST;
  known.set(letter, width);
  return width;
}

/** The width of a text in type sizes. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum / 100;
}

/** A text broken into lines of a width in type sizes, as a program that shows slides breaks it. Never loses a letter. */
export function linesOf(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.match(/\S+\s*|^\s+/gu) ?? []) {
      if (line !== '' && widthOf((line + word).trimEnd()) > width) {
        lines.push(line);
        line = '';
      }
      // A word wider than a line is broken anywhere.
      for (const letter of word) {
        if (line !== '' && !/\s/u.test(letter) && widthOf(line + letter) > width) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
    return [...lines, line];
  });
}
