import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finding } from '../../../findings/finding.ts';
import { createScratch, project } from '../../support/scratch.ts';

it('marks each finding at its line, with signs that GitHub reads as its own spelt out', () => {
  const folder = createScratch();
  const findings = [
    finding('TEXT_CLIPPED', '100 % of “a, b” is cut.\nTwice.', {
      slide: 3,
      file: join(folder, 'talk, 1.md'),
      line: 7,
      column: 2,
    }),
    finding('BROWSER_MISSING', 'No browser.'),
  ];
  writeFileSync(join(folder, 'report.json'), JSON.stringify({ findings }));
  const annotate = (file: string) =>
    execFileSync(process.execPath, [join(project, 'action/annotate.mjs'), file], { cwd: folder, encoding: 'utf8' });
  const [clipped, browser] = annotate('report.json').trim().split('\n');
  expect(clipped).toContain(
    '::warning file=talk%2C 1.md,line=7,col=2,title=TEXT_CLIPPED%2C slide 3::100 %25 of “a, b” is cut.%0ATwice.',
  );
  expect(browser).toMatch(/^::error title=BROWSER_MISSING::No browser\./);
  expect(annotate('none.json')).toBe('');
});
