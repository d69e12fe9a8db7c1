import { type Block, isAllBold } from './block.ts';
import { rowsOfFigures } from './rows-of-figures.ts';
import type { SlideElement, SlideNode } from './slide-node.ts';
import { readWords, textOf, tidy, type Word, type Words } from './words.ts';

/** How the blocks of a text are read; `blocks.ts` gives itself. */
type Read = (nodes: readonly SlideNode[]) => Block[];
/** Characters that a figure may have to be told in one line. */
const oneLine = 110;
/** An arrow, a plus or a minus. */
const sign = /^[\p{Sm}←-⇿]/u;
/** Characters from which on a name is a description. */
const longName = 160;

/**
 * A figure in words: what its author calls it, then its own words in order, those that belong together in one item.
 * A figure that is no drawing is what it holds, with its caption.
 */
export function figureBlocks(figure: SlideElement, readBlocks: Read): Block[] {
  const caption = captionOf(figure.children);
  const name = caption.length > 0 ? caption : figure.name ? [{ text: figure.name }] : [];
  const rest = readBlocks(withoutCaption(figure.children));
  const [only] = rest;
  if (rest.length === 1 && only?.kind === 'quote')
    return [name.length > 0 ? { ...only, blocks: [...only.blocks, { kind: 'paragraph', words: name }] } : only];
  if (rest.some(({ kind }) => kind === 'table' || kind === 'code' || kind === 'formula'))
    return [...(name.length > 0 ? [{ kind: 'paragraph', words: name } as const] : []), ...rest];
  const pictures = rest.flatMap((block) => (block.kind === 'figure' && block.blocks.length === 0 ? [block.name] : []));
  if (pictures.length === rest.length) {
    const shown = join(pictures.filter((picture) => textOf(picture) !== textOf(name)));
    if (name.length === 0 && shown.length === 0) return [];
    return [
      name.length === 0
        ? { kind: 'figure', name: shown, blocks: [] }
        : { kind: 'figure', name, blocks: shown.length > 0 ? [{ kind: 'paragraph', words: shown }] : [] },
    ];
  }
  const parts = leadOn(partsOf(withoutCaption(figure.children), readBlocks));
  const all = parts.flat();
  const lines = all.flatMap((block) => (block.kind === 'paragraph' ? [block.words] : []));
  const { head, more } = split(name);
  if (lines.length < all.length || textOf(lines.flat()).length > oneLine)
    return [{ kind: 'figure', name: head, blocks: [...inItems(parts), ...more] }];
  return name.length === 0
    ? [{ kind: 'figure', name: join(lines), blocks: [] }]
    : [{ kind: 'figure', name: head, blocks: [{ kind: 'paragraph', words: join(lines) }, ...more] }];
}

/** A long name is a description: what comes after its first clause stands below the figure, clause by clause. */
function split(name: Words): { head: Words; more: Block[] } {
  const [head = '', ...clauses] = textOf(name).split(/(?<=[.;]) /);
  if (textOf(name).length <= longName || clauses.length === 0) return { head: name, more: [] };
  const items = clauses.map((text): Block[] => [{ kind: 'paragraph', words: [{ text: text.replace(/;$/, '') }] }]);
  return { head: [{ text: head.replace(/[.;]$/, '') }], more: inItems(items) };
}

/** Parts as the items of a list; a part that is a list stands for itself. */
function inItems(parts: readonly Block[][]): Block[] {
  const blocks: Block[] = [];
  let items: Block[][] = [];
  const endList = () => {
    if (items.length > 1)
      blocks.push({ kind: 'list', isOrdered: false, items: items.map((item) => ({ blocks: item })) });
    else blocks.push(...items.flat());
    items = [];
  };
  for (const part of parts) {
    if (part[0]?.kind === 'list') {
      endList();
      blocks.push(...part);
    } else items.push(part);
  }
  endList();
  return blocks;
}

const isCaption = (node: SlideNode) => typeof node !== 'string' && node.tag === 'figcaption';
const withoutCaption = (nodes: readonly SlideNode[]) => nodes.filter((node) => !isCaption(node));
const captionOf = (nodes: readonly SlideNode[]): Words =>
  tidy(readWords(nodes.filter(isCaption).flatMap((node) => (typeof node === 'string' ? [] : node.children))));

