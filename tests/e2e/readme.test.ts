/** The commands that the README shows do what it says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../support/processes.ts';
import { createScratch, project } from '../support/scratch.ts';

const readme = readFileSync(join(project, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/^```sh\n(.*?)^```/gms)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) => line.replace(/\s+#.*/, ''));

/** Commands that end by themselves: what is typed instead where it would write beside the project, and what comes of it. */
const ending: Record<string, { instead?: string; says?: RegExp }> = {
  'npm run check': { says: /quotations stand/ },
  'npm run build': { instead: `npm run build -- --no-pdf --out ${join(createScratch(), 'site')}` },
  'npm run new -- ../talk': { instead: `npm run new -- ${join(createScratch(), 'talk')} --no-install` },
  'npm run doctor': { says: /^ok +browser/m },
};
const serving = ['npm run dev', 'npm run gallery'];
/** Run where they are needed, each with the place that does. */
const elsewhere: Record<string, string> = {
  'npm ci && npm run export': '.ci/run',
  'npm ci && npm test': '.ci/run',
  'npm i -D seminar-deck': 'tests/e2e/installed.test.ts',
  'npx seminar-deck export slides.md': 'tests/e2e/installed.test.ts',
  'npm run bench': 'bench/run.ts', // minutes, and only figures
  'npm run pictures': 'scripts/pictures.ts', // writes into docs/
};

/** A shell as a person has it, without what this test runner and npm have put into the environment. */
function type(command: string) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_|VITEST)/.test(name)),
  );
  const child = spawn('bash', ['-c', command], { cwd: project, env, detached: true });
  const run = { child, said: '', ended: once(child, 'close').then(([code]) => code as number | null) };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      run.said += text;
    });
  return run;
}

test('each has its place here', () => {
  expect([...Object.keys(ending), ...serving, ...Object.keys(elsewhere)].sort()).toEqual([...shown].sort());
  for (const place of Object.values(elsewhere)) expect(existsSync(join(project, place))).toBe(true);
  const run = readFileSync(join(project, '.ci/run'), 'utf8');
  for (const step of ['npm ci', 'npm run export', 'npm test']) expect(run).toContain(`\n${step}`.trim());
});

describe('what ends by itself', () => {
  test.for(Object.entries(ending))('%s', async ([command, { instead = command, says = /./ }]) => {
    const run = type(instead);
    expect({ exitCode: await run.ended, said: run.said }).toMatchObject({
      exitCode: 0,
      said: expect.stringMatching(says),
    });
  });
});

describe('what serves until Ctrl-C', () => {
  test.for(serving)('%s', async (command) => {
    const run = type(command);
    const address = await waitFor('an address', () => /http:\/\/localhost:\d+/.exec(run.said)?.[0], 180_000);
    expect((await fetch(address)).status).toBe(200);
    process.kill(-(run.child.pid ?? 0), 'SIGINT'); // a terminal sends it to all of them
    await run.ended;
    await expect(fetch(address)).rejects.toThrow();
  });
});
