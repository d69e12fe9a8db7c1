import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainBuildError } from '../../../deck/explain-build-error.ts';
import { Failure } from '../../../findings/failure.ts';
import { finding } from '../../../findings/finding.ts';
import { createScratch } from '../../support/scratch.ts';
import { slidevOptions } from './slidev-options.ts';

const options = slidevOptions({ slides: [{ raw: '# One' }, { raw: '# Two\n\n<Chart :data="[" />' }] });
const slideId = '/deck/slides.md__slidev_2.md';
type Fault = Parameters<typeof explainBuildError>[2][number];
const explain = (error: unknown, { faults = [] as Fault[] } = {}) => explainBuildError(error, options, faults).findings;

describe('explainBuildError', () => {
  it('passes on what already says what it is', () => {
    const failure = new Failure([finding('IMPORT_OUTSIDE', 'x')]);
    expect(explainBuildError(failure, options, [])).toEqual({ findings: failure.findings, modules: [] });
  });

  it('says which modules are at fault, so that others can stand in for them', () => {
    const drawn = '[builtin:vite-transform] Unexpected token\n   ╭─[ ../deck/data.ts:1:18 ]\n   │';
    const errors = [Object.assign(new Error('a'), { id: slideId }), new Error(drawn), new Error('of nobody')];
    expect(explainBuildError(Object.assign(new Error('Build failed'), { errors }), options, []).modules).toEqual([
      slideId,
      resolve('../deck/data.ts'),
    ]);
  });

  it('tells two slides with the same fault apart', () => {
    const of = (no: number) => `/deck/slides.md__slidev_${no}.md`;
    const errors = [2, 1].map((no) => Object.assign(new Error('Invalid end tag.'), { id: of(no) }));
    const faults = [1, 2].map((no) => ({ message: 'Invalid end tag.', id: of(no), code: '', line: 0 }));
    expect(explain(Object.assign(new Error('Build failed'), { errors }), { faults })).toMatchObject([
      { slide: 2, line: 20 },
      { slide: 1, line: 10 },
    ]);
  });

  it('finds the line in a style sheet that is given without what stands around it', () => {
    const deck = slidevOptions({ slides: [{ raw: '# One\n\n<style>\nh1 {}\np } }\n</style>' }] });
    const id = '/deck/slides.md__slidev_1.md?vue&type=style&index=0&lang.css';
    const error = Object.assign(new Error('Unexpected }'), { id, source: '\nh1 {}\np } }\n', loc: { line: 3 } });
    expect(explainBuildError(error, deck, []).findings).toMatchObject([{ slide: 1, line: 14 }]);
  });

  it('says the first line of the message, without the plug-in’s name and colours', () => {
    const message = '\u001B[31m[vite:vue] Element is missing end tag.\u001B[39m\n\n1  |  <div>\n   |  ^';
    const [found] = explain(Object.assign(new Error(message), { id: '/deck/components/A.vue' }));
    expect(found).toMatchObject({
      code: 'BUILD_FAILED',
      what: 'Element is missing end tag.',
      file: '/deck/components/A.vue',
    });
    expect(found?.detail).toContain('1  |  <div>');
  });

  it('passes over the headline of a bundler that lists several errors', () => {
    expect(explain(new Error('Build failed with 1 error:\n\n[plugin x] Unexpected token'))[0]?.what).toContain(
      'Unexpected token',
    );
  });

  it('explains every one of several errors', () => {
    const errors = [new Error('first'), new Error('second')];
    expect(
      explain(Object.assign(new Error('Build failed with 2 errors:'), { errors })).map(({ what }) => what),
    ).toEqual(['first', 'second']);
  });

  it('finds the line of a slide by what stood on it, for the plug-ins before have moved it', () => {
    const code = '<template>\n<h1>Two</h1>\n<Chart :data="[" />\n</template>';
    const faults = [{ message: 'Unexpected token', id: slideId, code, line: 3 }];
    expect(explain(new Error('[vite:vue] Unexpected token (3:7)'), { faults })).toMatchObject([
      { slide: 2, file: '/deck/slides.md', line: 22, column: 1 },
    ]);
  });

  it('finds the line of a component in the same way', () => {
    const file = join(createScratch(), 'A.vue');
    writeFileSync(file, '<template>\n  <b :x="[" />\n</template>\n');
    const code = 'added\n<template>\n  <b :x="[" />\n</template>';
    const faults = [{ message: 'Unexpected token', id: `${file}?vue&type=template`, code, line: 3 }];
    expect(explain(new Error('Unexpected token'), { faults })).toMatchObject([{ file, line: 2, column: 3 }]);
  });

  it('knows the slide by the module, if nothing more', () => {
    const [found] = explain(Object.assign(new Error('No.'), { id: slideId, loc: { line: 44, column: 3 } }));
    expect(found).toMatchObject({ slide: 2, file: '/deck/slides.md', line: 20 });
    expect(found?.column).toBeUndefined();
  });

  it('takes the place from the error where it has one, columns from 1', () => {
    const at = (column: number) =>
      explain(Object.assign(new Error('No.'), { loc: { file: '/deck/uno.config.ts', line: 3, column } }))[0];
    expect(at(4)).toMatchObject({ file: '/deck/uno.config.ts', line: 3, column: 5 });
    expect(at(0)).toMatchObject({ line: 3, column: 1 });
  });

  it('finds a path in the message', () => {
    expect(explain(new Error('Cannot parse /deck/components/B.vue: no'))[0]?.file).toBe('/deck/components/B.vue');
    expect(explain(new Error(`Cannot parse ${slideId}: no`))[0]).toMatchObject({ slide: 2 });
  });

  it('blames the deck where nothing is known', () => {
    expect(explain('just a string')).toMatchObject([
      { code: 'BUILD_FAILED', what: 'just a string', file: '/deck/slides.md' },
    ]);
  });

  it('names the fence that has swallowed an end tag', () => {
    const deck = slidevOptions({ slides: [{ raw: '# One\n\n<div>\n```ts\na\n\nb\n```\n</div>' }] });
    const error = Object.assign(new Error('Element is missing end tag.'), { id: '/deck/slides.md__slidev_1.md' });
    expect(explainBuildError(error, deck, []).findings).toMatchObject([
      {
        code: 'BUILD_FAILED',
        slide: 1,
        line: 13,
        what: expect.stringContaining('<div>'),
        fix: expect.stringContaining('blank line'),
      },
    ]);
  });

  it('names files in full, from wherever the builder stands', () => {
    expect(explain(new Error('Could not load ../../x/a.png'))[0]?.what).toBe(
      `Could not load ${resolve('../../x/a.png')}`,
    );
  });
});
