import { describe, expect, it } from 'vitest';
import { auditTab } from '../../../../export/audit/audit-tab.ts';
import { factsWith, origin, sheetMedia, sheetText } from './facts-builder.ts';

describe('auditTab', () => {
  it('finds nothing on a sound deck', () => {
    expect(auditTab(factsWith())).toEqual([]);
  });

  it('asks every rule', () => {
    const url = `${origin}/a.png`;
    const facts = factsWith({
      text: [
        sheetText(1, {
          present: [],
          cutOff: ['x'],
          clipped: ['y'],
          prose: ['```', '**bold**'],
          clocks: ['12:00'],
        }),
      ],
      media: [
        sheetMedia(1, {
          brokenImages: [url],
          unknownTags: ['foo'],
          failedDiagrams: ['no'],
          failedFormulae: ['no'],
        }),
      ],
      page: { contentWidth: 980, failedFaces: [], absentFamilies: ['Lora'], hasOverlay: false },
      brokenLinks: [{ no: 1, href: '/9', text: 'there' }],
    });
    const codes = new Set(auditTab(facts).map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      'COMPONENT_UNKNOWN',
      'CONTENT_LOST',
      'DIAGRAM_FAILED',
      'FONT_NOT_LOADED',
      'FORMULA_FAILED',
      'IMAGE_MISSING',
      'LINK_BROKEN',
      'RAW_MARKUP',
      'RAW_SOURCE',
      'TEXT_CLIPPED',
      'TEXT_CUT_OFF',
      'TIME_DEPENDENT',
    ]);
  });
});
