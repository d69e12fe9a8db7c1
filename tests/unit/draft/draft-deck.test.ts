import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkOf, documents, draftOf, draftOfFile, flagshipSource } from './draft-of.ts';

const all = [flagshipSource, ...documents];
const textOf = ({ files }: { files: readonly { text: string }[] }) => files.map(({ text }) => text).join('\n');

/** A novel of about so many words, of sentences that a generator without chance puts together. */
function novel(words: number): string {
  const who = ['The captain', 'Her sister', 'A stranger', 'The doctor', 'Old Marlow', 'The girl'];
  const did = [
    'walked along the quay',
    'said nothing of the letter',
    'remembered the war',
    'counted the lamps',
    'left the house',
  ];
  const how = [
    'before the rain began',
    'as if it were a secret',
    'and thought of the sea',
    'while the clock struck',
    'because nobody had asked',
  ];
  const lines: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    if (i % 400 === 0) lines.push(`\n\nChapter ${i / 400 + 1}\n\n`);
    const sentence = `${who[(i * 7) % 6]} ${did[(i * 11 + (i >> 3)) % 5]} ${how[(i * 13 + (i >> 5)) % 5]}${i % 9 === 0 ? `, in the year of number ${i}` : ''}.`;
    lines.push(i % 5 === 4 ? `“${sentence}”\n\n` : `${sentence} `);
    count += sentence.split(' ').length;
  }
  return lines.join('');
}

const poem = `The river

I went down to the river
when the morning was still grey,
and the water did not answer
what I did not dare to say

The heron stood and waited
with a patience not its own,
and the town was on the other side
like a letter never sown

If there is a word for leaving
it is not a word for me;
I have kept the oars I came with,
and the river keeps the sea`;

const table = `Year\tShips\tTonnage\n1907\t12\t5,000\n1908\t15\t6,200\n1909\t9\t4,100\n1910\t21\t9,900\n`;

const hostile = [
  ['a novel', novel(100_000)],
  ['poetry', poem],
  ['a table', table],
  ['one sentence', 'The river keeps the sea.'],
  [
    'markup',
    '# A <b> & {{ 1 + 1 }}\n\nThe *star* costs $5 and `code` or [a link](x) <i>is</i> {{ here }} --> there, and _this_ ends it.\n\nA second paragraph says | what | a pipe is, and says it twice: [@doc, ¶9] is no citation.',
  ],
] as const;

describe('a draft', () => {
  it.each(all.map((file) => [basename(file), file]))(
    'of %s quotes word for word, and leaves no sentence out of sight',
    (_, file) => {
      for (const theme of ['ours', 'default']) {
        const report = checkOf(draftOfFile(file, { theme }));
        expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(report.files.flatMap(({ verdicts }) => verdicts).filter(({ status }) => status !== 'verified')).toEqual(
          [],
        );
        expect(report.coverage.rows.filter(({ status }) => status === 'uncited')).toEqual([]);
        expect(report.coverage.covered).toBe(report.coverage.counted);
      }
    },
  );

  it.each(hostile)('of %s is no less exact', (name, text) => {
    for (const theme of ['ours', 'default']) {
      const draft = draftOf(text, { media: name === 'markup' ? 'markdown' : 'text', theme });
      const report = checkOf(draft);
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(report.coverage.rows.filter(({ status }) => status === 'uncited')).toEqual([]);
      expect(draft.files.length).toBeGreaterThan(1);
    }
  });

  it('says of every headline that it is still to be written', () => {
    const draft = draftOfFile(flagshipSource);
    const headlines = checkOf(draft).findings.filter(({ code }) => code === 'DRAFT_HEADLINE');
    expect(headlines.length).toBe(textOf(draft).match(/^headline: draft$/gm)?.length);
    expect(headlines.length).toBeGreaterThan(9);
  });

  it('lasts as long as it is to last, with a slide a minute at most', () => {
    for (const minutes of [5, 12, 20, 45]) {
      const draft = draftOfFile(documents[1] ?? '', { minutes });
      const shares = [...textOf(draft).matchAll(/^minutes: (.*)$/gm)].map(([, share]) => Number(share));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(minutes);
      expect(textOf(draft).match(/^headline: draft$/gm)?.length).toBeLessThanOrEqual(Math.max(1, minutes - 4));
    }
  });

  it('is the same every time', () => {
    for (const file of all) expect(draftOfFile(file)).toEqual(draftOfFile(file));
  });

  it('speaks the language of the document', () => {
    expect(textOf(draftOfFile(documents[4] ?? ''))).toContain('# 討論のための問い');
    expect(draftOfFile(documents[4] ?? '').language).toBe('ja');
    const german =
      'Die Bibliothek bleibt in der Nacht geöffnet. Das ist nicht selbstverständlich, und die Stadt muss es bezahlen. Die Leser kommen wieder, weil sie einen Schlüssel haben.';
    expect(textOf(draftOf(german))).toContain('# Fragen zur Diskussion');
  });

  it('takes the title of the document, and its headings for its parts', () => {
    const { title, files } = draftOfFile(documents[0] ?? '');
    expect(title).toBe('Harbour Authority v. Lindqvist Shipping');
    const { parts } = parse(files[0]?.text.split('---\n')[1] ?? '') as { parts: Record<string, string> };
    expect(Object.values(parts)).toEqual([
      'The facts',
      'The questions before the court',
      'The law',
      'Application',
      'Dissent',
      'Order',
    ]);
  });

  it('plans ten thousand words in less than three seconds', () => {
    const text = novel(10_000);
    const before = performance.now();
    draftOf(text);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
