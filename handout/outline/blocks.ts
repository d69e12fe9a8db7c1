import type { Block, Row } from './block.ts';
import { figureBlocks } from './figures.ts';
import type { SlideElement, SlideNode } from './slide-node.ts';
import { readWords, textOf, tidy, type Words } from './words.ts';

const inLine = new Set(
  'a abbr b bdi bdo br button cite code data del dfn em font i img ins kbd label mark output q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements that hold one text, however its words are placed. */
const texts = new Set('p h1 h2 h3 h4 h5 h6 dt caption figcaption summary'.split(' '));
/** A number, a sign or an abbreviation says something together with the words after it; a word may stand alone. */
const mark = /^(?!.*\p{Lo})(?!.*\p{Ll}{2})\S{1,4}$/u;

/** The blocks of a text in reading order. Pure. */
export function readBlocks(nodes: readonly SlideNode[], isBold = false): Block[] {
  const blocks: Block[] = [];
  let line: SlideNode[] = [];
  const endLine = () => {
    blocks.push(...paragraphs(line, isBold));
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || isInLine(node)) line.push(node);
    else {
      endLine();
      blocks.push(...blocksOf(node, isBold).map((block) => withLanguage(block, node)));
    }
  }
  endLine();
  return gather(blocks);
}

/** Stands in the running line of what it is in. */
const isInLine = (node: SlideElement): boolean =>
  (node.flow === 'inline' || node.flow === 'apart') && !isStructure(node) && !node.children.some(standsAlone);

const standsAlone = (node: SlideNode): boolean => typeof node !== 'string' && !isInLine(node);
const isStructure = ({ tag }: SlideElement): boolean => /^(?:h[1-6]|p|ul|ol|dl|table|blockquote|pre|figure)$/.test(tag);

/** Holds blocks, and not only words that are placed one by one. */
const holdsBlocks = (node: SlideElement): boolean =>
  node.children.some(
    (child) => typeof child !== 'string' && (inLine.has(child.tag) ? holdsBlocks(child) : standsAlone(child)),
  );

function blocksOf(node: SlideElement, isBold: boolean): Block[] {
  const { tag, children } = node;
  const bold = isBold || node.isBold === true;
  if (node.picture !== undefined) return [{ kind: 'figure', name: [{ text: node.picture }], blocks: [] }];
  if (node.html !== undefined) return [{ kind: 'formula', html: node.html }];
  if (/^h[1-6]$/.test(tag)) return heading(Number(tag[1]), tidy(readWords(children)));
  if (tag === 'ul' || tag === 'ol') return [listOf(node, bold)];
  if (tag === 'dl') return [{ kind: 'terms', entries: entriesOf(children) }];
  if (tag === 'table') return [tableOf(node)];
  if (tag === 'blockquote') return [{ kind: 'quote', blocks: readBlocks(children) }];
  if (tag === 'pre') return [{ kind: 'code', text: codeOf(children).replace(/^\n+|\s+$/g, '') }];
  if (tag === 'figure') return figureBlocks(node, readBlocks);
  if (isOneText(node))
    return paragraphs([{ ...node, flow: 'inline', attributes: tag === 'a' ? node.attributes : undefined }], isBold);
  const blocks = readBlocks(children, bold);
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, ...inLink(node, block.words), ...led(node) } : block,
  );
}

/** A paragraph; or a line in which words are placed beside loose text. */
const isOneText = (node: SlideElement): boolean => {
  if (holdsBlocks(node)) return false;
  if (texts.has(node.tag) || inLine.has(node.tag)) return true;
  return (
    !node.children.some(standsAlone) || node.children.some((child) => typeof child === 'string' && child.trim() !== '')
  );
};

const inLink = ({ tag, attributes = {} }: SlideElement, words: Words) =>
  tag === 'a' && attributes['href'] !== undefined ? { words: [{ tag, attributes, words }] } : {};
const led = ({ leads }: SlideElement) => (leads === undefined ? {} : { leads });

function heading(level: number, words: Words): Block[] {
  return textOf(words).trim() === '' ? [] : [{ kind: 'heading', level, words }];
}

