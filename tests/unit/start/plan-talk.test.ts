import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planTalk, type TalkSettings } from '../../../start/plan-talk.ts';

const settings: TalkSettings = {
  name: 'my talk',
  title: 'Tides',
  speaker: 'A. Name',
  minutes: 25,
  theme: 'ours',
  ownSpec: '^1.2.3',
};
const textOf = (path: string, changed: Partial<TalkSettings> = {}): string =>
  planTalk({ ...settings, ...changed }).find((file) => file.path === path)?.text ?? '';
const headmatterOf = (changed: Partial<TalkSettings> = {}) =>
  parse(textOf('slides.md', changed).split('---\n')[1] ?? '') as Record<string, unknown>;

describe('a new talk', () => {
  it('has a deck, its source, a package and a workflow', () => {
    expect(planTalk(settings).map(({ path }) => path)).toEqual([
      'slides.md',
      'sources/handouts.txt',
      'sources/handouts.passages.yaml',
      'sources/references.yaml',
      'package.json',
      '.gitignore',
      '.github/workflows/export.yml',
    ]);
  });

  it.each(['ours', 'seriph'])('leaves nothing to be filled in, and its minutes add up (%s)', (theme) => {
    const text = textOf('slides.md', { theme });
    expect(text).not.toMatch(/\{\{/);
    const minutes = [...text.matchAll(/^minutes: (.*)$/gm)].map(([, number]) => Number(number));
    expect(minutes.reduce((one, other) => one + other, 0)).toBe(25);
    expect(headmatterOf({ theme }).duration).toBe('25min');
  });

  it.each([`"Trust" & <b>doubt</b>`, 'a: b # c', '日本語の題', "l'eau", '{{ 1 + 1 }}', '*a* `b` [c](d) $e$', '- x'])(
    'keeps the title %j as it is typed',
    (title) => {
      expect(headmatterOf({ title, speaker: title })).toMatchObject({ title, author: title });
      const [heading = ''] = /^# .*$/m.exec(textOf('slides.md', { title })) ?? [];
      expect(heading).not.toMatch(/<b>|\{\{|(?<!\\)[*`]/);
    },
  );

  it('names our theme by its place, any other as it is typed', () => {
    expect(headmatterOf().theme).toBe('./node_modules/seminar-deck/theme');
    expect(headmatterOf({ theme: 'seriph' }).theme).toBe('seriph');
  });

  it.each([
    ['ours', {}],
    ['default', {}],
    ['./house', {}],
    ['seriph', { '@slidev/theme-seriph': 'latest' }],
    ['neversink', { 'slidev-theme-neversink': 'latest' }],
    ['@a/slidev-theme-b', { '@a/slidev-theme-b': 'latest' }],
  ])('asks for the package of the theme %s', (theme, dependencies) => {
    expect(JSON.parse(textOf('package.json', { theme })).devDependencies).toEqual({
      'seminar-deck': '^1.2.3',
      ...dependencies,
    });
  });

  it.each([
    ['My Talk', 'my-talk'],
    ['über—Tides 2', 'u-ber-tides-2'],
    ['東京', 'talk'],
  ])('names the package of the folder %s as npm allows', (name, expected) => {
    expect(JSON.parse(textOf('package.json', { name })).name).toBe(expected);
    expect(headmatterOf({ name }).exportFilename).toBe(name);
  });
});
