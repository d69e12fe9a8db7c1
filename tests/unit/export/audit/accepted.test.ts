import { describe, expect, it } from 'vitest';
import { partAccepted } from '../../../../export/audit/accepted.ts';
import type { Code } from '../../../../findings/catalogue.ts';
import { type FindingDetails, finding } from '../../../../findings/finding.ts';
import { deckWith, slideWith } from './facts-builder.ts';

/** Whether a finding is dropped from a deck whose slides accept this. */
function isAccepted(code: Code, details: FindingDetails, ...accepts: Record<string, string>[]): boolean {
  const deck = deckWith(accepts.map((one, i) => slideWith(i + 1, '# Head', { accepts: one })));
  return partAccepted([finding(code, 'Something.', details)], deck).accepted.length === 1;
}

describe('partAccepted', () => {
  it('drops what the slide accepts, and what the headmatter does for all', () => {
    expect(isAccepted('CONTRAST_LOW', { slide: 2 }, {}, { CONTRAST_LOW: '' })).toBe(true);
    expect(isAccepted('CONTRAST_LOW', { slide: 2 }, { CONTRAST_LOW: 'a theme' }, {})).toBe(true);
    expect(isAccepted('TEXT_SMALL', {}, { TEXT_SMALL: 'for reference' })).toBe(true);
  });

  it('keeps what another slide accepts, or what has another code', () => {
    expect(isAccepted('CONTRAST_LOW', { slide: 2 }, {}, {}, { CONTRAST_LOW: 'why' })).toBe(false);
    expect(isAccepted('CONTRAST_LOW', { slide: 1 }, { TEXT_SMALL: 'why' })).toBe(false);
  });

  it('wants a reason for an error', () => {
    const severity = 'error';
    expect(isAccepted('CONTRAST_LOW', { slide: 1, severity }, { CONTRAST_LOW: '' })).toBe(false);
    expect(isAccepted('CONTRAST_LOW', { slide: 1, severity }, { CONTRAST_LOW: 'hidden on purpose' })).toBe(true);
  });

  it('lets nobody accept that something is missing', () => {
    expect(isAccepted('TEXT_CUT_OFF', { slide: 1 }, { TEXT_CUT_OFF: 'why not' })).toBe(false);
  });
});
