/** Faults that keep a deck from being built, or that must keep it from being built. */
import { describe, test } from 'vitest';
import { expectRefusalAmong, together } from '../support/export-together.ts';

describe.concurrent('imports that lead nowhere', together, () => {
  test('unresolved-import-in-component', () =>
    expectRefusalAmong('unresolved-import-in-component', [
      { code: 'IMPORT_UNRESOLVED', at: 'components/NeedsPackage.vue:3', says: 'a-package-that-nobody-installed' },
    ]));

  test('unresolved-import-in-slide', () =>
    expectRefusalAmong('unresolved-import-in-slide', [
      { code: 'IMPORT_UNRESOLVED', slide: 2, at: 'slides.md:14:26', says: './data/figures-of-last-year.ts' },
    ]));

  test('unresolved-layout-import', () =>
    expectRefusalAmong('unresolved-layout-import', [
      { code: 'IMPORT_UNRESOLVED', at: 'layouts/chart.vue:2', says: '../parts/ChartAxis.vue' },
    ]));
});

describe.concurrent('settings that fail when they run', together, () => {
  test('settings-import-missing', () =>
    expectRefusalAmong('settings-import-missing', [
      { code: 'IMPORT_UNRESOLVED', at: 'vite.config.ts:1', says: '../shared/vite.ts' },
    ]));

  test('settings-throw', () =>
    expectRefusalAmong('settings-throw', [
      { code: 'BUILD_FAILED', at: 'setup/transformers.ts:2', says: 'No licence key' },
    ]));
});

describe.concurrent('code that cannot be compiled', together, () => {
  test('vue-syntax-error-in-component', () =>
    expectRefusalAmong('vue-syntax-error-in-component', [
      { code: 'BUILD_FAILED', at: 'components/Unclosed.vue:2:3', says: 'end tag' },
    ]));

  test('vue-syntax-error-in-slide', () =>
    expectRefusalAmong('vue-syntax-error-in-slide', [{ code: 'BUILD_FAILED', slide: 2, at: 'slides.md:15' }]));
});

describe.concurrent('files that are none of the deck’s business', together, () => {
  test('import-outside', () =>
    expectRefusalAmong('import-outside/deck', [
      { code: 'IMPORT_OUTSIDE', slide: 2, at: 'slides.md:14', says: 'private.txt' },
      { code: 'IMPORT_OUTSIDE', slide: 3, at: 'slides.md:24', says: '/etc/hostname' },
      { code: 'IMPORT_OUTSIDE', slide: 4, at: 'slides.md:33', says: 'private.svg' },
    ]));

  test('snippet-outside', () =>
    expectRefusalAmong('snippet-outside/deck', [
      { code: 'IMPORT_OUTSIDE', slide: 2, at: 'slides.md:13', says: 'private.ts' },
    ]));
});

test('a builder that never ends is ended: endless-build', () =>
  expectRefusalAmong('endless-build', [{ code: 'TIMED_OUT', at: 'slides.md', says: '3 s' }], {
    args: ['--timeout', '3'],
    exitCode: 3,
  }));
