/** Distributes what is to be printed over pages. Pure: heights in, pages out; one pass, linear. */

/** Where a text may be divided, in pixels from its top. */
export interface LineBox {
  top: number;
  bottom: number;
  /** A page may begin with this line. */
  mayBegin: boolean;
  /** Height of what is repeated above the line where a page begins with it: the head of a table. */
  repeated?: number;
}

/** Something to print: a text, a slide with a text beside it, or a row of slides. */
export interface Piece {
  /** Of the whole text, in pixels. */
  height: number;
  /** Asked for only where the text has to be divided. */
  lines: () => readonly LineBox[];
  /** Height of what stands beside the text and cannot be divided: the slide. */
  least: number;
  /** Distance from the piece before it on the same page. */
  gap: number;
  /** Height of what stands above the text on every further page. */
  renamed?: number;
  /** Stays on the page of the piece that follows it, undivided. */
  leads?: boolean;
  /** Begins the next page rather than be divided, unless that leaves too much of this one empty. */
  isWhole?: boolean;
  /** Counts as one of the slides of which a page holds only so many. */
  isSlide?: boolean;
}

export interface Placed {
  /** Index of the piece. */
  piece: number;
  /** First line of its text on this page. */
  from: number;
  /** First line of its text that is no longer on this page; undefined where the text ends here. */
  to: number | undefined;
}

/** Lines that must fit below a heading for it to stay on the page. */
const ledLines = 4;
/** Share of a page that may stay empty for the sake of a piece that is better whole. */
const emptiest = 1 / 3;
/** Leading above the first and below the last line of a slice, as a share of a line. */
const leading = 0.4;

/**
 * @param pieces in the order of print
 * @param room height of a page in pixels
 * @param perPage slides a page holds at most
 * @returns the pages; none is empty
 */
export function paginate(pieces: readonly Piece[], room: number, perPage: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let used = 0;
  let slides = 0;
  const isEmpty = () => pages.at(-1)?.length === 0;
  const turn = () => {
    if (!isEmpty()) pages.push([]);
    used = 0;
    slides = 0;
  };

  pieces.forEach((piece, index) => {
    if (piece.isSlide && slides >= perPage) turn();
    const place = (from: number, to: number | undefined, height: number) => {
      used += (isEmpty() ? 0 : piece.gap) + height;
      pages.at(-1)?.push({ piece: index, from, to });
    };
    for (let from = 0; ; ) {
      const left = room - used - (isEmpty() ? 0 : piece.gap);
      const height = heightOf(piece, from, undefined);
      const follows = piece.leads ? roomForNext(pieces[index + 1]) : 0;
      if (height + follows <= left || (height <= left && isEmpty())) {
        place(from, undefined, height);
        break;
      }
      const waits = piece.isWhole === true && from === 0 && height <= room && left <= room * emptiest;
      const to = piece.leads || waits ? from : lastFit(piece, from, left, isEmpty());
      if (to > from) {
        place(from, to, heightOf(piece, from, to));
        from = to;
        turn();
      } else if (!isEmpty()) turn();
      else {
        place(from, undefined, height); // taller than a page and not divisible: the audit says so
        break;
      }
    }
    if (piece.isSlide) slides++;
  });
  return pages.filter((page) => page.length > 0);
}

function heightOf(piece: Piece, from: number, to: number | undefined): number {
  if (from === 0 && to === undefined) return Math.max(piece.least, piece.height);
  const lines = piece.lines();
  const first = lines[from];
  const last = lines[(to ?? lines.length) - 1];
  const top = from === 0 ? 0 : (first?.top ?? 0);
  const repeated = from === 0 ? 0 : (piece.renamed ?? 0) + (first?.repeated ?? 0);
  const text = first && last ? repeated + last.bottom - top + leading * (last.bottom - last.top) : 0;
  return Math.max(from === 0 ? piece.least : 0, text);
}

/**
 * The line with which the next page begins if this one takes all that fits; `from` if nothing does.
 *
 * @param isAnywhere divides at any line where there is no better one: a page of its own is not enough
 */
function lastFit(piece: Piece, from: number, left: number, isAnywhere: boolean): number {
  if (from === 0 && piece.least > left) return from;
  const lines = piece.lines();
  let best = from;
  let last = from;
  for (let to = from + 1; to < lines.length && heightOf(piece, from, to) <= left; to++) {
    last = to;
    if (lines[to]?.mayBegin) best = to;
  }
  return best === from && isAnywhere ? last : best;
}

/** What of the next piece has to follow a heading on its page. */
function roomForNext(next: Piece | undefined): number {
  if (!next) return 0;
  const lines = next.height > next.least ? next.lines() : [];
  return next.gap + Math.max(next.least, Math.min(next.height, lines[ledLines - 1]?.bottom ?? next.height));
}
