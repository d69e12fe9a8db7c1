import { type PickedRow, pickFigures } from '../../theme/tables/pick-figures.ts';
import type { TableChoice } from '../../theme/tables/table.ts';
import { isTableName } from '../../theme/tables/table-name.ts';
import { CitationSyntaxError } from '../locator/locator.ts';
import { parseCite } from '../locator/parse-cite.ts';
import { type FoundCite, readElementCite } from './cite-quotation.ts';
import { nodeName } from './frontmatter-nodes.ts';
import { attributeOf, type Element, hasMark } from './pair-elements.ts';
import type { Claim, PlacedCitation } from './quotation.ts';
import { type Reader, voiceAt } from './reader.ts';

/** What a chart shows of a table: as good as written in the deck, but for the place. */
export interface TableWords {
  /** The line of the deck on which the chart's data begins. */
  chartLine: number;
  claims: Claim[];
  /** Those of the table's own column `cite`. */
  citations: PlacedCitation[];
  problems: { problem: CitationSyntaxError; line: number; file: string; slide?: number }[];
}

/** The figures of tables that charts show; each row cites what its own `cite` says, else the chart's. */
export function findTableWords(reader: Reader): TableWords[] {
  return reader.prepared.elements.filter(({ name }) => name === nodeName).flatMap((node) => wordsOf(node, reader));
}

function wordsOf(node: Element, reader: Reader): TableWords[] {
  const name = attributeOf(node, 'file')?.value;
  const found = isTableName(name) ? reader.tableOf(name) : undefined;
  if (!found) return [];
  const { file, table } = found;
  const { line: chartLine, slide } = reader.placeOf(node.start);
  const { rows } = pickFigures(table, choiceOf(node));
  const own = readElementCite(node, reader.defaultKey);
  const isMarked = hasMark(node, 'derived') || hasMark(node, 'outside');
  const placed = (line: number) => ({
    ...{ file, line, column: 1, part: 'slide' as const },
    ...(slide === undefined ? {} : { slide }),
  });
  const claim = ({ group }: FoundCite, line: number, words: readonly string[]): Claim[] =>
    !group || isMarked
      ? []
      : words
          .filter((text) => text !== '')
          .map((text) => ({ kind: 'label', text, group, ...placed(line), ...voiceAt(reader, node.start) }));
  const cited = rows.map((row) => ({ ...row, found: row.cite === undefined ? own : citeOf(row, reader) }));
  return [
    {
      chartLine,
      claims: cited.flatMap(({ found: cite, line, texts }) => claim(cite, line, texts)),
      citations: cited
        .filter(({ cite }) => cite !== undefined)
        .flatMap(({ found: { group }, line }) =>
          (group?.citations ?? []).map((citation) => ({ citation, ...placed(line) })),
        ),
      problems: cited.flatMap(({ cite, found: { problem }, line }) =>
        problem && cite !== undefined ? [{ problem, ...placed(line) }] : [],
      ),
    },
  ];
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
