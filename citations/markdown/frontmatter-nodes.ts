import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { isTableName } from '../../theme/tables/table-name.ts';
import { alignOffsets } from './align-offsets.ts';
import type { Attribute } from './page.ts';
import type { Element } from './pair-elements.ts';
import type { SlideText } from './split-slides.ts';

/** The name of the elements that stand for mappings of a frontmatter. */
export const nodeName = 'frontmatter-node';

/** The name of the element that stands for the words of a slide's own frontmatter. */
export const slideWordsName = 'slide-words';

/** The name of the elements that stand for the series of a chart, with all that it cites as `rests-on`. */
export const seriesName = 'chart-series';

/** Marks of a node: there where they are true, or say something. */
const marks = new Set(['derived', 'outside', 'own', 'draft']);

/**
 * The cited nodes of all frontmatters, as elements: every mapping below the top that has a `cite`, or is marked as
 * derived or outside, or names a table. Their text values, also in lists and in mappings within that are no such nodes, become
 * attributes. A slide that has a `cite` is one more, for what its other words quote.
 */
export function frontmatterNodes(source: string, slides: readonly SlideText[]): Element[] {
  return slides.flatMap(({ frontmatterStart, start }) => {
    const raw = source.slice(frontmatterStart, start);
    const open = /^---[^\n]*\n/u.exec(raw)?.[0].length ?? 0;
    const body = raw.slice(open).replace(/^---[^\n]*$/mu, '');
    if (open === 0 || !/\b(?:cite|derived|outside)["']?\s*:|\.[ct]sv\b/iu.test(body)) return [];
    const { contents, errors } = parseDocument(body, { prettyErrors: false });
    if (errors.length > 0 || !isMap(contents)) return [];
    const reader: NodeReader = { body, base: frontmatterStart + open, nodes: [] };
    for (const pair of contents.items) readValue(pair.value, reader);
    return contents.has('cite') ? [slideWords(contents, reader), ...reader.nodes] : reader.nodes;
  });
}

interface NodeReader {
  body: string;
  /** Offset of the body in the file. */
  base: number;
  nodes: Element[];
  /** The names of a chart's rows are the presenter's own words. */
  hasOwnNames?: boolean;
}

/** Finds the cited mappings in a value, outer ones first. */
function readValue(value: unknown, reader: NodeReader): void {
  if (isSeq(value)) for (const item of value.items) readValue(item, reader);
  if (!isMap(value)) return;
  const hasOwnNames = value.has('rows') ? value.get('labels') === 'derived' : (reader.hasOwnNames ?? false);
  const within = { ...reader, hasOwnNames };
  if (isNode(value)) reader.nodes.push(toElement(value, within));
  if (isChart(value) && !hasOwnNames) reader.nodes.push(toSeries(value, within));
  for (const { value: inner } of value.items) readValue(inner, within);
}

/** A row of figures, and what has such rows. */
const isRow = (value: unknown): value is YAMLMap => isMap(value) && (value.has('value') || value.has('values'));
const isChart = (map: YAMLMap): boolean => {
  const rows = map.get('rows');
  return isSeq(rows) && rows.items.some(isRow);
};

function toSeries(chart: YAMLMap, reader: NodeReader): Element {
  const { items: pairs } = chart;
  const of = (name: string, from: readonly Pair[]) =>
    from.filter(({ key }) => isScalar(key) && key.value === name).flatMap((pair) => readPair(pair, reader));
  const rows = chart.get('rows');
  const inRows = isSeq(rows) ? rows.items.flatMap((row) => (isMap(row) ? row.items : [])) : [];
  const cites = [...of('cite', pairs), ...of('cite', inRows)].map((cite) => ({ ...cite, name: 'rests-on' }));
  const series = of('series', pairs).map((one) => ({ ...one, isName: true as const }));
  const at = reader.base + (chart.range?.[0] ?? 0);
  return {
    name: seriesName,
    attributes: [...series, ...cites],
    start: at,
    contentStart: at,
    contentEnd: at,
    isClosed: true,
  };
}

const isNode = (map: YAMLMap): boolean =>
  map.has('cite') || map.has('derived') || map.has('outside') || isTableName(map.get('file'));

/** The words that a slide with a `cite` keeps in its own frontmatter, such as an aside: they may quote, but claim nothing. */
function slideWords(map: YAMLMap, reader: NodeReader): Element {
  const { base } = reader;
  const words = map.items.filter(({ key, value }) => isScalar(value) && !(isScalar(key) && key.value === 'cite'));
  const attributes = words.flatMap((pair) => readPair(pair, reader));
  return { name: slideWordsName, attributes, start: base, contentStart: base, contentEnd: base, isClosed: true };
}

function toElement(map: YAMLMap, reader: NodeReader): Element {
  const { base } = reader;
  const [from = 0, to = from] = map.range ?? [];
  const attributes = readMap(map, reader);
  return {
    name: nodeName,
    attributes,
    start: base + from,
    contentStart: base + to,
    contentEnd: base + to,
    isClosed: true,
  };
}

/** The text values of a mapping. What a row of figures is called is a name; series of a chart are read by themselves. */
function readMap(map: YAMLMap, reader: NodeReader): Attribute[] {
  const attributes = map.items.flatMap((pair) => readPair(pair, reader));
  if (isChart(map)) return attributes.filter(({ name }) => name !== 'series');
  if (!isRow(map)) return attributes;
  return attributes.flatMap((one) => {
    if (one.name !== 'name') return [one];
    return reader.hasOwnNames ? [] : [{ ...one, isName: true as const }];
  });
}

/** The text values of a key; those of lists and of mappings that are no nodes count as the node's own. */
function readPair({ key, value }: Pair, reader: NodeReader): Attribute[] {
  const { body, base } = reader;
  const name = String(isScalar(key) ? key.value : key);
  if (isSeq(value)) return value.items.flatMap((item) => readPair({ key, value: item } as Pair, reader));
  if (isMap(value)) return isNode(value) ? [] : readMap(value, reader);
  if (!isScalar(value)) return [];
  if (marks.has(name) && (value.value === false || value.value === null)) return [];
  if (typeof value.value !== 'string' && !marks.has(name) && !isFigure(name, value)) return [];
  return [toAttribute(name, value, body, base)];
}

/** Numbers are settings, such as a click; those that are shown or name a column stand under these keys. */
const isFigure = (name: string, { value }: Scalar): boolean =>
  typeof value === 'number' && /^(?:values?|columns|when|name|series)$/u.test(name);

function toAttribute(name: string, { value, range }: Scalar, body: string, base: number): Attribute {
  const [from = 0, to = from] = range ?? [];
  const text = typeof value === 'boolean' || value === null ? '' : String(value);
  const offsets = alignOffsets(text, body.slice(from, to)).map((offset) => base + from + offset);
  const isNumber = typeof value === 'number' ? { isNumber: true as const } : {};
  return { name, value: text, start: offsets[0] ?? base + from, offsets, ...isNumber };
}
