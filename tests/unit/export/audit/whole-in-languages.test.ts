/** A slide that shows all it holds is never refused; one that loses any part is named, at its line, in every language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditContentKept } from '../../../../export/audit/content-kept.ts';
import { auditMediaLoaded } from '../../../../export/audit/media-loaded.ts';
import { isUnspaced } from '../../../../text/scripts.ts';
import { comparableWords } from '../../../../text/words.ts';
import { digitsOf, languages } from '../../text/languages.ts';
import { deckWith, factsWith, origin, sheetMedia, sheetText, slideWith } from './facts-builder.ts';

/** A part of a slide: what its author writes, and what the page shows of it, in one text or more. */
interface Part {
  words: string;
  shown: string[];
  line: number;
}

/** A text in eleven parts of about the same length, cut at blanks where there are any. */
function cut(text: string): string[] {
  const pieces = isUnspaced(text) ? [...text] : text.split(/(?<=\s)/);
  const of = (i: number) => pieces.slice((i * pieces.length) / count, ((i + 1) * pieces.length) / count).join('');
  const count = 9;
  return Array.from({ length: count }, (_, i) => of(i).trim()).map((part) => part.replace(/[|[\](){}"*_`<>#]/g, ''));
}

const [title, lead, strong, point, inner, head, cell, quote, label] = Array.from({ length: 9 }, (_, i) => i);

function write(parts: readonly string[]): { content: string; all: Part[] } {
  const of = (i = 0) => parts[i] ?? '';
  const lines = [
    `# ${of(title)}`,
    '',
    `${of(lead)} **${of(strong)}**`,
    '',
    `- ${of(point)}`,
    `  - <span>${of(inner)}</span>`,
    '',
    `| ${of(head)} |`,
    '| --- |',
    `| ${of(cell)} |`,
    '',
    `> ${of(quote)}`,
    '',
    '```mermaid',
    'flowchart LR',
    `  A[${of(label)}] --> B`,
    '```',
  ];
  const at = (line: number, ...shown: string[]): Part => ({ words: shown.join(' '), shown, line });
  const all = [
    at(0, of(title)),
    at(2, of(lead), of(strong)),
    at(4, of(point)),
    at(5, of(inner)),
    at(7, of(head)),
    at(9, of(cell)),
    at(11, of(quote)),
    at(15, of(label)),
  ];
  return { content: lines.join('\n'), all };
}

/** Four letters in a row stand for a word where nothing parts words. */
function fours(word: string): string[] {
  const letters = [...word];
  return letters.map((_, i) => letters.slice(i, i + 4).join('')).slice(0, Math.max(1, letters.length - 3));
}

const looks: Record<string, (text: string, lang: string) => string> = {
  plain: (text) => text,
  capitals: (text, lang) => text.toLocaleUpperCase(lang),
  decomposed: (text) => text.normalize('NFD'),
  'digits of the language': (text, lang) => {
    const digits = new Intl.NumberFormat('en', { numberingSystem: digitsOf[lang] ?? 'latn', useGrouping: false });
    return text.replace(/[0-9]/g, (digit) => digits.format(Number(digit)));
  },
};

const setting = fc.record({
  lang: fc.constantFrom(...Object.keys(languages)),
  look: fc.constantFrom(...Object.keys(looks)),
});

function audit(content: string, shown: readonly Part[], look: (text: string) => string) {
  const present = shown.flatMap((part) => part.shown.flatMap((text) => look(text).split(/\s+/)));
  const text = [sheetText(1, { present })];
  return auditContentKept(factsWith({ deck: deckWith([slideWith(1, content)]), text }));
}

describe('in every language', () => {
  it('a slide that is shown whole is accepted', () => {
    fc.assert(
      fc.property(setting, ({ lang, look }) => {
        const { content, all } = write(cut(languages[lang] ?? ''));
        expect(audit(content, all, (text) => looks[look]?.(text, lang) ?? '')).toEqual([]);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('one that loses a heading, paragraph, point, cell, quotation or label is named at its line', () => {
    fc.assert(
      fc.property(setting, fc.nat(7), ({ lang, look }, at) => {
        const { content, all } = write(cut(languages[lang] ?? ''));
        const lost = all[at] as Part;
        const kept = all.filter((part) => part !== lost);
        const rest = kept.map(({ words }) => comparableWords(words).join(' ')).join(' ');
        const wanted = comparableWords(lost.words).flatMap((word) => (isUnspaced(word) ? fours(word) : [word]));
        fc.pre(wanted.filter((word) => !rest.includes(word)).length > wanted.length / 2); // it is not said elsewhere
        const found = audit(content, kept, (text) => looks[look]?.(text, lang) ?? '');
        expect(found).toMatchObject([{ code: 'CONTENT_LOST', slide: 1, line: 14 + lost.line }]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it.each(Object.entries(languages))('%s: a picture that is missing is named by its name, at its line', (_, text) => {
    const name =
      cut(text)[1]
        ?.replace(/[\s،,.]+/g, ' ')
        .trim() ?? '';
    const url = `${origin}/${encodeURI(name)}.png`;
    const deck = deckWith([slideWith(1, `# ${cut(text)[0]}\n\n![](</${name}.png>)`)]);
    const failedRequests = [{ url, type: 'image', status: 404, isRemote: false }];
    const media = [sheetMedia(1, { brokenImages: [url] })];
    expect(auditMediaLoaded(factsWith({ deck, media, failedRequests }))).toMatchObject([
      { code: 'IMAGE_MISSING', what: `There is no file "/${name}.png".`, slide: 1, line: 16 },
    ]);
  });
});
