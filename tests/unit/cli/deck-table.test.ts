import { expect, it } from 'vitest';
import { renderDeckTable } from '../../../cli/deck-table.ts';
import type { Result } from '../../../export/many/task.ts';
import { finding } from '../../../findings/finding.ts';

const file = { product: 'slides', path: '/out/a.pdf', pages: 20, bytes: 1, sha256: 'ab', pdfUa: true, pdfA: true };
const slidev = { version: '53.0.0', isOfDeck: false };
const results: Result[] = [
  { deck: 'b/slides.md', status: 'failed', seconds: 12.345, findings: [finding('NO_SLIDES', 'None.')] },
  { deck: 'a.md', status: 'exported', seconds: 4, findings: [], slidev, files: [file, { ...file, pages: 7 }] },
];

it('has a line a deck, by name, and sums up', () => {
  expect(renderDeckTable(results, ['c.md'])).toBe(`deck         status     pages  findings  seconds
a.md         exported      27                4.0
b/slides.md  failed                   1     12.3
c.md         not begun

3 decks: 1 exported, 1 failed, 1 not begun
`);
});
