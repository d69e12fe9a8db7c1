import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReporter, formatBytes, type Reporter, type ReporterOptions } from '../../../cli/reporter.ts';
import { finding } from '../../../findings/finding.ts';

const file = {
  product: 'slides',
  path: '/here/dist/a.pdf',
  pages: 1,
  bytes: 12_345,
  sha256: '',
  pdfUa: false,
  pdfA: false,
};
const ours = { version: '53.0.0', isOfDeck: false };
const error = finding('BUILD_FAILED', 'Broken.', { slide: 2, detail: 'stack trace' });
const warning = finding('SLIDE_EMPTY', 'Empty.', { slide: 1 });
const clear = '\r\u001B[K';

/** A reporter whose streams are kept as text. */
function record(options: Partial<ReporterOptions> & { isTTY?: boolean } = {}): {
  reporter: Reporter;
  out: () => string;
  err: () => string;
} {
  const { isTTY = false, ...rest } = options;
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') =>
    ({
      isTTY,
      write: (text: string) => {
        written[name] += text;
        return true;
      },
    }) as NodeJS.WriteStream;
  const reporter = createReporter({
    quiet: false,
    verbose: false,
    cwd: '/here',
    isStdoutTaken: false,
    stdout: stream('out'),
    stderr: stream('err'),
    ...rest,
  });
  return { reporter, out: () => written.out, err: () => written.err };
}

beforeEach(() => {
  vi.stubEnv('CI', undefined);
  vi.stubEnv('NO_COLOR', undefined);
});

describe('results', () => {
  it('go to standard output, a line a file', () => {
    const { reporter, out, err } = record();
    reporter.exported([file, { ...file, path: '/here/dist/b.pdf', pages: 20, bytes: 2_345_678 }], false, ours);
    expect(out()).toBe('exported  dist/a.pdf  1 page, 12 kB\nexported  dist/b.pdf  20 pages, 2.3 MB\n');
    expect(err()).toBe('');
  });

  it('say why a file does not claim PDF/UA', () => {
    const { reporter, out } = record();
    reporter.exported([{ ...file, notPdfUa: 'slide 2: The <canvas> has no name.' }], false, ours);
    expect(out()).toContain('1 page, 12 kB\n          not PDF/UA-1: slide 2: The <canvas> has no name.\n');
  });

  it('say which Slidev a deck was built with that brings its own', () => {
    const { reporter, out } = record();
    reporter.exported([file], false, { version: '52.17.0', isOfDeck: true });
    expect(out()).toContain('\nbuilt with Slidev 52.17.0, which the deck brings\n');
  });

  it('say when nothing has changed, and how to export all the same', () => {
    const { reporter, out } = record();
    reporter.exported([file], true, ours);
    expect(out()).toMatch(/^unchanged {2}dist\/a\.pdf/);
    expect(out()).toContain('--force');
  });

  it('are silent when quiet', () => {
    const { reporter, out, err } = record({ quiet: true });
    reporter.exported([file], true, ours);
    expect(out() + err()).toBe('');
  });

  it('leave standard output alone when it carries the JSON report', () => {
    const { reporter, out, err } = record({ isStdoutTaken: true, verbose: true });
    reporter.step('build', 1, 1);
    reporter.findings([warning]);
    reporter.exported([file], true, ours);
    reporter.failed([error], true);
    expect(out()).toBe('');
    expect(err()).toContain('dist/a.pdf');
  });
});

describe('findings', () => {
  it('go to standard error by slide, errors first within a slide', () => {
    const { reporter, out, err } = record();
    const at = (code: 'BUILD_FAILED' | 'SLIDE_EMPTY', slide?: number) => finding(code, 'x', { slide });
    reporter.findings([
      at('SLIDE_EMPTY', 10),
      at('SLIDE_EMPTY', 2),
      at('BUILD_FAILED', 2),
      at('BUILD_FAILED', 1),
      at('SLIDE_EMPTY'),
    ]);
    expect(err().match(/^(?:error|warning) .*$/gm)).toEqual([
      'warning SLIDE_EMPTY',
      'error BUILD_FAILED  slide 1',
      'error BUILD_FAILED  slide 2',
      'warning SLIDE_EMPTY  slide 2',
      'warning SLIDE_EMPTY  slide 10',
    ]);
    expect(out()).toBe('');
  });

  it('are printed when quiet too', () => {
    const { reporter, err } = record({ quiet: true });
    reporter.findings([warning]);
    expect(err()).toContain('SLIDE_EMPTY');
  });

  it('bring their detail only when verbose', () => {
    const verbose = record({ verbose: true });
    const usual = record();
    verbose.reporter.findings([error]);
    usual.reporter.findings([error]);
    expect([verbose.err().includes('stack trace'), usual.err().includes('stack trace')]).toEqual([true, false]);
  });

  it('leave the list they are given in its order', () => {
    const given = [error, warning];
    record().reporter.findings(given);
    expect(given).toEqual([error, warning]);
  });
});

