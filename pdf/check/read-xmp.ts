import { Parser } from 'htmlparser2';

/** What PDF/UA wants to know of an XMP packet. */
export interface Xmp {
  /** Values of the property `part` in the namespace of PDF/UA. */
  parts: string[];
  /** The same of `rev`, the year of the edition. */
  revisions: string[];
  /** Prefixes that properties of this namespace are written with. */
  prefixes: Set<string>;
  /** Text of dc:title. */
  title: string;
  /** Of every text that has one, `x-default` among them. */
  languages: string[];
  /** What it says of PDF/A: `part`, `conformance`. */
  archive: Record<string, string>;
  /** Namespaces that extension schemas of PDF/A explain. */
  explained: string[];
  /** Namespaces of everything in it. */
  namespaces: Set<string>;
}

const uaNamespace = 'http://www.aiim.org/pdfua/ns/id/';
const archiveNamespace = 'http://www.aiim.org/pdfa/ns/id/';
const schemaNamespace = 'http://www.aiim.org/pdfa/ns/schema#';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** Reads a metadata stream. A property may be written as an element or as an attribute (XMP, part 1, 7). */
export function readXmp(bytes: Uint8Array): Xmp {
  const xmp: Xmp = {
    parts: [],
    revisions: [],
    prefixes: new Set(),
    title: '',
    languages: [],
    archive: {},
    explained: [],
    namespaces: new Set(),
  };
  const scopes: Map<string, string>[] = [new Map()];
  const path: { namespace: string; prefix: string; local: string; text: string }[] = [];
  const note = (prefix: string, local: string, value: string) => {
    xmp.prefixes.add(prefix);
    if (local === 'part') xmp.parts.push(value.trim());
    if (local === 'rev') xmp.revisions.push(value.trim());
  };
  const nameIn = (scope: Map<string, string>, name: string) => {
    const [prefix = '', local] = name.includes(':') ? name.split(':', 2) : ['', name];
    return { namespace: scope.get(prefix) ?? '', prefix, local: local ?? '' };
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const scope = new Map(scopes.at(-1));
        for (const [key, value] of Object.entries(attributes))
          if (key === 'xmlns' || key.startsWith('xmlns:')) scope.set(key.slice(6), value);
        scopes.push(scope);
        path.push({ ...nameIn(scope, name), text: '' });
        for (const key of [name, ...Object.keys(attributes).filter((key) => key.includes(':'))]) {
          const { namespace } = nameIn(scope, key);
          if (namespace) xmp.namespaces.add(namespace);
        }
        for (const [key, value] of Object.entries(attributes)) {
          const { namespace, prefix, local } = nameIn(scope, key);
          if (namespace === uaNamespace && key !== 'xmlns') note(prefix, local, value);
          if (namespace === dublinCore && local === 'title') xmp.title += value.trim();
          if (namespace === archiveNamespace && key !== 'xmlns') xmp.archive[local] = value.trim();
          if (key === 'xml:lang') xmp.languages.push(value);
        }
      },
      ontext(text) {
        for (const open of path) open.text += text;
      },
      onclosetag() {
        scopes.pop();
        const closed = path.pop();
        if (closed?.namespace === uaNamespace) note(closed.prefix, closed.local, closed.text);
        if (closed?.namespace === archiveNamespace) xmp.archive[closed.local] = closed.text.trim();
        if (closed?.namespace === schemaNamespace && closed.local === 'namespaceURI')
          xmp.explained.push(closed.text.trim());
        if (closed?.namespace === dublinCore && closed.local === 'title') xmp.title += closed.text.trim();
      },
    },
    { xmlMode: true },
  );
  parser.end(decodeText(bytes));
  return xmp;
}

function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
