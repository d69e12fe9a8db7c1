import { Parser } from 'htmlparser2';
import { fail } from '../../../findings/failure.ts';
import { createBlockCollector } from '../collect-blocks.ts';
import type { ReadDocument, Remark } from '../document.ts';
import { raiseDigits } from '../raised-digits.ts';
import { refuseDepth } from '../refuse-depth.ts';
import { unzip } from './unzip.ts';

/** Matter that is no text of the document, and what is said where it holds words. */
const unseen = new Map<string, Remark | undefined>([
  ['office:annotation', { kind: 'repair', what: 'comments are left out' }],
  [
    'text:tracked-changes',
    { kind: 'doubt', what: 'changes are tracked in it: it is read as if all of them were accepted' },
  ],
  ['svg:title', undefined],
  ['svg:desc', undefined],
  ['office:forms', undefined],
  ['text:sequence-decls', undefined],
]);

/**
 * The words of an OpenDocument text: headings by their outline, items, rows, notes.
 * @throws {Failure} SOURCE_DAMAGED, SOURCE_LOCKED, SOURCE_TOO_LARGE
 */
export function readOdt(bytes: Uint8Array, file: string): ReadDocument {
  const parts = unzip(bytes, file, /^(?:content\.xml|META-INF\/manifest\.xml)$/u);
  const manifest = new TextDecoder().decode(parts.get('META-INF/manifest.xml'));
  if (manifest.includes('encryption-data')) fail('SOURCE_LOCKED', `${file} is locked with a password.`, { file });
  const content = parts.get('content.xml');
  if (!content) return fail('SOURCE_DAMAGED', `${file} is an OpenDocument text without its content.xml.`, { file });
  return readOdtXml(new TextDecoder().decode(content));
}

/** The words of the XML of an OpenDocument text, from `content.xml` or a flat file. */
export function readOdtXml(xml: string): ReadDocument {
  const collector = createBlockCollector();
  const remarks = new Set<Remark>();
  const titles = new Set(['Title']);
  let isBody = false;
  let unseenDepth = 0;
  let listDepth = 0;
  let mark = '';
  let isMark = false;
  const closers: (() => void)[] = [];
  const open = (name: string, attributes: Record<string, string>): (() => void) | undefined => {
    if (name === 'style:style' && attributes['style:parent-style-name'] === 'Title')
      titles.add(attributes['style:name'] ?? 'Title');
    if (name === 'office:text') {
      isBody = true;
      return () => {
        isBody = false;
      };
    }
    if (!isBody) return undefined;
    if (name === 'text:note-citation') {
      isMark = true;
      mark = '';
      return () => {
        isMark = false;
        collector.text(raiseDigits(mark));
      };
    }
    if (unseen.has(name)) {
      const remark = unseen.get(name);
      if (remark) remarks.add(remark);
      unseenDepth += 1;
      return () => {
        unseenDepth -= 1;
      };
    }
    if (unseenDepth > 0) return undefined;
    switch (name) {
      case 'text:h':
        collector.enter('heading', Number(attributes['text:outline-level'] ?? 1) || 1);
        return collector.leave;
      case 'text:p':
        if (!titles.has(attributes['text:style-name'] ?? '')) {
          collector.end();
          return collector.end;
        }
        collector.enter('heading', 1);
        return collector.leave;
      case 'text:list-item':
        collector.enter('listitem', listDepth);
        return collector.leave;
      case 'text:list':
        listDepth += 1;
        return () => {
          listDepth -= 1;
        };
      case 'table:table-row':
        collector.enterRow();
        return collector.leaveRow;
      case 'table:table-cell':
        collector.enterCell();
        return collector.leaveCell;
      case 'text:note-body':
        collector.enterNote();
        return collector.leaveNote;
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        collector.text(' ');
        return undefined;
      default:
        return undefined;
    }
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        refuseDepth(closers.push(open(name, attributes) ?? (() => {})));
      },
      onclosetag: () => closers.pop()?.(),
      ontext: (text) => {
        if (isMark) mark += text;
        else if (isBody && unseenDepth === 0) collector.text(text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { blocks: collector.finish(), remarks: [...remarks] };
}
