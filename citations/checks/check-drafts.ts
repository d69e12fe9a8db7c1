import { type Finding, finding } from '../../findings/finding.ts';
import { placeDetails } from '../markdown/place-details.ts';
import type { DraftWords } from '../markdown/quotation.ts';
import { excerpt } from '../text/excerpt.ts';

/** Warns of what a draft has left for the presenter to write. */
export function checkDraft(draft: DraftWords): Finding {
  const { kind, text } = draft;
  return kind === 'headline'
    ? finding('DRAFT_HEADLINE', `The headline ${excerpt(text)} is still the one of the draft.`, placeDetails(draft))
    : finding('DRAFT_QUESTION', `“${excerpt(text)}” is still a prompt of the draft.`, placeDetails(draft));
}