describe('failed', () => {
  it.each([
    [[error], 'Not exported: 1 error.'],
    [[error, error, warning], 'Not exported: 2 errors, 1 warning.'],
    [[warning, warning], 'Not exported: 2 warnings.'],
  ])('counts what was found (%#)', (findings, line) => {
    const { reporter, err } = record();
    reporter.failed(findings, false);
    expect(err().trimEnd().split('\n').at(-1)).toBe(line);
  });

  it('says of a previous PDF that it is untouched, and of none nothing', () => {
    const [withOne, without] = [record(), record()];
    withOne.reporter.failed([error], true);
    without.reporter.failed([error], false);
    expect(withOne.err()).toMatch(/1 error\. The previous PDF is untouched\.\n$/);
    expect(without.err()).not.toContain('previous');
  });
});

describe('steps', () => {
  it('are shown live on a terminal, each over the last, and cleared before anything else', () => {
    const { reporter, err } = record({ isTTY: true });
    reporter.step('load');
    reporter.step('draw slides', 2, 9);
    reporter.findings([warning]);
    expect(err().startsWith(`${clear}load …${clear}draw slides 2/9 …${clear}\u001B[`)).toBe(true);
    expect(stripColours(err())).toContain('SLIDE_EMPTY');
  });

  it('are cleared before a result and before a failure', () => {
    for (const end of [
      ({ exported }: Reporter) => exported([file], false, ours),
      ({ failed }: Reporter) => failed([error], false),
    ]) {
      const { reporter, err } = record({ isTTY: true });
      reporter.step('load');
      end(reporter);
      expect(err().startsWith(`${clear}load …${clear}`)).toBe(true);
    }
  });

  it('are not shown where nobody watches', () => {
    const { reporter, out, err } = record();
    reporter.step('load');
    reporter.findings([]);
    expect(out() + err()).toBe('');
  });

  it.each([{ quiet: true }, { verbose: true }])('draw no live line with %j', (options) => {
    const { reporter, err } = record({ ...options, isTTY: true });
    reporter.step('load');
    reporter.findings([]);
    expect(err()).not.toContain('\r');
  });

  it('draw no live line on a build server', () => {
    vi.stubEnv('CI', '1');
    const { reporter, err } = record({ isTTY: true });
    reporter.step('load');
    expect(err()).toBe('');
  });

  it('are lines with the time when verbose: one as a step begins, one when its count is full', () => {
    const { reporter, err } = record({ verbose: true });
    reporter.step('load');
    for (const done of [1, 2, 3]) reporter.step('draw slides', done, 3);
    expect(err()).toMatch(/^ *\d+\.\d\d s {2}load\n *\d+\.\d\d s {2}draw slides 3\/3\n$/);
  });
});

describe('colours', () => {
  it.each([
    ['a terminal', { isTTY: true }, {}, true],
    ['a file', { isTTY: false }, {}, false],
    ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
  ])('on %s', (_, options, env, expected) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const { reporter, err } = record({ ...options, quiet: true });
    reporter.findings([warning]);
    expect(err().includes('\u001B[')).toBe(expected);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 kB'],
    [12_345, '12 kB'],
    [999_400, '999 kB'],
    [1_000_000, '1.0 MB'],
    [15_550_000, '15.6 MB'],
  ])('%i', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected);
  });
});

const stripColours = (text: string): string =>
  text
    .split('\u001B[')
    .map((part) => part.replace(/^\d*[mK]/, ''))
    .join('');
