import { type CitedNode, readCitedNodes } from './cited-node.ts';

/** What the headmatter says of the occasion, each as it is written there; empty where it says nothing. */
export interface TitleData {
  title: string;
  subtitle: string;
  author: string;
  affiliation: string;
  occasion: string;
  date: string;
  takeaways: CitedNode[];
  groundRules: CitedNode[];
  /** Questions that belong to no slide. */
  discussion: CitedNode[];
}

/** Reads the headmatter's `title`, `subtitle`, `author`, `affiliation`, `occasion`, `date`, `takeaways`, `groundRules`, `discussion`. */
export function readTitleData(headmatter: Readonly<Record<string, unknown>>): TitleData {
  const text = (key: string) => {
    const value = headmatter[key];
    const list = (Array.isArray(value) ? value : [value]).filter(
      (item) => typeof item === 'string' || typeof item === 'number',
    );
    // A date that YAML has understood arrives as a moment: the day is what was written.
    return list
      .map((item) =>
        String(item)
          .trim()
          .replace(/T00:00:00(?:\.000)?Z$/, ''),
      )
      .join(', ');
  };
  return {
    title: text('title'),
    subtitle: text('subtitle'),
    author: text('author'),
    affiliation: text('affiliation'),
    occasion: text('occasion'),
    date: text('date'),
    takeaways: readCitedNodes(headmatter['takeaways']),
    groundRules: readCitedNodes(headmatter['groundRules']),
    discussion: readCitedNodes(headmatter['discussion']),
  };
}

/** What runs along at the head of every page but the first. */
export const runningHead = ({ title, author, occasion, date }: TitleData): { left: string; right: string } => ({
  left: [title, author].filter(Boolean).join(' · '),
  right: [occasion, date].filter(Boolean).join(' · '),
});
