import { Document, isScalar, visit } from 'yaml';

const SHORT = /^[\w/.-]+$/;

/** A field with its value as content writes it: ids side by side in brackets, texts on lines of their own. */
export function yamlLines(key: string, value: unknown): string[] {
  const document = new Document({ [key]: value });
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every((item) => isScalar(item) && SHORT.test(String(item.value)));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
}
