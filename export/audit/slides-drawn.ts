import { type Finding, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';

/** Every slide and component was drawn, and none was replaced by an error. */
export function auditSlidesDrawn({ deck, media, beside, page, probe, complaints }: TabFacts): Finding[] {
  const failures = probe.failures.map(({ kind, no, component, error }) => {
    const [message = ''] = error.split('\n');
    const isSlide = kind === 'slide' || component?.includes('__slidev_');
    const what = isSlide ? `The code of the slide threw: ${message}` : `<${component}> threw: ${message}`;
    return finding(isSlide ? 'SLIDE_FAILED' : 'COMPONENT_FAILED', what, {
      ...placeOnSlide(deck, no ?? 0, component && `<${component}`),
      detail: error,
    });
  });
  return [
    ...unique(failures),
    ...[...bySlide(media, ({ unknownTags }) => unknownTags)].flatMap(([no, tags]) =>
      tags.map((tag) => finding('COMPONENT_UNKNOWN', `There is no component <${tag}>.`, placeOfTag(deck, no, tag))),
    ),
    ...[...bySlide(media, ({ failedDiagrams }) => failedDiagrams)].map(([no, messages]) =>
      finding(
        'DIAGRAM_FAILED',
        `A diagram was not drawn: ${sample(messages, 160)}.`,
        placeOnSlide(deck, no, '```mermaid'),
      ),
    ),
    ...[...bySlide([...media, ...beside.media], ({ failedFormulae }) => failedFormulae)].map(([no, messages]) =>
      finding('FORMULA_FAILED', `A formula was not set: ${sample(messages, 160)}.`, placeOnSlide(deck, no, '$')),
    ),
    ...[...bySlide(media, ({ hiddenTabs }) => hiddenTabs)].map(([no, titles]) =>
      finding('TAB_HIDDEN', `Not printed, for another tab lies before it: ${sample(titles)}.`, {
        ...placeOnSlide(deck, no, `${titles[0]}]`),
      }),
    ),
    ...(page.hasOverlay ? [finding('BUILD_FAILED', 'An error message lies over the page.')] : []),
    ...unique(
      complaints
        .filter((complaint) => !isHarmless(complaint))
        .map((complaint) =>
          finding('CONSOLE_ERROR', `The page reported: ${complaint.split('\n')[0]}`, { detail: complaint }),
        ),
    ),
  ];
}

/** The browser says so about features that paper does not need. */
const isHarmless = (complaint: string): boolean => /Wake ?Lock|ResizeObserver loop/i.test(complaint);

/** `<FooBar>` arrives in the page as `foobar`; the author's spelling is looked up in the slide. */
function placeOfTag(deck: TabFacts['deck'], no: number, tag: string) {
  const spelling = deck.slides[no - 1]?.content
    .match(/<([A-Za-z][\w-]*)/g)
    ?.find((open) => open.slice(1).toLowerCase() === tag);
  return placeOnSlide(deck, no, spelling);
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((f) => [`${f.code} ${f.slide} ${f.what}`, f])).values()];
}
