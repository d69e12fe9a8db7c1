import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { createElement, type Element, type Kid } from './structure.ts';
import { groups, inline, known, pictures, renamed } from './types.ts';

/** Hold blocks or words, whichever come. */
const holders: ReadonlySet<string> = new Set([...groups, 'L', 'LI', 'LBody', 'TD', 'TH', 'Note', 'Caption']);

/**
 * Turns the tree that Chromium writes, which follows the boxes of the page, into one of ISO 32000-1: wrappers without
 * a meaning go, bare words become paragraphs, list items get bodies.
 *
 * @param textOf text of a part of the tree
 */
export function shapeStructure(pdf: PDFDocument, root: Element, textOf: (kid: Kid) => string): void {
  const isBlank = (kid: Kid) => kid.kind === 'content' && textOf(kid).trim() === '';
  const make = (type: string, kids: Kid[]) => createElement(pdf, type, kids);

  const shape = (element: Element, around: string, lang: string | undefined): Kid[] => {
    retype(element, around);
    const isWrapper = !known.has(element.type);
    const own = element.lang ?? lang;
    element.kids = element.kids.flatMap((kid) =>
      kid.kind === 'element' ? shape(kid, isWrapper ? around : element.type, own) : [kid],
    );
    if (isWrapper && own === lang) return element.kids;
    if (isWrapper) element.type = element.kids.every(isInline) ? 'Span' : 'Div';
    arrange(element);
    return element.kids.length > 0 || element.type === 'TD' || element.type === 'TH' ? [element] : [];
  };

  const arrange = (element: Element): void => {
    const { type } = element;
    if (pictures.has(type)) element.kids = flatten(element.kids);
    else if (type === 'Code' && !element.kids.every(isInline)) {
      element.type = 'Div';
      element.kids = element.kids.flatMap((line) => {
        if (line.kind === 'element' && line.type === 'P') line.kids = [make('Code', line.kids)];
        return isBlank(line) ? [] : [line];
      });
    } else if (type === 'L') {
      element.kids = asItems(asDefinitions(element.kids));
      number(element);
    } else if (type === 'LI') element.kids = asLabelAndBody(element.kids);
    else if (type === 'Ruby')
      element.kids = element.kids.map((kid) => (kid.kind === 'content' ? make('RB', [kid]) : kid));
    else if (type === 'Lbl' && textOf(element).trim() === '')
      element.dict.set(PDFName.of('ActualText'), PDFHexString.fromText('•'));
    else if (type === 'P' && !element.kids.every(isInline)) element.type = 'Div';
    else if (/^(?:Span|Em|Strong|Quote)$/.test(type) && !element.kids.every(isInline)) element.type = 'Div';
    if (groups.has(element.type)) element.kids = asBlocks(element.kids);
    else if (holders.has(type) && element.kids.every((kid) => isBlank(kid) || !isInline(kid) || kid.kind === 'element'))
      element.kids = element.kids.filter((kid) => !isBlank(kid));
  };

  /** Words that stand bare in a group become paragraphs; pictures may stand alone. */
  const asBlocks = (kids: readonly Kid[]): Kid[] =>
    runsOf(kids, isInline).flatMap((run) => {
      if (!run.every(isInline)) return run;
      const words = run.filter((kid) => !isBlank(kid));
      const isPictures = words.every((kid) => kid.kind === 'element' && pictures.has(kid.type));
      return isPictures ? words : [make('P', run)];
    });

  /** Terms and what they mean stand side by side: each group of them is an item. */
  const asDefinitions = (kids: readonly Kid[]): Kid[] => {
    const typeOf = (kid: Kid | undefined) => (kid?.kind === 'element' ? kid.type : undefined);
    const items: Element[] = [];
    return kids.flatMap((kid, i) => {
      if (typeOf(kid) !== 'Lbl' && typeOf(kid) !== 'LBody') return [kid];
      const before = typeOf(kids[i - 1]);
      const isNew = items.length === 0 || (typeOf(kid) === 'Lbl' && before !== 'Lbl');
      if (!isNew) items.at(-1)?.kids.push(kid);
      else items.push(make('LI', [kid]));
      return isNew ? items.slice(-1) : [];
    });
  };

  /** Says how the items are numbered, by the labels of the first (ISO 32000-1, 14.8.5.5). */
  const number = (list: Element): void => {
    const [item] = list.kids.filter((kid) => kid.kind === 'element' && kid.type === 'LI');
    const label =
      item?.kind === 'element' ? item.kids.find((kid) => kid.kind === 'element' && kid.type === 'Lbl') : undefined;
    if (label?.kind !== 'element' || label.mark !== undefined || list.dict.has(PDFName.of('A'))) return;
    const numbering = numberingOf(textOf(label).trim());
    if (numbering) list.dict.set(PDFName.of('A'), pdf.context.obj({ O: 'List', ListNumbering: numbering }));
  };

  const asItems = (kids: readonly Kid[]): Kid[] => {
    const isItem = (kid: Kid) => kid.kind === 'element' && /^(?:LI|L|Caption)$/.test(kid.type);
    return runsOf(kids, (kid) => !isItem(kid)).flatMap((run) => {
      if (run.every(isItem)) return run;
      const words = run.filter((kid) => !isBlank(kid));
      return words.length > 0 ? [make('LI', [make('LBody', words)])] : [];
    });
  };

  const asLabelAndBody = (kids: readonly Kid[]): Kid[] => {
    const isPart = (kid: Kid) => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
    const body = kids.filter((kid) => !isPart(kid));
    return [...kids.filter(isPart), ...(body.every(isBlank) ? [] : [make('LBody', body)])];
  };

  root.kids = root.kids.flatMap((kid) => (kid.kind === 'element' ? shape(kid, root.type, root.lang) : [kid]));
  arrange(root);
}

