import { findCell } from '../../theme/tables/find-cell.ts';
import { type PickedRow, pickFigures } from '../../theme/tables/pick-figures.ts';
import type { TableChoice } from '../../theme/tables/table.ts';
import { isTableName } from '../../theme/tables/table-name.ts';
import { CitationSyntaxError } from '../locator/locator.ts';
import { parseCite } from '../locator/parse-cite.ts';
import { type FoundCite, joinGroups, readElementCite } from './cite-quotation.ts';
import { nodeName } from './frontmatter-nodes.ts';
import { attributeOf, type Element, hasMark } from './pair-elements.ts';
import type { Claim, DeckPlace, PlacedCitation } from './quotation.ts';
import type { BareCite } from './read-markdown.ts';
import { type Reader, voiceAt } from './reader.ts';

/** What a chart shows of a table: as good as written in the deck, but for the place. */
export interface TableWords {
  /** The line of the deck on which the chart's data begins. */
  chartLine: number;
  claims: Claim[];
  /** Those of the table's own column `cite`. */
  citations: PlacedCitation[];
  problems: { code: CitationSyntaxError['code']; message: string; place: DeckPlace }[];
  bare: BareCite[];
}

/** The figures of tables that charts show, and what they are of; each row cites what its own `cite` says, else the chart's. */
export function findTableWords(reader: Reader): TableWords[] {
  return reader.prepared.elements.filter(({ name }) => name === nodeName).flatMap((node) => wordsOf(node, reader));
}

function wordsOf(node: Element, reader: Reader): TableWords[] {
  const name = attributeOf(node, 'file')?.value;
  const found = isTableName(name) ? reader.tableOf(name) : undefined;
  if (!found) return [];
  const { file, text, table } = found;
  const headLine = text.slice(0, text.search(/[^\s\uFEFF]/u)).split('\n').length;
  const { line: chartLine, slide } = reader.placeOf(node.start);
  const { rows, series, citeColumn, decimal } = pickFigures(table, choiceOf(node));
  const own = readElementCite(node, reader.defaultKey);
  const hasOwnNames = attributeOf(node, 'labels')?.value === 'derived';
  const isMarked = hasMark(node, 'derived') || hasMark(node, 'outside');
  const shown = { file, part: 'slide' as const, ...(slide === undefined ? {} : { slide }) };
  const read = rows.map((row): ReadRow => {
    const cell = row.cite === undefined ? undefined : findCell(text, row.line, citeColumn);
    const start = cell?.words ?? 0;
    const column = cell ? start - text.lastIndexOf('\n', start - 1) : 1;
    const isOwn = row.cite !== undefined;
    return { row, cite: isOwn ? citeOf(row, reader) : own, isOwn, start, place: { ...shown, line: row.line, column } };
  });
  const cited = read.filter(({ isOwn }) => isOwn);
  return [
    {
      chartLine,
      claims: isMarked ? [] : [...seriesClaims(), ...read.flatMap(rowClaims)],
      citations: cited.flatMap(({ cite: { group }, place }) =>
        (group?.citations ?? []).map((citation) => ({ citation, ...place, cell: citeColumn })),
      ),
      problems: cited.flatMap(({ cite: { problem }, place }) =>
        problem ? [{ code: problem.code, message: problem.message, place }] : [],
      ),
      bare: cited.flatMap(({ cite: { problem }, place, start }) =>
        problem && problem.bare.length > 0
          ? [{ ...place, text, offsets: problem.bare.map((offset) => start + offset) }]
          : [],
      ),
    },
  ];

  /** A series is named in any of the passages that the chart and its rows cite; alone it is not shown. */
  function seriesClaims(): Claim[] {
    const group = joinGroups([own, ...read.map(({ cite }) => cite)].flatMap(({ group }) => group ?? []));
    if (!group || hasOwnNames || series.length < 2) return [];
    return series.map((name) => claim('name', { ...shown, line: headLine, column: 1 }, name, group));
  }

  function rowClaims({ cite: { group }, row: { name, texts, line } }: ReadRow): Claim[] {
    if (!group) return [];
    const place = { ...shown, line, column: 1 };
    const named = hasOwnNames ? [] : [claim('name', place, name, group)];
    return [...named, ...texts.map((one) => claim('label', place, one, group))].filter(({ text }) => text !== '');
  }

  function claim(kind: Claim['kind'], place: DeckPlace, words: string, group: Claim['group']): Claim {
    return {
      kind,
      text: words,
      group,
      ...place,
      ...voiceAt(reader, node.start),
      ...(decimal ? { decimal } : {}),
    };
  }
}

/** A row, what it cites, and where this stands. */
interface ReadRow {
  row: PickedRow;
  cite: FoundCite;
  /** It has a citation of its own. */
  isOwn: boolean;
  /** Offset of the citation in the file. */
  start: number;
  place: DeckPlace;
}

function choiceOf(node: Element): TableChoice {
  const columns = node.attributes.filter(({ name }) => name === 'columns').map(({ value }) => value);
  const decimal = attributeOf(node, 'decimal')?.value;
  return {
    names: attributeOf(node, 'names')?.value,
    columns: columns.length > 0 ? columns : undefined,
    decimal: decimal === '.' || decimal === ',' ? decimal : undefined,
  };
}

function citeOf({ cite = '' }: PickedRow, { defaultKey }: Reader): FoundCite {
  try {
    return { group: parseCite(cite, defaultKey === undefined ? {} : { defaultKey }) };
  } catch (error) {
    if (error instanceof CitationSyntaxError) return { problem: error };
    throw error;
  }
}
