import type { SlideNode } from './slide-node.ts';

/** A run of words in a line. */
export type Words = Word[];
export type Word =
  | { text: string; isBold?: boolean }
  | { tag: string; attributes: Readonly<Record<string, string>>; isCitation?: boolean; words: Words }
  | { picture: string }
  | { formula: string; html: string }
  /** `gap`: a distance that is drawn and not written; `br`: a new line. */
  | { is: 'gap' | 'br' };

/** Elements in a line that mean something without their looks; `b` and `strong` are seen by their weight. */
const meaningful = new Set(
  'a abbr bdi bdo cite code del dfn em i ins kbd mark q s samp small sub sup time u var ruby rt rp'.split(' '),
);

/** What stands in a line, and blocks in it as if they did. */
export function readWords(nodes: readonly SlideNode[], isBold = false): Words {
  return nodes.flatMap((node): Words => {
    if (typeof node === 'string') return [{ text: node, isBold }];
    if (node.tag === 'br') return [{ is: 'br' }];
    if (node.picture !== undefined) return [{ is: 'gap' }, { picture: node.picture }, { is: 'gap' }];
    if (node.html !== undefined) return [{ formula: textIn(node.children), html: node.html }];
    const words = readWords(node.children, isBold || node.isBold === true);
    const { attributes = {}, isCitation = false, tag } = node;
    const isKept =
      tag === 'a' ? attributes['href'] !== undefined : meaningful.has(tag) || isCitation || 'lang' in attributes;
    const own: Words = isKept ? [{ tag: meaningful.has(tag) ? tag : 'span', attributes, isCitation, words }] : words;
    if (node.flow === 'inline') return own;
    const edge: Word = { is: node.flow === 'block' ? 'br' : 'gap' };
    return [edge, ...own, edge];
  });
}

const textIn = (nodes: readonly SlideNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textIn(node.children))).join('');

/** The words as text, a new line as a blank. */
export const textOf = (words: Words): string =>
  words
    .map((word) => {
      if ('text' in word) return word.text;
      if ('words' in word) return textOf(word.words);
      return 'picture' in word ? word.picture : 'formula' in word ? word.formula : ' ';
    })
    .join('');

/** Blanks as a browser sets them: one between two words, none at either end or beside a new line. */
export function tidy(words: Words): Words {
  const state = { last: '', isApart: false, isGap: false, isNewLine: false };
  return tidyWith(words, state);
}

interface State {
  /** The last character so far. */
  last: string;
  isApart: boolean;
  isGap: boolean;
  isNewLine: boolean;
}

function tidyWith(words: Words, state: State): Words {
  return words.flatMap((word): Words => {
    if ('is' in word) {
      if (word.is === 'br') state.isNewLine = true;
      else state.isGap = true;
      return [];
    }
    if ('words' in word) {
      const inner = tidyWith(word.words, state);
      return inner.length === 0 ? [] : lift({ ...word, words: inner });
    }
    if (!('text' in word)) {
      const before = edgeBefore('x', state);
      state.last = 'x';
      return [...before, word];
    }
    const text = word.text.replace(/[ \t\r\n\f]+/g, ' ');
    if (text.startsWith(' ')) state.isApart = true;
    const core = text.trim() === '' && !text.includes('\u00a0') ? '' : text.replace(/^ | $/g, '');
    if (core === '') return [];
    const before = edgeBefore(core[0] ?? '', state);
    state.last = core.at(-1) ?? '';
    if (text.endsWith(' ')) state.isApart = true;
    const [edge] = before;
    return edge && 'text' in edge ? [{ ...word, text: ` ${core}` }] : [...before, { ...word, text: core }];
  });
}

/** A blank or a new line at the beginning of an element goes before it. */
function lift(element: Extract<Word, { words: Words }>): Words {
  const [first, ...rest] = element.words;
  if (first && 'is' in first) return [first, { ...element, words: rest }];
  if (!first || !('text' in first) || !first.text.startsWith(' ')) return [element];
  const words = first.text === ' ' ? rest : [{ ...first, text: first.text.slice(1) }, ...rest];
  return [{ text: ' ' }, { ...element, words }];
}

/** No distance inside brackets and quotation marks, nor before a full stop, however it is drawn. */
function edgeBefore(next: string, state: State): Words {
  const { last, isApart, isGap, isNewLine } = state;
  Object.assign(state, { isApart: false, isGap: false, isNewLine: false });
  if (last === '') return [];
  if (isNewLine) return [{ is: 'br' }];
  const isGapped = isGap && !/[\p{Ps}\p{Pi}]/u.test(last) && !/[\p{Pe}\p{Pf}.,;:!?]/u.test(next);
  return isApart || isGapped ? [{ text: ' ' }] : [];
}
