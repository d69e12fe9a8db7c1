import type { ChartData } from '../../data/figures.ts';
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

/** What is drawn of the data of a chart: every figure as a number and as a word. */
export function readChart({ kind = 'bars', series = [], unit = '', rows }: ChartData): Chart {
  return {
    kind,
    series: series.map(String),
    rows: rows.map(({ name, value = null, values = [value], cite, click }) => ({
      name: String(name),
      values,
      texts: values.map((one) => (one === null ? '' : `${String(one).replace('-', '−')}${unit}`)),
      cite,
      click,
    })),
  };
}