/** A line of nothing but pictures is those pictures, and one of nothing but formulae those formulae. */
function paragraphs(line: readonly SlideNode[], isBold: boolean): Block[] {
  const words = tidy(readWords(line, isBold));
  const said = words.filter((word) => !('text' in word) || word.text.trim() !== '');
  const pictures = said.flatMap((word) => ('picture' in word ? word.picture : []));
  if (pictures.length > 0 && pictures.length === said.length)
    return pictures.map((text) => ({ kind: 'figure', name: [{ text }], blocks: [] }));
  if (textOf(words).trim() === '') return [];
  const [own = {}] = line
    .map((node) => (typeof node === 'string' ? {} : led(node)))
    .filter(({ leads }) => leads !== undefined);
  return [{ kind: 'paragraph', words, ...own }];
}

function listOf(list: SlideElement, isBold: boolean): Block {
  const items = itemsOf(list.children).map(({ children, attributes = {}, ...item }) => ({
    ...(attributes['value'] ? { value: attributes['value'] } : {}),
    blocks: readBlocks(children, isBold || item.isBold === true),
  }));
  const start = Number(list.attributes?.['start'] ?? 1);
  const isOrdered = list.tag === 'ol';
  return {
    kind: 'list',
    isOrdered,
    ...(start === 1 ? {} : { start }),
    items: items.filter(({ blocks }) => blocks.length > 0),
    ...(isOrdered && isNumbered(items.map(({ blocks }) => blocks)) ? { isNumbered: true } : {}),
  };
}

/** Its author has written a number of another kind before each item. */
function isNumbered(items: readonly Block[][]): boolean {
  const numbers = items.map(([first]) => {
    const text = first?.kind === 'paragraph' ? textOf(first.words).trim() : '';
    return /^(?:\d+|[IVXLC]+)[.)]?(?=\s)/.exec(text)?.[0];
  });
  return numbers.length > 1 && numbers.every(Boolean) && new Set(numbers).size === numbers.length;
}

const itemsOf = (nodes: readonly SlideNode[]): SlideElement[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === 'li' || isStructure(node) ? [node.tag === 'li' ? node : around(node)] : itemsOf(node.children);
  });

const around = (node: SlideElement): SlideElement => ({ tag: 'li', flow: 'block', children: [node] });

const entriesOf = (nodes: readonly SlideNode[]): { tag: 'dt' | 'dd'; blocks: Block[] }[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { tag } = node;
    return tag === 'dt' || tag === 'dd' ? [{ tag, blocks: readBlocks(node.children) }] : entriesOf(node.children);
  });

function tableOf(table: SlideElement): Block {
  const caption = table.children.find((child) => typeof child !== 'string' && child.tag === 'caption') as
    | SlideElement
    | undefined;
  return { kind: 'table', caption: tidy(readWords(caption?.children ?? [])), rows: rowsOf(table.children, false) };
}

const rowsOf = (nodes: readonly SlideNode[], isHead: boolean): Row[] =>
  nodes.flatMap((node): Row[] => {
    if (typeof node === 'string' || node.tag === 'caption' || node.tag === 'colgroup') return [];
    if (node.tag !== 'tr') return rowsOf(node.children, isHead || node.tag === 'thead');
    const cells = node.children.flatMap((cell) => {
      if (typeof cell === 'string' || (cell.tag !== 'th' && cell.tag !== 'td')) return [];
      const { tag, attributes = {} } = cell;
      return [{ tag, attributes, blocks: readBlocks(cell.children) } as Row['cells'][number]];
    });
    return cells.length > 0 ? [{ isHead, cells }] : [];
  });

const codeOf = (nodes: readonly SlideNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? '\n' : codeOf(node.children))).join('');

function withLanguage(block: Block, { attributes = {} }: SlideElement): Block {
  const { lang, dir } = attributes;
  return { ...(lang ? { lang } : {}), ...(dir ? { dir } : {}), ...block };
}

/** A mark goes to the words after it, and to a quotation who said it. */
function gather(blocks: readonly Block[]): Block[] {
  const gathered: Block[] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    if (block.kind === 'paragraph' && last?.kind === 'paragraph' && mark.test(textOf(last.words)))
      gathered.splice(-1, 1, { ...block, words: tidy([...last.words, { is: 'gap' }, ...block.words]) });
    else if (block.kind === 'paragraph' && last?.kind === 'quote' && saysWho(block.words))
      gathered.splice(-1, 1, { ...last, blocks: [...last.blocks, block] });
    else gathered.push(block);
  }
  return gathered;
}

const saysWho = (words: Words): boolean => {
  const [first] = words;
  return (
    (first !== undefined && 'words' in first && (first.isCitation === true || first.tag === 'cite')) ||
    /^(?:[—–―]|--)\s?\S/u.test(textOf(words))
  );
};
