import type { Source } from '../source/source.ts';

/** The pages on which stretches of a source's text stand, as they are cited; undefined where pages are not known. */
export function pagesOf(
  { pages }: Pick<Source, 'pages'>,
  spans: readonly { start: number; end: number }[],
): { from: string; to: string } | undefined {
  const own = pages.filter((page) =>
    page.spans.some((stretch) => spans.some(({ start, end }) => start < stretch.end && stretch.start < end)),
  );
  const [first, last] = [own[0]?.label, own.at(-1)?.label];
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}
