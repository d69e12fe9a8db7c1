/** A place as editors name it: both count from 1; columns are UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Finds line and column of an offset; built once a file. */
export type LineMap = (offset: number) => Place;

/** Makes the line map of a text; knows `\n`, `\r\n` and `\r`. */
export function createLineMap(text: string): LineMap {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** The offset at which each line begins. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)];
}
