/** What of a drawn slide can be said in words: its elements as plain data, without what is hidden or decoration. */
export type SlideNode = string | SlideElement;

export interface SlideElement {
  /** Its HTML name, or that of the element whose role it plays; `formula` for a formula. */
  tag: string;
  /**
   * How it stands among its neighbours. `block`: on lines of its own; `apart`: in the line, with a distance;
   * `item`: in a line or a column of a flex box or grid, or placed by hand.
   */
  flow: 'inline' | 'apart' | 'block' | 'item';
  children: SlideNode[];
  attributes?: Readonly<Record<string, string>> | undefined;
  /** Heavier than the slide's text. */
  isBold?: boolean;
  /** A picture: these words are all that is said of it. */
  picture?: string;
  /** What its author calls it. */
  name?: string;
  /** A locator, or several. */
  isCitation?: boolean;
  /** Its words lead on to those of what follows it, with this sign or none between them: the verb on an arrow. */
  leads?: string | undefined;
  /** A formula as it is drawn. */
  html?: string;
}
