import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** The entries of a reference list as YAML, and the place of a node among them. */
export interface ListedEntries {
  entries: YAMLMap[];
  document: Document;
  placeOf: (node: Node) => { line: number; column: number };
}

/** Reads `references.yaml` as far as it can be read; faults of the YAML are told elsewhere. */
export function listEntries(text: string): ListedEntries {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const { contents, errors } = document;
  const list = isMap(contents) ? contents.get('references', true) : contents;
  return {
    entries:
      errors.length > 0 || !isSeq(list) ? [] : (list.items as unknown[]).filter((item): item is YAMLMap => isMap(item)),
    document: document as Document,
    placeOf: (node) => {
      const { line, col } = counter.linePos(node.range?.[0] ?? 0);
      return { line, column: col };
    },
  };
}
