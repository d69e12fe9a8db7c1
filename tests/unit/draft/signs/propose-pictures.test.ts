import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../citations/text/languages-of.ts';
import { readManuscript } from '../../../../draft/read/read-manuscript.ts';
import { cuesFor } from '../../../../draft/signs/cues.ts';
import type { Proposal } from '../../../../draft/signs/picture.ts';
import { proposePictures } from '../../../../draft/signs/propose-pictures.ts';
import { flagshipSource, numbered } from '../draft-of.ts';

function proposalsOf(text: string | Uint8Array, language: Language = 'en'): Proposal[] {
  const { lines } = readManuscript(numbered(text, 'text'));
  return proposePictures(lines, { cues: cuesFor(language), language });
}
const kindsOf = (text: string, language?: Language) => proposalsOf(text, language).map(({ picture }) => picture.kind);

describe('the pictures that the flagship’s authors chose by hand', () => {
  const proposals = proposalsOf(readFileSync(flagshipSource));
  const at = (locator: string) =>
    proposals.filter(({ lines }) => lines.some((line) => line.locator === locator)).map(({ picture }) => picture.kind);

  it.each([
    ['¶2 s2', 'expectations'],
    ['¶2 s4', 'balance'],
    ['¶3 s2', 'criteria'],
    ['¶3 s4', 'balance'],
    ['¶4 s1', 'chain'],
    ['¶4 s4', 'quotation'],
    ['¶4 s5', 'supports'],
    ['¶5 s3', 'timeline'],
    ['¶5 s4', 'change'],
    ['¶7 s2', 'entailment'],
    ['¶7 s4', 'advice'],
  ] as const)('are proposed for %s: %s', (locator, kind) => {
    expect(at(locator)).toContain(kind);
  });
});

describe('a sign in the text', () => {
  it.each([
    ['criteria', 'A lease is valid if (a) it is written down and signed and (b) it names the thing that is let.'],
    [
      'list',
      'The plan has parts: (1) a survey of the ground, (2) a bridge over the river, and (3) a road to the town.',
    ],
    ['balance', 'While the north has water in every season, the south has none from May on.'],
    ['balance', 'The old rule was clear to everybody. However, nobody kept it after the flood.'],
    ['chain', 'The dry summer led to a bad harvest, and thus caused the price of bread to rise.'],
    [
      'timeline',
      'In 1904 the harbour was built by the crown. In 1950 it was sold to the town. Since 1990 it has been empty.',
    ],
    ['branches', 'The market sells goods such as apples, pears, plums and nuts.'],
    ['change', 'The number of ships rose from 112 in 1904 to 246 in 1910.'],
    ['entailment', 'This does not necessarily imply negligence or bad faith.'],
    [
      'advice',
      'The council should build a wall before winter comes. It must also pay for the pumps that it has ordered.',
    ],
    [
      'quotation',
      'The mayor said: “We have lost the bridge, but we have not lost the road, and we shall not lose the town.”',
    ],
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it('is no sign where the words deny it', () => {
    expect(kindsOf('The rule has never meant that a tenant may disregard every defect.')).not.toContain('chain');
  });

  it('keeps numbers whole', () => {
    const [first] = proposalsOf('The number of boilers fell from 38,000 in 2019 to 29,500 in 2023.');
    expect(JSON.stringify(first?.picture)).toContain('29,500 in 2023');
  });

  it.each([
    ['de', 'Die alte Regel war allen klar. Jedoch hielt sich nach der Flut niemand mehr daran.', 'balance'],
    ['fr', 'La règle était claire pour tous. Cependant, personne ne la suivait après la crue.', 'balance'],
    ['es', 'La regla era clara para todos. Sin embargo, nadie la seguía después de la crecida.', 'balance'],
    ['ja', '規則は誰にとっても明らかであった。しかし、洪水の後は誰も守らなかった。', 'balance'],
    ['zh', '规则对所有人都很清楚。然而，洪水之后没有人遵守。', 'balance'],
  ] as const)('is seen in %s', (language, text, kind) => {
    expect(kindsOf(text, language)).toContain(kind);
  });
});
