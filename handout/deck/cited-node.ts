/** A sentence of the headmatter or frontmatter with the passage it rests on. */
export interface CitedNode {
  text: string;
  /** Locators, such as `¶4 s1`; empty where none is given. */
  cite: string;
}

/** Keys of a cited node that say something of it and are not its words. */
const about = new Set(['cite', 'voice', 'outside', 'derived', 'id', 'key', 'sign', 'kind']);

/**
 * Reads a list of sentences as people write it: plain strings, or mappings with `cite:` and the words under `text:`,
 * or under whatever key comes first. A single string is a list of one. Anything else is passed over.
 */
export function readCitedNodes(value: unknown): CitedNode[] {
  if (value === undefined || value === null) return [];
  return [value].flat().flatMap((item): CitedNode[] => {
    if (typeof item === 'string') return item.trim() === '' ? [] : [{ text: item.trim(), cite: '' }];
    if (typeof item !== 'object' || item === null) return [];
    const node = item as Record<string, unknown>;
    const words = Object.entries(node).filter(([key, words]) => !about.has(key) && typeof words === 'string');
    const text = typeof node['text'] === 'string' ? node['text'] : words.map(([, text]) => text).join(' ');
    const cite = typeof node['cite'] === 'string' ? node['cite'] : '';
    return text.trim() === '' ? [] : [{ text: text.trim(), cite }];
  });
}