const join = (lines: readonly Words[]): Words =>
  lines.flatMap((line, i): Word[] => {
    if (i === 0) return line;
    return [{ text: sign.test(textOf(line).trim()) ? ' ' : '; ' }, ...line];
  });

/** What stands together in a figure: the texts of one box, the item of a list. */
function partsOf(nodes: readonly SlideNode[], readBlocks: Read): Block[][] {
  const textsIn = (node: SlideNode) => (typeof node === 'string' ? 0 : countTexts(readBlocks([node])));
  const elements = nodes.filter((node): node is SlideElement => typeof node !== 'string' && textsIn(node) > 0);
  const hasLooseText = nodes.some((node) => typeof node === 'string' && node.trim() !== '');
  const [only] = elements;
  if (hasLooseText) return [runIn(readBlocks(nodes))];
  const holdsBoxes = (box: SlideElement) => box.children.some((child) => typeof child !== 'string' && isBox(child));
  if (only && elements.length === 1 && isBox(only) && holdsBoxes(only)) return partsOf(only.children, readBlocks);
  return elements.flatMap((element) => {
    if (element.tag === 'ol' || element.tag === 'ul') {
      const [list] = readBlocks([element]);
      const rows = list && rowsOfFigures(list);
      if (rows) return [[rows]];
      const isAlone = elements.length === 1;
      const items = element.children.filter((item) => typeof item !== 'string' && textsIn(item) > 0);
      if (isAlone) return items.map((item) => runIn(readBlocks(typeof item === 'string' ? [item] : item.children)));
    }
    const isCompound =
      isBox(element) &&
      element.children.filter((child) => typeof child !== 'string' && isBox(child) && textsIn(child) > 1).length > 1;
    return isCompound ? partsOf(element.children, readBlocks) : [runIn(readBlocks([element]))];
  });
}

const isBox = ({ tag }: SlideElement) => /^(?:div|section|article|main|header|footer|aside|g|span)$/.test(tag);

/** How many texts there are. */
const countTexts = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'list') return sum + block.items.reduce((all, item) => all + countTexts(item.blocks), 0);
    if (block.kind === 'quote') return sum + countTexts(block.blocks);
    return sum + 1;
  }, 0);

/** The heading of a box opens its text, and a text that goes on in small letters is the same text. */
function runIn(blocks: readonly Block[]): Block[] {
  const run: Block[] = [];
  for (const block of blocks) {
    const last = run.at(-1);
    const own =
      block.kind === 'list'
        ? { ...block, items: block.items.map((item) => ({ ...item, blocks: runIn(item.blocks) })) }
        : block;
    if (own.kind !== 'paragraph' || last?.kind !== 'paragraph') run.push(own);
    else {
      const before = textOf(last.words).trim();
      const isHeading = isAllBold(last.words) && !isAllBold(own.words);
      const goesOn =
        last.leads !== undefined || (/^[\p{Ll}“”"‘’«»„(]/u.test(textOf(own.words).trim()) && !isAside(own.words));
      if (!goesOn && !isHeading) run.push(own);
      else {
        const needsColon = isHeading && !isCitation(own.words) && !/^\p{Ll}|[.:!?…]$/u.test(before);
        const sign = last.leads ?? (needsColon ? ':' : '');
        run.splice(-1, 1, {
          ...own,
          words: tidy([...last.words, { text: sign, isBold: isHeading }, { is: 'gap' }, ...own.words]),
        });
      }
    }
  }
  return run;
}

/** What is set small beside a text is not its continuation. */
const isAside = ([first]: Words) => first !== undefined && 'words' in first && first.tag === 'small';
const isCitation = (words: Words) => words.every((word) => 'words' in word && word.isCitation);

const isSign = (words: Words) => textOf(words).trim().length === 1 && sign.test(textOf(words).trim());

/** Parts that lead on open the part after them. */
function leadOn(parts: readonly Block[][]): Block[][] {
  const led: Block[][] = [];
  for (const part of parts) {
    const last = led.at(-1);
    const before = last?.at(-1);
    if (!last || before?.kind !== 'paragraph') led.push(part);
    else if (before.leads !== undefined) led.splice(-1, 1, runIn([...last, ...part]));
    else if (isSign(before.words)) led.splice(-1, 1, runIn([...last.slice(0, -1), { ...before, leads: '' }, ...part]));
    else led.push(part);
  }
  return led;
}
