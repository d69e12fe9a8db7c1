/** What the page says of an element that it has marked; see `in-page/number-marks.ts`. */
export interface Mark {
  /** Structure type (ISO 32000-1, 14.8.4). */
  type: string;
  /** The author's slide number, 0 outside the slides. */
  no: number;
  lang: string;
  name: string;
  href: string;
  corner: string;
  /** CSS pixels. */
  width: number;
  height: number;
  /** What an abbreviation stands for (ISO 32000-1, 14.9.5). */
  expansion: string;
  /** A picture from a file: words in it are a part of the picture, not of the page. */
  isFile: boolean;
}
