import { describe, expect, it } from 'vitest';
import { auditSlidesDrawn } from '../../../../export/audit/slides-drawn.ts';
import { deckWith, factsWith, sheetMedia, slideWith } from './facts-builder.ts';

const error = 'TypeError: x is not a function\n    at setup (Chart.vue)';
const probeWith = (...failures: Parameters<typeof factsWith>[0] extends infer _ ? Failure[] : never) => ({
  failures,
  blocked: [],
  done: true,
});
type Failure = ReturnType<typeof factsWith>['probe']['failures'][number];
const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n<MyChart />\n\n```mermaid\nx\n```\n\n$y$')]);

describe('TAB_HIDDEN', () => {
  it('names the tabs that are not printed, once for all click steps, and the line of the first', () => {
    const deck = deckWith([slideWith(1, '# Head\n\n```sh [npm]\na\n```\n\n```sh [pnpm]\nb\n```')]);
    const media = [1, 2].map(() => sheetMedia(1, { hiddenTabs: ['pnpm'] }));
    expect(auditSlidesDrawn(factsWith({ deck, media }))).toMatchObject([
      { code: 'TAB_HIDDEN', severity: 'warning', what: expect.stringContaining('“pnpm”'), slide: 1, line: 20 },
    ]);
  });
});

describe('auditSlidesDrawn', () => {
  it('finds nothing on a sound deck', () => {
    expect(auditSlidesDrawn(factsWith())).toEqual([]);
  });

  it('names a slide whose code threw, in a line, and keeps the rest for later', () => {
    expect(auditSlidesDrawn(factsWith({ probe: probeWith({ kind: 'slide', no: 2, error }) }))).toMatchObject([
      { code: 'SLIDE_FAILED', slide: 2, what: expect.stringMatching(/TypeError: x is not a function$/), detail: error },
    ]);
  });

  it('does not blame what stands around a slide, and finds what the browser could not set', () => {
    const error =
      "InvalidCharacterError: Failed to execute 'setAttribute' on 'Element': '@click.once' is not a valid attribute name.";
    const failure: Failure = { kind: 'component', no: 2, component: 'in-turn', error };
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n<g @click.once="x"/>')]);
    expect(auditSlidesDrawn(factsWith({ deck, probe: probeWith(failure) }))).toMatchObject([
      { code: 'SLIDE_FAILED', slide: 2, line: 26, what: expect.stringContaining('not a valid attribute name') },
    ]);
  });

  it('takes the component that Slidev makes of a slide for the slide', () => {
    const failure: Failure = { kind: 'component', no: 2, component: 'slides.md__slidev_2', error };
    expect(auditSlidesDrawn(factsWith({ probe: probeWith(failure) }))).toMatchObject([
      { code: 'SLIDE_FAILED', slide: 2 },
    ]);
  });

  it('names a component that threw, once, and where it stands', () => {
    const failure: Failure = { kind: 'component', no: 2, component: 'MyChart', error };
    expect(auditSlidesDrawn(factsWith({ deck, probe: probeWith(failure, failure) }))).toMatchObject([
      { code: 'COMPONENT_FAILED', slide: 2, line: 26, what: expect.stringContaining('<MyChart> threw: TypeError') },
    ]);
  });

  it('names the expression of the slide that failed where a layout draws it', () => {
    const content = '# Head\n\nwords\n\n{{ data.rows.length }} rows';
    const error = "TypeError: Cannot read properties of undefined (reading 'length')";
    const failure: Failure = { kind: 'component', no: 1, component: 'cover', error };
    const facts = factsWith({ deck: deckWith([slideWith(1, content)]), probe: probeWith(failure) });
    expect(auditSlidesDrawn(facts)).toMatchObject([{ code: 'COMPONENT_FAILED', slide: 1, line: 18 }]);
  });

  it('names a component that threw outside all slides', () => {
    const failure: Failure = { kind: 'component', component: 'GlobalTop', error };
    const [found] = auditSlidesDrawn(factsWith({ probe: probeWith(failure) }));
    expect(found).toMatchObject({ code: 'COMPONENT_FAILED' });
    expect(found?.slide).toBeUndefined();
  });

  it('names an unknown component at the tag, however that is spelt', () => {
    const media = [sheetMedia(2, { unknownTags: ['mychart'] }), sheetMedia(2, { unknownTags: ['mychart'] })];
    expect(auditSlidesDrawn(factsWith({ deck, media }))).toMatchObject([
      { code: 'COMPONENT_UNKNOWN', slide: 2, line: 26 },
    ]);
  });

  it('names a diagram and a formula with what they say', () => {
    const media = [
      sheetMedia(2, { failedDiagrams: ['Parse error on line 2'], failedFormulae: ['KaTeX: undefined \\x'] }),
    ];
    expect(auditSlidesDrawn(factsWith({ deck, media }))).toMatchObject([
      { code: 'DIAGRAM_FAILED', slide: 2, line: 28, what: expect.stringContaining('Parse error on line 2') },
      { code: 'FORMULA_FAILED', slide: 2, line: 32, what: expect.stringContaining('undefined \\x') },
    ]);
  });

  it('tells commands that KaTeX does not obey from those it does not know', () => {
    const media = [sheetMedia(2, { failedFormulae: ['\\href', '\\mymacro', '\\htmlClass'] })];
    expect(auditSlidesDrawn(factsWith({ deck, media }))).toMatchObject([
      { code: 'FORMULA_FAILED', slide: 2, what: expect.stringContaining('“\\href”, “\\htmlClass”') },
      { code: 'FORMULA_FAILED', slide: 2, what: expect.stringContaining('“\\mymacro”') },
    ]);
  });

  it('sees an error message that lies over the page', () => {
    const page = { ...factsWith().page, hasOverlay: true };
    expect(auditSlidesDrawn(factsWith({ page }))).toMatchObject([{ code: 'BUILD_FAILED' }]);
  });

  it('passes on what the page reported, once and in a line', () => {
    const complaints = ['ReferenceError: y\n    at x', 'ReferenceError: y\n    at z'];
    expect(auditSlidesDrawn(factsWith({ complaints }))).toMatchObject([
      { code: 'CONSOLE_ERROR', severity: 'warning', what: 'The page reported: ReferenceError: y' },
    ]);
  });

  it.each(['ResizeObserver loop completed with undelivered notifications.', 'WakeLock request failed'])(
    'keeps to itself what means nothing on paper: %s',
    (complaint) => {
      expect(auditSlidesDrawn(factsWith({ complaints: [complaint] }))).toEqual([]);
    },
  );
});
