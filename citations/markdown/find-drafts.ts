import { findQuotations } from './find-quotations.ts';
import { nodeName } from './frontmatter-nodes.ts';
import { labelWords } from './label-words.ts';
import { visibleText } from './page.ts';
import { hasMark } from './pair-elements.ts';
import type { PreparedPage } from './prepare-page.ts';

/** Words that a draft has put in the place of the presenter's. */
export interface FoundDraft {
  kind: 'headline' | 'question';
  text: string;
  start: number;
}

/**
 * What a draft left for the presenter to write: headlines of slides with `headline: draft` that are nothing but words of
 * the source still, and nodes of a frontmatter with `draft: true`.
 */
export function findDrafts(prepared: PreparedPage): FoundDraft[] {
  const nodes = prepared.elements.filter((element) => element.name === nodeName && hasMark(element, 'draft'));
  const questions = nodes.flatMap((node) =>
    labelWords(node)
      .slice(0, 1)
      .map(({ value, start }): FoundDraft => ({ kind: 'question', text: value, start })),
  );
  return [...headlines(prepared), ...questions];
}

function headlines(prepared: PreparedPage): FoundDraft[] {
  const drafts = prepared.slides.filter(({ frontmatter }) => frontmatter.headline === 'draft');
  if (drafts.length === 0) return [];
  const { quotations } = findQuotations(prepared);
  return drafts.flatMap((slide): FoundDraft[] => {
    const heading = prepared.segments.find(
      (one) => one.slide === slide && one.kind === 'heading' && one.part === 'slide',
    );
    if (!heading) return [];
    const text = visibleText(prepared.page, heading.start, heading.end);
    const quoted = quotations.filter(({ start, end }) => heading.start <= start && end <= heading.end);
    const own = quoted.reduce((rest, quotation) => rest.replace(quotation.text, ''), text);
    return quoted.length > 0 && !/[\p{L}\p{N}]/u.test(own)
      ? [{ kind: 'headline', text, start: quoted[0]?.start ?? heading.start }]
      : [];
  });
}
