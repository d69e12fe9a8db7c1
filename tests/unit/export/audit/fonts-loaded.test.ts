import { describe, expect, it } from 'vitest';
import type { TabFacts } from '../../../../export/audit/facts.ts';
import { auditFontsLoaded } from '../../../../export/audit/fonts-loaded.ts';
import { deckWith, factsWith, file, origin, slideWith } from './facts-builder.ts';

const page = (parts: Partial<TabFacts['page']>) => ({ ...factsWith().page, ...parts });
const localFont = { url: `${origin}/assets/Sans.woff2`, type: 'font', status: 400, isRemote: false };
const remoteFont = { url: 'https://fonts.example/Sans.woff2', type: 'font', status: 0, isRemote: true };

describe('auditFontsLoaded', () => {
  it('finds nothing where all fonts are there', () => {
    expect(auditFontsLoaded(factsWith())).toEqual([]);
  });

  it('names a family that should come from the web', () => {
    expect(auditFontsLoaded(factsWith({ page: page({ absentFamilies: ['Lora'] }) }))).toMatchObject([
      { code: 'FONT_NOT_LOADED', what: expect.stringContaining('"Lora"') },
    ]);
  });

  it('names a file that is missing, as the style sheet does, and where', () => {
    const styleSheets = [
      { file: '/deck/other.css', text: 'a {}' },
      { file: '/deck/style.css', text: 'a {}\n@font-face {\n  src: url("./fonts/Sans.woff2") }' },
    ];
    const deck = deckWith([slideWith(1)], { styleSheets });
    expect(auditFontsLoaded(factsWith({ deck, failedRequests: [localFont] }))).toMatchObject([
      {
        code: 'FONT_FILE_MISSING',
        what: 'The font file "./fonts/Sans.woff2" is missing.',
        file: '/deck/style.css',
        line: 3,
      },
    ]);
  });

  it('names the slide where the style stands in one', () => {
    const deck = deckWith([slideWith(1), slideWith(2, '<style>\na { src: url(/Sans.woff2) }\n</style>')]);
    expect(auditFontsLoaded(factsWith({ deck, failedRequests: [localFont] }))).toMatchObject([
      { what: 'The font file "/Sans.woff2" is missing.', slide: 2, file, line: 25 },
    ]);
  });

  it('names the address where the deck does not', () => {
    expect(auditFontsLoaded(factsWith({ failedRequests: [localFont] }))).toMatchObject([
      { code: 'FONT_FILE_MISSING', what: 'The font file "/assets/Sans.woff2" is missing.' },
    ]);
  });

  it('tells a face from the web, a mere substitute, from one that the deck brings', () => {
    const failed = page({ failedFaces: ['Sans 400 normal'] });
    expect(auditFontsLoaded(factsWith({ page: failed }))).toMatchObject([
      { code: 'FONT_FILE_MISSING', what: expect.stringContaining('Sans 400 normal') },
    ]);
    expect(auditFontsLoaded(factsWith({ page: failed, failedRequests: [remoteFont] }))).toMatchObject([
      { code: 'FONT_NOT_LOADED' },
    ]);
  });

  it('does not name a face beside the file of it', () => {
    const facts = factsWith({ page: page({ failedFaces: ['Sans 400 normal'] }), failedRequests: [localFont] });
    expect(auditFontsLoaded(facts)).toHaveLength(1);
  });

  it('leaves to other rules what is no font, and what the page broke off itself', () => {
    const failedRequests = [
      { ...localFont, type: 'image' },
      { ...localFont, status: 0 },
    ];
    expect(auditFontsLoaded(factsWith({ failedRequests }))).toEqual([]);
  });
});
