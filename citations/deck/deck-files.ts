import type { MarkdownFile } from '../markdown/reader.ts';

/** What is needed of a deck as Slidev's parser loads it; lines count from 0, the end exclusive. */
export interface LoadedDeck {
  markdownFiles: Record<string, { raw: string }>;
  slides: readonly { content?: string; source: { filepath: string; start: number; end: number } }[];
}

/**
 * The files of a deck in the order in which they are shown, each with the author's slide number of its lines. A line
 * of a slide that is hidden, or left out by the range of an import, has none. A slide that is shown twice has the
 * number of its first showing.
 *
 * @param others what is true of all files: the language, and who reads the tables that charts are drawn from
 */
export function deckFiles(
  { markdownFiles, slides }: LoadedDeck,
  others: Pick<MarkdownFile, 'language' | 'tableOf'> = {},
): MarkdownFile[] {
  const shown = [...new Set(slides.map(({ source }) => source.filepath))];
  return shown.map((file) => {
    const own = slides.flatMap(({ source }, i) => (source.filepath === file ? [{ ...source, number: i + 1 }] : []));
    const slideOf = (line: number) => own.find(({ start, end }) => start < line && line <= end + 1)?.number;
    return { file, text: markdownFiles[file]?.raw ?? '', slideOf, ...others };
  });
}
