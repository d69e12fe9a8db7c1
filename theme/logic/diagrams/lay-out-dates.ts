import { dayOf, type PartialDate, parseDate } from '../../data/date.ts';
import type { DateLineData } from '../../data/figures.ts';
import { linesNeeded } from '../lines-needed.ts';
import { extentOf, type PlacedLabel, placeLabelsOfDates } from './place-dates.ts';
import { findTicks } from './scale-dates.ts';

type Event = DateLineData['events'][number];

/** An axis of time with its events; all numbers are pixels. */
export interface DateLayout {
  height: number;
  /** Where the axis runs: from the left edge to here, so far below the upper edge. */
  axis: { y: number; end: number };
  ticks: { x: number; text: string }[];
  /** Of all labels: their width, the size of their type and the height of a line. */
  label: { width: number; size: number; line: number };
  /** In the order of time. */
  events: PlacedEvent[];
}

export interface PlacedEvent extends PlacedLabel {
  event: Event;
  x: number;
  /** Where one that lasts ends, and how far over the axis it is drawn. */
  end?: number;
  rise: number;
  height: number;
}

/** What stands between the stem of a label and its words, and its place in the source behind them. */
const indent = 10;
const locator = ' ¶00 s00';
/** How labels may be set, the best first: types of two sizes, the larger one in wider labels. */
const settings: DateLayout['label'][] = [
  ...[270, 240, 210].map((width) => ({ width, size: 24.5, line: 30 })),
  ...[250, 220, 190, 165, 145].map((width) => ({ width, size: 20, line: 24 })),
];
/** From the left edge to the first day; between events that last at the same time; free beside the axis. */
const inset = 8;
const rise = 12;
const free = { over: 16, under: 36 };

/**
 * Lays an axis of time out to scale, with labels as large and wide as leave them all within a height; where none does, as low as
 * can be.
 *
 * @param size of the canvas in pixels
 */
export function layOutDates(data: DateLineData, { width, height }: { width: number; height: number }): DateLayout {
  const layouts = settings.map((label) => layOut(data, width, label));
  return (
    layouts.find((one) => one.height <= height) ??
    layouts.reduce((best, one) => (one.height < best.height ? one : best))
  );
}

function layOut(data: DateLineData, width: number, label: DateLayout['label']): DateLayout {
  const days = data.events
    .map((event) => ({ event, start: startOf(event), end: event.until === undefined ? undefined : dayAt(event.until) }))
    .toSorted((a, b) => a.start - b.start);
  const from = data.from === undefined ? Math.min(...days.map(({ start }) => start)) : dayAt(data.from);
  const last = Math.max(...days.map(({ start }) => start));
  const to = Math.max(data.to === undefined ? last : dayAt(data.to), ...days.map(({ start, end = start }) => end));
  // The last label needs its width, the axis ends before the edge.
  const perDay = Math.min(
    (width - 2 * inset) / Math.max(1, to - from),
    (width - label.width - inset) / Math.max(1, last - from),
  );
  const at = (day: number) => inset + (day - from) * perDay;
  const rises = risesOf(days);
  const labels = days.map(({ event, start }) => ({ x: at(start), width: label.width, height: heightOf(event, label) }));
  const most = Math.max(0, ...rises);
  const placed = placeLabelsOfDates(labels, { ...free, over: free.over + most });
  const { over, under } = extentOf(labels, placed);
  const axis = { y: Math.max(over, free.over + most), end: from === to ? width : Math.min(width, at(to) + 3 * inset) };
  return {
    height: axis.y + Math.max(under, free.under),
    axis,
    ticks: findTicks(from, to, at(to) - inset).map(({ day, text }) => ({ x: at(day), text })),
    label,
    events: days.map(({ event, end }, i) => ({
      ...placed[i]!,
      event,
      x: labels[i]!.x,
      height: labels[i]!.height,
      rise: rises[i]!,
      ...(end !== undefined && { end: at(end) }),
    })),
  };
}

/** The check has found a date in each; here nothing is thrown. */
const dayAt = (value: string | number): number => dayOf(parseDate(value) ?? ({ year: 1 } satisfies PartialDate));
const startOf = ({ when, date = when }: Event): number => dayAt(date);

function heightOf({ when, text, cite }: Event, { width, size, line }: DateLayout['label']): number {
  const words = cite === undefined ? text : text + locator;
  return line * (linesNeeded(String(when), width - indent, size) + linesNeeded(words, width - indent, size));
}

/** Events that last at the same time are drawn over one another; those that take a moment on the axis. */
function risesOf(days: readonly { start: number; end: number | undefined }[]): number[] {
  const busy: number[] = [];
  return days.map(({ start, end }) => {
    if (end === undefined) return 0;
    const free = busy.findIndex((until) => until < start);
    const track = free < 0 ? busy.length : free;
    busy[track] = end;
    return track * rise;
  });
}
