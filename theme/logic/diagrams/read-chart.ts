import type { ChartData } from '../../data/figures.ts';
import { pickFigures } from '../../tables/pick-figures.ts';
import type { Table } from '../../tables/table.ts';
import type { ChartRow } from './place-chart.ts';

export type ChartKind = NonNullable<ChartData['kind']>;

/** A chart as it is drawn. */
export interface Chart {
  kind: ChartKind;
  /** Names of the series; none where there is one. */
  series: readonly string[];
  rows: readonly DrawnRow[];
}

export interface DrawnRow extends ChartRow {
  /** The figures as they are printed, one for each of `values`. */
  texts: readonly string[];
  cite?: string | undefined;
  click?: number | undefined;
}

/**
 * What is drawn of the data of a chart: every figure as a number and as a word. Figures of a file are printed in the form
 * they have there.
 *
 * @param tables the tables of the deck, by the `file` that names them
 */
export function readChart(data: ChartData, tables: Readonly<Record<string, Table>> = {}): Chart {
  const { kind = 'bars', unit = '', rows = [], file } = data;
  const table = file === undefined ? undefined : tables[file];
  const picked = table && pickFigures(table, data);
  const named = picked && picked.series.length > 1 ? picked.series : [];
  const print = (figure: string) => (figure === '' ? '' : `${figure.replace(/^-/, '−')}${unit}`);
  const written = rows.map(({ name, value = null, values = [value], cite, click }) => ({
    ...{ name: String(name), values, cite, click },
    texts: values.map((one) => print(one === null ? '' : String(one))),
  }));
  return {
    kind,
    series: (data.series ?? named).map(String),
    rows: picked ? picked.rows.map((row) => ({ ...row, texts: row.texts.map(print) })) : written,
  };
}