function numberingOf(label: string): string | undefined {
  if (/^\d+[.):、]?$/.test(label)) return 'Decimal';
  if (/^[ivx]+[.)]$/.test(label)) return 'LowerRoman';
  if (/^[IVX]+[.)]$/.test(label)) return 'UpperRoman';
  if (/^[a-z][.)]$/.test(label)) return 'LowerAlpha';
  if (/^[A-Z][.)]$/.test(label)) return 'UpperAlpha';
  return { '': 'Disc', '•': 'Disc', '◦': 'Circle', '▪': 'Square' }[label];
}

function retype(element: Element, around: string): void {
  element.type = renamed[element.type] ?? element.type;
  // `<figure>` without an alternative is no picture: it holds one, and a caption.
  if (pictures.has(element.type) && !element.dict.has(PDFName.of('Alt'))) element.type = 'Div';
  if (element.type === 'Div' && !holders.has(around)) element.type = 'Span';
  if (element.type === 'LI' && around !== 'L') element.type = 'Div';
}

/** May stand among words: a sequence, or an element that holds no block. */
function isInline(kid: Kid): boolean {
  return kid.kind !== 'element' || (inline.has(kid.type) && (pictures.has(kid.type) || kid.kids.every(isInline)));
}

/** The parts of a picture have no types of their own; links in it stay links. */
function flatten(kids: readonly Kid[]): Kid[] {
  return kids.flatMap((kid) => (kid.kind === 'element' && kid.type !== 'Link' ? flatten(kid.kids) : [kid]));
}

/** Splits a list where `test` changes its answer. */
function runsOf(kids: readonly Kid[], test: (kid: Kid) => boolean): Kid[][] {
  const runs: Kid[][] = [];
  let last: boolean | undefined;
  for (const kid of kids) {
    const is = test(kid);
    if (is === last) runs.at(-1)?.push(kid);
    else runs.push([kid]);
    last = is;
  }
  return runs;
}
