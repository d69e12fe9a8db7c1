import { fail } from '../../findings/failure.ts';
import { numbered, type Passages } from './parse-passages.ts';
import type { Sentence, SourcePage } from './source.ts';

/**
 * The pages of a text: a form feed ends each, except that a paragraph may say that it stands on another one. A text with
 * form feeds whose pages have no numbers is counted from 1; without either, pages are not known.
 * @throws {Failure} PASSAGES_INVALID where pages and form feeds do not agree
 */
export function findPages(
  text: string,
  sentences: readonly Sentence[],
  passages: Passages,
  file: string,
): SourcePage[] {
  const parts = text.split('\f');
  const labels = passages.pages ?? (parts.length > 1 ? parts.map((_, i) => String(i + 1)) : []);
  if (labels.length === 0) return [];
  if (labels.length !== parts.length && parts.length > 1)
    return fail('PASSAGES_INVALID', `${file} has ${labels.length} \`pages\`, but its text has ${parts.length}.`, {
      file,
    });
  const elsewhere = paragraphsElsewhere(sentences, passages, labels, file);
  let start = 0;
  return labels.map((label, i) => {
    const page = { start, end: start + (parts[i]?.length ?? 0) };
    start = page.end + 1;
    const own = elsewhere.filter((one) => one.label === label);
    return {
      label,
      spans: [...without(page, elsewhere), ...own.map(({ start: from, end }) => ({ start: from, end }))],
    };
  });
}

interface Stretch {
  start: number;
  end: number;
}

function paragraphsElsewhere(
  sentences: readonly Sentence[],
  passages: Passages,
  labels: readonly string[],
  file: string,
): (Stretch & { label: string })[] {
  return numbered(passages).flatMap(({ page }, i) => {
    if (page === undefined) return [];
    if (!labels.includes(page))
      fail('PASSAGES_INVALID', `${file}: ¶${i + 1} has \`page: ${page}\`, which is not among \`pages\`.`, { file });
    const own = sentences.filter(({ paragraph }) => paragraph === i + 1);
    return [{ label: page, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }];
  });
}

/** A page without the paragraphs that stand on another. */
function without(page: Stretch, others: readonly Stretch[]): Stretch[] {
  const spans: Stretch[] = [];
  let start = page.start;
  for (const other of others) {
    if (other.end <= page.start || other.start >= page.end) continue;
    if (other.start > start) spans.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  if (start < page.end) spans.push({ start, end: page.end });
  return spans;
}
