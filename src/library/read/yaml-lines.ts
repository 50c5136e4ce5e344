import { isMap, isNode, LineCounter, parseDocument } from 'yaml';

/** YAML read with the line on which each value stands. */
export interface LinedYaml {
  data: unknown;
  /** Line (from 1) of the value at a path; where it is missing, of what would hold it. */
  lineOf(path: readonly PropertyKey[]): number;
  errors: Array<{ line: number; message: string }>;
}

/** Reads YAML 1.2; `firstLine` is the line of the file on which `source` begins. Never throws. */
export function readYaml(source: string, firstLine = 1): LinedYaml {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
    errors: document.errors.map((error) => ({ line: lineAt(error.pos[0]), message: error.message })),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = offsetAt(document, path.slice(0, length));
        if (offset !== undefined) return lineAt(offset);
      }
      return firstLine;
    },
  };
}

function offsetAt(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
