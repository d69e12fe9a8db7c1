/** The file that a chart is drawn from: is it there, is it a table, and does it have what the chart asks for? */
import { basename, dirname, relative } from 'node:path';
import { suggestName } from '../../citations/text/suggest-name.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { type LoadedTable, loadTable } from '../../theme/tables/load-table.ts';
import { pickFigures } from '../../theme/tables/pick-figures.ts';
import type { TableChoice } from '../../theme/tables/table.ts';
import type { Path } from './check-value.ts';
import type { Place } from './frontmatter-place.ts';
import type { Owner } from './say-fault.ts';

interface TableData extends TableChoice {
  file: string;
  series?: readonly unknown[];
}

/** @param entry file of the deck */
export function checkTable(data: TableData, owner: Owner, entry: string): Finding[] {
  const loaded = loadTable(entry, data.file);
  const { slide, placeOf } = owner;
  if (loaded.missing) return [sayMissing(data.file, loaded, { slide, ...placeOf(['file']) })];
  const { file, table, faults } = loaded;
  const picked = table && faults.length === 0 ? pickFigures(table, data) : undefined;
  const wrong = [...faults, ...(picked?.unknown.length ? [] : (picked?.faults ?? []))];
  return [
    ...wrong.map(({ line, says, fix }) =>
      finding('TABLE_INVALID', `${basename(file)} ${says}.`, { slide, file, line, ...(fix !== undefined && { fix }) }),
    ),
    ...(picked?.unknown ?? []).map(({ key, at, name }) => {
      const path: Path = at === undefined || data.columns === undefined ? [key] : [key, at];
      return sayUnknown(name, table?.head ?? [], data.file, { slide, ...placeOf(path) });
    }),
    ...(picked && wrong.length === 0 ? sayWrongSeries(data, picked.series.length, owner) : []),
  ];
}

type At = Place & { slide: number };

function sayMissing(path: string, { file, missing }: LoadedTable, at: At): Finding {
  if (missing === 'no file') return finding('TABLE_MISSING', `\`${path}\` is a folder.`, at);
  if (missing === 'outside')
    return finding('TABLE_MISSING', `\`${path}\` leads out of the folder of the deck.`, {
      ...at,
      fix: 'Put the file into the folder of the deck, and write its path from there.',
    });
  const beside = relative(dirname(at.file), file);
  const what = `There is no file \`${path}\` in the folder of the deck${beside === path ? '' : ', from which its path counts'}, nor in \`public\`.`;
  return finding('TABLE_MISSING', what, at);
}

function sayUnknown(name: string, head: readonly string[], path: string, at: At): Finding {
  const near = suggestName(name, head);
  return finding('DATA_NAME_UNKNOWN', `There is no column “${name}” in ${path}.`, {
    ...at,
    fix: near === undefined ? `It has ${head.map((one) => `\`${one}\``).join(', ')}.` : `Write \`${near}\`.`,
  });
}

/** Series may be called otherwise than their columns, one name for each. */
function sayWrongSeries({ series }: TableData, count: number, { slide, placeOf }: Owner): Finding[] {
  if (series === undefined || series.length === count) return [];
  const what = `\`series\` has ${series.length} names, and the file has ${count} columns of figures that are shown.`;
  return [finding('DATA_MISFIT', what, { slide, ...placeOf(['series']) })];
}
