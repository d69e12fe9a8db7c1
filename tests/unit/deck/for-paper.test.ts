import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preparePaperBuild } from '../../../deck/for-paper.ts';
import { packageRoot } from '../../../machine/package-root.ts';
import { createScratch } from '../../support/scratch.ts';
import { slidevOptions } from './slidev-options.ts';

/** The page's head after preparation. */
function head(html: string, allowHost: string[] = []): string {
  const options = slidevOptions({ utils: { indexHtml: html } });
  preparePaperBuild(options, allowHost);
  return options.utils.indexHtml;
}

/** What is left of the code editor for a deck of that content. */
function editor(content: string) {
  const options = slidevOptions({
    slides: [{ raw: '# One' }, { raw: content }],
    data: { config: { monaco: true, drawings: {} }, features: { monaco: {} } },
  });
  preparePaperBuild(options, []);
  return [Boolean(options.data.config.monaco), Boolean(options.data.features.monaco)];
}

const google = '<link href="https://fonts.googleapis.com/css2?family=Lora" rel="stylesheet">';

describe('preparePaperBuild', () => {
  it.each([
    ['dark', 'auto'],
    ['light', 'light'],
    ['auto', 'auto'],
  ])('lets the tab say how dark a deck of the scheme %s is', (colorSchema, left) => {
    const options = slidevOptions({ data: { config: { colorSchema, drawings: {} }, features: {} } });
    preparePaperBuild(options, []);
    expect(options.data.config.colorSchema).toBe(left);
  });

  it('leaves out the tab’s icon and preloading', () => {
    expect(head('<link rel="icon" href="/a.svg"><link rel="preload" href="/b.js" as="script">')).toBe('');
  });

  it.each([google, '<link rel="stylesheet" href="https://api.fonts.coollabs.io/css2?family=Lora">'])(
    'leaves out fonts of hosts that are not allowed: %s',
    (tag) => {
      expect(head(tag)).toBe('');
      expect(head(tag, [/https:\/\/([^/]+)/.exec(tag)?.[1] ?? ''])).toBe(tag);
    },
  );

  it.each([
    '<link rel="stylesheet" href="/style.css">',
    '<link rel="stylesheet" href="https://a.example/style.css">',
    '<link rel="canonical" href="https://fonts.googleapis.com.a.example/">',
    '<meta name="icon"><script src="/x.js"></script>',
  ])('keeps %s', (tag) => {
    expect(head(tag)).toBe(tag);
  });

  it('keeps everything around', () => {
    expect(head(`<head>\n${google}\n<title>T</title></head>`)).toBe('<head>\n\n<title>T</title></head>');
  });

  it.each([
    ['```ts {monaco}\na\n```', [false, false]],
    ['# Two', [false, false]],
    ['about `{monaco-run}`', [false, false]],
    ['```ts {monaco-run}\na\n```', [true, true]],
    ['  ````ts {monaco-diff} {height: 9}\na\n````', [true, true]],
    ['<<< ./a.ts ts {monaco}', [false, false]],
    ['<<< ./a.ts ts {monaco-run}', [true, true]],
    ['<<< ./a.ts {monaco-write}', [true, true]],
  ])('keeps the code editor only where code is run or compared: %j', (content, expected) => {
    expect(editor(content)).toEqual(expected);
  });

  it.each([
    [{ persist: false }, 'false'],
    [{ persist: 'drawings' }, undefined],
  ])('prints drawings only if they are kept: %j', (drawings, expected) => {
    const base = slidevOptions();
    const options = slidevOptions({ data: { config: { ...base.data.config, drawings } } });
    preparePaperBuild(options, []);
    expect(options.utils.define['__SLIDEV_FEATURE_DRAWINGS__']).toBe(expected);
  });

  it('gives the highlighter all the time it needs, so that a busy machine colours code alike', () => {
    const options = slidevOptions({ utils: { shikiOptions: { theme: 'nord' } } });
    preparePaperBuild(options, []);
    expect(options.utils.shikiOptions).toEqual({ theme: 'nord', tokenizeTimeLimit: 0 });
  });

  it('lets a formula that is wrong say so', () => {
    const options = slidevOptions({ utils: { katexOptions: { strict: true } } });
    preparePaperBuild(options, []);
    expect(options.utils.katexOptions).toMatchObject({ strict: true, throwOnError: false });
  });

  it.for([
    ['# One', undefined, false],
    ['```ts twoslash\nconst a = 1\n```', undefined, true],
    ['# One', 'setup/transformers.js', true],
  ] as const)('loads Twoslash only where %j, beside %s, may use it', ([content, file, expected]) => {
    const root = createScratch();
    if (file) {
      mkdirSync(join(root, 'setup'));
      writeFileSync(join(root, file), '');
    }
    const options = slidevOptions({
      slides: [{ raw: content }],
      roots: [packageRoot, root],
      data: { config: { twoslash: true, drawings: {} }, features: {} },
    });
    preparePaperBuild(options, []);
    expect(Boolean(options.data.config.twoslash)).toBe(expected);
  });
});
