/** Slides that take their time, and slides that never come to rest. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';
import { readPdf } from '../support/read-pdf.ts';
import { copyFixture } from '../support/scratch.ts';

/** Soon, but not so soon that a busy machine has no chance to draw the slides before. */
const seconds = 8;
const soon = { args: ['--timeout', String(seconds)] };

describe.concurrent('what never ends is named', together, () => {
  test('never-settles', () =>
    expectRefusalAmong(
      'never-settles',
      [{ code: 'SLIDE_UNSETTLED', slide: 2, at: 'slides.md:10', says: `After ${seconds} s` }],
      soon,
    ));

  test('endless-loop-in-setup', () =>
    expectRefusalAmong(
      'endless-loop-in-setup',
      [{ code: 'SLIDE_UNSETTLED', slide: 2, at: 'slides.md:10', says: `After ${seconds} s` }],
      soon,
    ));

  test('endless-loop-in-mounted', () =>
    expectRefusalAmong(
      'endless-loop-in-mounted',
      [{ code: 'SLIDE_UNSETTLED', slide: 2, at: 'slides.md:10', says: `After ${seconds} s` }],
      soon,
    ));

  test('some-never-settle: each is named, and the others are judged', () =>
    expectRefusalAmong(
      'some-never-settle',
      [
        { code: 'SLIDE_UNSETTLED', slide: 2, at: 'slides.md:10', says: '<p> keeps changing, on 2 slides' },
        { code: 'SLIDE_UNSETTLED', slide: 3, at: 'slides.md:16', says: 'drawing it never ends' },
        { code: 'TEXT_CUT_OFF', slide: 5, at: 'slides.md:31' },
      ],
      soon,
    ));

  test('endless-loop-in-print: a page that had come to rest, and is blocked when it is printed', () =>
    expectRefusalAmong('endless-loop-in-print', [{ code: 'SLIDE_UNSETTLED', says: 'blocks the page' }], soon));

  test('waitfor-never', () =>
    expectRefusalAmong(
      'waitfor-never',
      [{ code: 'SLIDE_UNSETTLED', slide: 2, at: 'slides.md:10', says: '.map-ready' }],
      soon,
    ));
});

test.concurrent('never-still: a movement without end is printed as it stands', together, async () => {
  const { pdf } = await expectExportAmong('never-still', [
    { code: 'SLIDE_MOVING', slide: 2, at: 'slides.md:10', says: 'moving' },
  ]);
  expect((await readPdf(pdf)).pages[1]?.text).toBe('A planet that goes round Mercury');
});

describe.concurrent('what comes late is waited for', together, () => {
  test('waitfor-late', async () => {
    const { pages } = await readPdf((await expectExportAmong('waitfor-late', [])).pdf);
    expect(pages[1]?.text).toBe('A map that comes late The map has come');
  });

  test('slow-data: an answer from an allowed host', async () => {
    const server = createServer((_, response) => {
      setTimeout(() => response.setHeader('Access-Control-Allow-Origin', '*').end('12 and 15'), 1_000);
    });
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
    const entry = join(copyFixture('slow-data'), 'slides.md');
    writeFileSync(entry, readFileSync(entry, 'utf8').replace('{{port}}', String(port)));
    const { pdf } = await expectExportAmong({ entry }, [], { args: ['--allow-host', `127.0.0.1:${port}`] });
    expect((await readPdf(pdf)).pages[1]?.text).toBe('Figures from a slow host Figures: 12 and 15');
  });
});
