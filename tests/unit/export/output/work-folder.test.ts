import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkFolder, keepTemporaryFilesIn } from '../../../../export/output/work-folder.ts';
import { createScratch } from '../../../support/scratch.ts';

let tmp: string;
beforeEach(() => {
  tmp = createScratch();
  vi.stubEnv('TMPDIR', tmp);
});

/** A folder among the temporary files, with something in it. */
const leaveBehind = (name: string): string => {
  const folder = join(tmp, name);
  mkdirSync(join(folder, 'site'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), '');
  return folder;
};
/** What comes before the process's number in the name of an export's folder. */
async function prefix(): Promise<string> {
  await using work = await createWorkFolder();
  const name = basename(work.path);
  return name.slice(0, name.indexOf(`${process.pid}-`));
}
const deadPid = (): number => spawnSync('true').pid;

describe('createWorkFolder', () => {
  it('makes an empty folder among the temporary files', async () => {
    await using work = await createWorkFolder();
    expect(dirname(work.path)).toBe(tmp);
    expect(readdirSync(work.path)).toEqual([]);
  });

  it('is gone with all that is in it when disposed of', async () => {
    const work = await createWorkFolder();
    mkdirSync(join(work.path, 'deep/er'), { recursive: true });
    writeFileSync(join(work.path, 'deep/er/file'), '');
    await work[Symbol.asyncDispose]();
    expect(readdirSync(tmp)).toEqual([]);
  });

  it('sweeps what a killed export left, and nothing of one that runs', async () => {
    const start = await prefix();
    const dead = leaveBehind(`${start}${deadPid()}-Ab12`);
    const live = leaveBehind(`${start}${process.ppid}-Cd34`);
    const own = leaveBehind(`${start}${process.pid}-Ef56`);
    await using _ = await createWorkFolder();
    expect([dead, live, own].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('touches no folder that is not an export’s', async () => {
    const start = await prefix();
    const foreign = [`other-${deadPid()}-x`, `${start}notes`, `x${start}${deadPid()}-y`].map(leaveBehind);
    await using _ = await createWorkFolder();
    expect(foreign.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('keepTemporaryFilesIn', () => {
  it.runIf(process.platform === 'linux')('holds until it is disposed of', () => {
    {
      using _ = keepTemporaryFilesIn('/elsewhere');
      expect(tmpdir()).toBe('/elsewhere');
    }
    expect(tmpdir()).toBe(tmp);
  });

  it('leaves the variable unset where it was', () => {
    vi.stubEnv('TMPDIR', undefined);
    keepTemporaryFilesIn('/elsewhere')[Symbol.dispose]();
    expect(process.env.TMPDIR).toBeUndefined();
  });
});
