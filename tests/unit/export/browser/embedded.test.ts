import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserIdentity, embeddedVersion, isEmbeddedSupported } from '../../../../export/browser/embedded.ts';
import { createScratch } from '../../../support/scratch.ts';

describe('browserIdentity', () => {
  it.runIf(isEmbeddedSupported())('names the version of the embedded browser', async () => {
    expect(await browserIdentity('')).toContain(embeddedVersion());
  });

  it('changes with the browser’s file, and not otherwise', async () => {
    const path = join(createScratch(), 'chrome');
    writeFileSync(path, '1');
    const first = await browserIdentity(path);
    expect(await browserIdentity(path)).toBe(first);
    utimesSync(path, 1_900_000_000, 1_900_000_000);
    expect(await browserIdentity(path)).not.toBe(first);
  });

  it('bears a path where nothing is', async () => {
    expect(await browserIdentity('/no/such/browser')).toContain('/no/such/browser');
  });
});
