import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { lineOfText } from '../../text/line-of-text.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';

/** Every slide and component was drawn, and none was replaced by an error. */
export function auditSlidesDrawn({ deck, media, beside, page, probe, complaints, unsettled }: TabFacts): Finding[] {
  const failures = probe.failures.map(({ kind, no, component, error }) => {
    const [message = ''] = error.split('\n');
    const isSlide = kind === 'slide' || component?.includes('__slidev_') || framing.has(component ?? '');
    const what = isSlide ? `The code of the slide threw: ${message}` : `<${component}> threw: ${message}`;
    return finding(isSlide ? 'SLIDE_FAILED' : 'COMPONENT_FAILED', what, {
      ...placeOfFailure(deck, no ?? 0, [namedIn(message), component && `<${component}`, expressionIn(message)]),
      detail: error,
    });
  });
  return [
    ...unique(failures),
    ...unsettled.map(({ no, what }) => finding('SLIDE_UNSETTLED', what, placeOnSlide(deck, no))),
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
    ...[...bySlide([...media, ...beside.media], ({ failedFormulae }) => failedFormulae)].flatMap(([no, messages]) =>
      judgeFormulae(messages, (text) => placeOnSlide(deck, no, text)),
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

/** Commands that KaTeX obeys only where `trust` is set. */
const untrusted = /^\\(?:href|url|includegraphics|html(?:Class|Id|Style|Data))$/;

/** A command that KaTeX prints by its name is named alone; whatever else it could not read, it explains. */
function judgeFormulae(messages: readonly string[], place: (text: string) => FindingDetails): Finding[] {
  const kindOf = (message: string) =>
    untrusted.test(message) ? 'untrusted' : /^\\[a-zA-Z]+$/.test(message) ? 'unknown' : 'error';
  return [...Map.groupBy(messages, kindOf)].map(([kind, found]) => {
    const names = sample(found);
    const at = place(found[0] ?? '');
    if (kind === 'unknown')
      return finding('FORMULA_FAILED', `KaTeX does not know ${names}.`, {
        ...at,
        why: 'It prints the name of a command that it does not know in red.',
        fix: 'Correct the name, or define it in `setup/katex.ts` (`macros`).',
      });
    if (kind === 'untrusted')
      return finding('FORMULA_FAILED', `KaTeX did not obey ${names} in a formula.`, {
        ...at,
        why: 'It obeys commands that link, load or write HTML only where they are trusted, and prints their names in red instead.',
        fix: 'Write the link or picture in Markdown outside the formula, or trust the command in `setup/katex.ts` (`export default () => ({ trust: true })`).',
      });
    return finding('FORMULA_FAILED', `A formula was not set: ${sample(found, 160)}.`, place('$'));
  });
}

/** Components of ours and of Slidev around a slide: what fails in them stands on the slide or in a layer. */
const framing = new Set(['in-turn', 'fixed-slide', 'slide-steps', 'slide-frame', 'SlideWrapper', 'PrintSlideClick']);

/** What the browser could not set is quoted: `'@click.once' is not a valid attribute name`. */
const namedIn = (message: string): string | undefined => /'([^']{2,})' is not a valid/.exec(message)?.[1];

/** Of an expression on the slide itself, which a layout or component around it draws: `{{ data.rows.length }}`. */
const expressionIn = (message: string): string | undefined => {
  const [, property] = /\(reading '([^']+)'\)/.exec(message) ?? [];
  const [, name] = /([\w$.]+) is not (?:a function|defined|iterable)/.exec(message) ?? [];
  return property ? `.${property}` : name?.replace(/^(?:_ctx|\$setup)\./, '');
};

/** At the first of the texts that the slide has. */
function placeOfFailure(deck: TabFacts['deck'], no: number, texts: readonly (string | undefined)[]) {
  const raw = deck.slides[no - 1]?.raw ?? '';
  return placeOnSlide(
    deck,
    no,
    texts.find((text) => text && lineOfText(raw, text) >= 0),
  );
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
