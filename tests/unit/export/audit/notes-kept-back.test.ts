import { describe, expect, it } from 'vitest';
import { auditNotesKeptBack } from '../../../../export/audit/notes-kept-back.ts';
import { deckWith, factsWith, handoutFacts, pdfPage, sheetText, slideWith } from './facts-builder.ts';

const note = 'Between ourselves, the committee will never agree to any of this in public.';

/** Findings for a public handout with this text, where slide 2 has that note. */
const audit = (printed: string, slide = '# Head', publicText = '', secret = note) =>
  auditNotesKeptBack(
    [pdfPage(printed)],
    factsWith({
      deck: deckWith([slideWith(1), slideWith(2, slide, { note: secret })]),
      text: [sheetText(2, { present: slide.replace(/<!--.*-->/, '').split(/\s+/) })],
      handout: handoutFacts({ layout: 'lines', printsNotes: false, publicText }),
    }),
  );

describe('auditNotesKeptBack', () => {
  it('finds nothing where nothing of the notes is printed', () => {
    expect(audit('Head12Page1of1')).toEqual([]);
  });

  it('names the slide and the words that are printed', () => {
    expect(audit('Headthecommitteewillneveragreetoanyofthisinpublic.')).toMatchObject([
      { code: 'NOTE_LEAKED', slide: 2, what: expect.stringContaining('the committee will never agree to any of') },
    ]);
  });

  it('finds a short note as a whole', () => {
    expect(audit('HeadSpeakslowlyhere', '# Head', '', 'Speak slowly here.')).toMatchObject([{ code: 'NOTE_LEAKED' }]);
  });

  it('finds text from right to left, which is painted backwards', () => {
    const secret = 'שלום לכולם, אל תגידו את זה לאיש בשום אופן';
    expect(audit([...secret.replaceAll(' ', '')].reverse().join(''), '# Head', '', secret)).toMatchObject([
      { code: 'NOTE_LEAKED' },
    ]);
  });

  it.each([
    ['on the slide', `# Head\n\n${note}`, ''],
    ['in a text written for the handout', '# Head', note],
  ])('passes over what also stands %s', (_, slide, publicText) => {
    expect(audit(note.replaceAll(' ', ''), slide, publicText)).toEqual([]);
  });

  it('does not take the same words in a comment on the slide for public', () => {
    expect(audit(note.replaceAll(' ', ''), `# Head\n\n<!-- ${note} -->`).map(({ code }) => code)).toContain(
      'NOTE_LEAKED',
    );
  });
});
