import { expect, it } from 'vitest';
import { linesNeeded } from '../../../../theme/logic/lines-needed.ts';

it('counts lines by width, in scripts with blanks and without', () => {
  expect(linesNeeded('short', 300, 24)).toBe(1);
  expect(linesNeeded('a word and another word and a third one, and so it goes on', 300, 24)).toBe(3);
  expect(linesNeeded('図書室はなぜ夜に開くのか、町の人々に尋ねてみた', 240, 24)).toBe(3);
  expect(linesNeeded('Donaudampfschifffahrtsgesellschaftskapitän', 120, 24)).toBeGreaterThan(3);
});
