import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { planTasks } from '../../../../export/many/plan-tasks.ts';
import { createScratch } from '../../../support/scratch.ts';
import { failureOf } from '../../findings/failure-of.ts';

function decksWith(texts: Record<string, string>) {
  const root = createScratch();
  return Object.entries(texts).map(([name, text]) => {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { name, file };
  });
}

it('keeps the folders of the decks below the output folder', () => {
  const { tasks } = planTasks(decksWith({ 'a/slides.md': '# A', 'b/c/slides.md': '# B' }), {}, '/out');
  expect(tasks.map(({ deck, targets }) => [deck, ...targets.map(({ path }) => path)])).toEqual([
    ['a/slides.md', '/out/a/slides.pdf', '/out/a/slides-handout.pdf'],
    ['b/c/slides.md', '/out/b/c/slides.pdf', '/out/b/c/slides-handout.pdf'],
  ]);
});

it('takes the options of the command line for all, and those of each headmatter for itself', () => {
  const decks = decksWith({ 'a.md': '---\npdf:\n  paper: letter\n  clicks: all\n---\n# A', 'b.md': '# B' });
  const { tasks } = planTasks(decks, { clicks: 'final' }, '/out');
  expect(tasks.map(({ options: { paper, clicks } }) => [paper, clicks])).toEqual([
    ['letter', 'final'],
    ['a4', 'final'],
  ]);
});

it('says of each deck that cannot be read why, and plans the others', () => {
  const decks = [
    ...decksWith({ 'a.md': '# A', 'b.md': '---\nmarp: true\n---\n' }),
    { name: 'c.md', file: '/gone/c.md' },
  ];
  const { tasks, unreadable } = planTasks(decks, {}, '/out');
  expect(tasks.map(({ deck }) => deck)).toEqual(['a.md']);
  expect(unreadable.map(({ deck, findings }) => [deck, findings[0]?.code])).toEqual([
    ['b.md', 'NOT_A_DECK'],
    ['c.md', 'ENTRY_MISSING'],
  ]);
});

it.each([
  ['the same name', '---\nexportFilename: talk\n---\n# B', 'b.md'],
  ['a name that differs in case only', '---\nexportFilename: TALK\n---\n# B', 'b.md'],
  ['the name of a handout', '# B', 'talk-handout.md'],
])('refuses %s before anything is made, naming both', (_, text, name) => {
  const decks = decksWith({ 'a.md': '---\nexportFilename: talk\n---\n# A', [name]: text });
  const found = failureOf(() => planTasks(decks, {}, '/out'));
  expect(found).toMatchObject([{ code: 'OUTPUT_SHARED' }]);
  expect(found[0]?.what).toContain(`a.md and ${name}`);
});
