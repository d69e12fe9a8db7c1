import { Parser } from 'htmlparser2';
import { createBlockCollector } from './collect-blocks.ts';
import type { ReadDocument, Remark } from './document.ts';
import { raiseDigits } from './raised-digits.ts';
import { refuseDepth } from './refuse-depth.ts';

const unseen = new Set(
  'script style head title noscript template svg math iframe object select button nav audio video canvas'.split(' '),
);
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements that have no end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const noteId = /^(?:footnote|endnote|fn|note)[-:_]?\d+$/iu;

/**
 * The words of an HTML document: headings, items, rows and notes are known by their elements. Markup is never taken
 * over; navigation is left out and remarked.
 */
export function readHtml(html: string): ReadDocument {
  const collector = createBlockCollector();
  const remarks: Remark[] = [];
  const closers: { name: string; close: () => void }[] = [];
  let unseenDepth = 0;
  let listDepth = 0;
  let skipped = '';
  let raised: string | undefined;
  const open = (
    name: string,
    { id = '', role = '', class: classes = '', href = '' }: Record<string, string>,
  ): (() => void) => {
    if (unseen.has(name)) {
      if (!inline.has(name) && name !== 'button') collector.end();
      unseenDepth += 1;
      return () => {
        unseenDepth -= 1;
        const text = skipped.replace(/\s+/gu, ' ').trim();
        if (unseenDepth > 0) return;
        if (name === 'nav' && text !== '')
          remarks.push({ kind: 'repair', what: `navigation is left out: “${text.slice(0, 80)}”` });
        skipped = '';
      };
    }
    if (name === 'br') {
      collector.text(' ');
      return () => {};
    }
    if (name === 'sup') {
      const before = raised;
      raised = '';
      return () => {
        collector.text(raiseDigits(raised ?? ''));
        raised = before;
      };
    }
    // The way back from a note to its mark is no word of it.
    if (name === 'a' && /^#(?:footnote|endnote|fn)-?ref/iu.test(href)) {
      unseenDepth += 1;
      return () => {
        unseenDepth -= 1;
        skipped = '';
      };
    }
    if (inline.has(name)) return () => {};
    const heading = /^h([1-6])$/u.exec(name)?.[1];
    if (heading !== undefined) return within(() => collector.enter('heading', Number(heading)));
    if (/^doc-(?:foot|end)note$/u.test(role) || noteId.test(id) || /\bfootnote\b/u.test(classes))
      return within(() => collector.enter('footnote'));
    if (name === 'li') return within(() => collector.enter('listitem', Math.max(1, listDepth)));
    if (name === 'ul' || name === 'ol') {
      collector.end();
      listDepth += 1;
      return () => {
        collector.end();
        listDepth -= 1;
      };
    }
    if (name === 'tr') return pair(collector.enterRow, collector.leaveRow);
    if (name === 'td' || name === 'th') return pair(collector.enterCell, collector.leaveCell);
    collector.end();
    return collector.end;
  };
  const within = (enter: () => void) => pair(enter, collector.leave);
  const pair = (enter: () => void, leave: () => void) => {
    enter();
    return leave;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const close = open(name, attributes);
      if (empty.has(name)) close();
      else refuseDepth(closers.push({ name, close }));
    },
    onclosetag: (name) => {
      const at = closers.findLastIndex((closer) => closer.name === name);
      if (at !== -1) for (const { close } of closers.splice(at).reverse()) close();
    },
    ontext: (text) => {
      if (unseenDepth > 0) skipped += text;
      else if (raised === undefined) collector.text(text);
      else raised += text;
    },
  });
  parser.end(html);
  return { blocks: collector.finish(), remarks };
}
