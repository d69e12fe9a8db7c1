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

  it.each([
    ['two', ['All men are mortal by nature.', 'Socrates was a man of Athens.']],
    ['three short', ['All men are mortal.', 'He was a man.', 'So he had to die.']],
    [
      'two in Japanese',
      [
        '「人間はすべて死すべきものであるということを誰もが知っているはずだ」',
        '「ソクラテスはアテナイに生まれた一人の人間であったと伝えられている」',
      ],
    ],
    ['two in Hebrew', ['כל בני האדם הם בני תמותה', 'סוקרטס היה בן אדם מאתונה']],
  ])('passes over %s sentences side by side that stand apart on the slide', (_, quoted) => {
    const slide = `# Head\n\n${quoted.toReversed().join('\n\n::right:: class="second"\n\n')}`;
    const pdf = quoted.join('').replaceAll(' ', '');
    const painted = /[\u0590-\u05ff]/.test(pdf) ? [...pdf].reverse().join('') : pdf;
    expect(audit(painted, slide, '', quoted.join(' '))).toEqual([]);
  });

  it('finds words of the note that stand between two public ones', () => {
    const [one, other] = ['All men are mortal by nature.', 'Socrates was a man of Athens.'];
    const secret = `${one} Nobody in the hall believes a word of it. ${other}`;
    expect(audit(secret.replaceAll(' ', ''), `# Head\n\n${one}\n\n${other}`, '', secret)).toMatchObject([
      { code: 'NOTE_LEAKED' },
    ]);
  });

  it('does not take the same words in a comment on the slide for public', () => {
    expect(audit(note.replaceAll(' ', ''), `# Head\n\n<!-- ${note} -->`).map(({ code }) => code)).toContain(
      'NOTE_LEAKED',
    );
  });
});
