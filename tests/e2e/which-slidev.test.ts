/** The Slidev a deck is built with, and what our tools do to a deck that is none of ours. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionIn } from '../../machine/find-package.ts';
import { expectExportAmong, together } from '../support/export-together.ts';
import { readPdf, wordsOf } from '../support/read-pdf.ts';
import { copyFixture, createScratch, project } from '../support/scratch.ts';

const ours = versionIn(join(project, 'node_modules/@slidev/cli'));

test.concurrent('a Slidev nobody knows is passed over, and the report says so', together, async () => {
  const folder = copyFixture('two-clicks');
  const brought = join(folder, 'node_modules/@slidev/cli');
  mkdirSync(brought, { recursive: true });
  writeFileSync(join(brought, 'package.json'), '{ "name": "@slidev/cli", "version": "51.0.0" }');
  const { report } = await expectExportAmong({ entry: join(folder, 'slides.md') }, [
    { code: 'SLIDEV_PASSED_OVER', at: 'slides.md', says: `brings Slidev 51.0.0; it is built with Slidev ${ours}` },
  ]);
  expect(report.slidev).toEqual({ version: ours, isOfDeck: false });
});

test.concurrent('our look goes by its name, for it comes with the command', together, async () => {
  const entry = join(createScratch(), 'slides.md');
  writeFileSync(entry, '---\ntheme: seminar-deck\nlayout: statement\n---\n\n# One claim\n');
  const { pdf } = await expectExportAmong({ entry }, []);
  expect(wordsOf(await readPdf(pdf))).toContain('One claim');
});

test.concurrent('our add-on changes not a byte of the slides of a deck in a theme of others', together, async () => {
  const slidesWith = async (addons: string) => {
    const entry = join(createScratch(), 'slides.md');
    writeFileSync(
      entry,
      `---\ntheme: default\nlayout: default\nfonts: { provider: none }\n${addons}---\n\n# One\n\n- a\n- b [link](https://example.org)\n\n> said\n\n\`\`\`js\nconst a = 1\n\`\`\`\n\n---\nlayout: two-cols\n---\n\n# Two\n\nLeft\n\n::right::\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n---\nlayout: quote\n---\n\n# Three\n\n$a^2$\n`,
    );
    return readFileSync((await expectExportAmong({ entry }, [])).pdf);
  };
  const addons = `addons: [${JSON.stringify(project)}]\n`;
  const [without, with_] = await Promise.all([slidesWith(''), slidesWith(addons)]);
  expect(with_.equals(without)).toBe(true);
});
