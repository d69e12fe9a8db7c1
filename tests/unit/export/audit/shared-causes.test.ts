import { describe, expect, it } from 'vitest';
import { joinShared } from '../../../../export/audit/shared-causes.ts';
import type { Code } from '../../../../findings/catalogue.ts';
import { finding } from '../../../../findings/finding.ts';
import { file, slideWith } from './facts-builder.ts';

const slides = Array.from({ length: 60 }, (_, i) => slideWith(i + 1));
/** Found on those slides, on their first lines or so many below. */
const found = (code: Code, what: string, numbers: readonly number[], below = 0) =>
  numbers.map((slide) => finding(code, what, { slide, file, line: slide * 10 + below }));
const all = Array.from({ length: 57 }, (_, i) => i + 2);

describe('joinShared', () => {
  it('makes one finding of what a layer does on all slides', () => {
    const joined = joinShared(found('TIME_DEPENDENT', 'The slide shows the time.', all), slides);
    expect(joined).toMatchObject([
      { slide: 2, slides: all, what: 'The slide shows the time, on 57 slides.', why: expect.stringContaining('layer') },
    ]);
    expect(joined[0]?.detail?.split('\n')).toHaveLength(57);
  });

  it('leaves alone what stands on a few slides, each with its line', () => {
    const few = found('COMPONENT_UNKNOWN', 'There is no component <Foo>.', [2, 5, 9], 4);
    expect(joinShared(few, slides)).toEqual(few);
    expect(
      joinShared([...few, ...found('COMPONENT_UNKNOWN', 'There is no component <Foo>.', [12], 4)], slides),
    ).toMatchObject([{ slide: 2, line: 24, slides: [2, 5, 9, 12], why: expect.not.stringContaining('layer') }]);
  });

  it('does not say of headings that are missing that anything is shared', () => {
    expect(joinShared(found('HEADING_MISSING', 'The slide has no heading.', [3, 4]), slides)).toMatchObject([
      { slides: [3, 4], why: expect.not.stringContaining('share') },
    ]);
  });

  it('keeps apart what differs, what is found twice on one slide, quotations, and what belongs to no slide', () => {
    const apart = [
      ...found('TEXT_CUT_OFF', 'Outside: “a”.', [1]),
      ...found('TEXT_CUT_OFF', 'Outside: “b”.', [2]),
      ...found('IMAGE_MISSING', 'No file.', [3]),
      ...found('IMAGE_MISSING', 'No file.', [3], 4),
      ...found('QUOTATION_NOT_FOUND', 'Not there.', [4, 5]).map((one) => ({ ...one, quotation: 'x' })),
      finding('FONT_DRAWN', 'A font.'),
      finding('FONT_DRAWN', 'A font.'),
    ];
    expect(joinShared(apart, slides)).toEqual(apart);
  });
});

describe('hosts', () => {
  const blocked = (host: string, name: string, slide: number) =>
    finding('REMOTE_BLOCKED', `https://${host}/${name} is on another host and was not loaded.`, {
      slide,
      file,
      line: slide * 10 + 4,
    });

  it('are named in the remedy', () => {
    expect(joinShared([blocked('a.example', 'x.png', 1)], slides)).toMatchObject([
      {
        what: expect.stringContaining('https://a.example/x.png'),
        fix: expect.stringMatching(/`--allow-host a\.example`\.$/),
      },
    ]);
  });

  it('that keep many files back are one finding each, and all are listed once as the option is typed', () => {
    const many = all.map((no) => blocked('b.example', `${no}.png`, no));
    const joined = joinShared([...many, blocked('a.example:8080', 'x.png', 60)], slides);
    expect(joined).toMatchObject([
      { slide: 2, slides: all, what: expect.stringMatching(/^57 files of b\.example .*“\/2\.png”.* 54 more\.$/) },
      { slide: 60, fix: expect.stringMatching(/`--allow-host a\.example:8080`\.$/) },
    ]);
    expect(joined[0]?.fix).toContain('`--allow-host a.example:8080 --allow-host b.example`');
    expect(joined[0]?.detail?.split('\n')).toHaveLength(57);
  });

  it('that no slide names are joined too', () => {
    const urls = ['a.js', 'b.js', 'c.css', 'd.css'].map((name) =>
      finding('REMOTE_SKIPPED', `The page asked c.example for a script: https://c.example/${name}`),
    );
    expect(joinShared(urls, slides)).toMatchObject([{ what: expect.stringMatching(/^4 files of c\.example/) }]);
    expect(joinShared(urls.slice(1), slides)).toHaveLength(3);
  });
});
