import { describe, expect, it } from 'vitest';
import type { TabFacts } from '../../../../export/audit/facts.ts';
import { auditMediaLoaded } from '../../../../export/audit/media-loaded.ts';
import { deckWith, factsWith, origin, sheetMedia, slideWith } from './facts-builder.ts';

const remote = 'https://a.example/pic.png';
const missing = (url: string, parts: Partial<TabFacts['failedRequests'][number]> = {}) => ({
  url,
  type: 'image',
  status: 404,
  isRemote: !url.startsWith(`${origin}/`),
  ...parts,
});
/** Findings where slide 2 shows those addresses and those requests failed. */
const audit = (urls: string[], parts: Partial<TabFacts> = {}, brokenImages: string[] = []) =>
  auditMediaLoaded(factsWith({ media: [sheetMedia(1), sheetMedia(2, { urls, brokenImages })], ...parts }));

describe('auditMediaLoaded', () => {
  it('finds nothing where everything is there', () => {
    expect(audit([`${origin}/a.png`, remote, 'data:,'])).toEqual([]);
  });

  it('names a local image that is missing, by the name the author wrote and its line', () => {
    const url = `${origin}/img/my%20pic.png`;
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n<img src="/img/my pic.png">')]);
    expect(audit([url], { deck, failedRequests: [missing(url)] }, [url])).toMatchObject([
      { code: 'IMAGE_MISSING', slide: 2, line: 26, what: 'There is no file "/img/my pic.png".' },
    ]);
  });

  it('finds the diagram that a server was to draw, and says what there is to do', () => {
    const url = 'https://www.plantuml.com/plantuml/svg/SoWkIImgAStDuN';
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n```plantuml\nA -> B\n```')]);
    const failedRequests = [missing(url, { status: 0 })];
    expect(audit([url], { deck, failedRequests }, [url])).toMatchObject([
      { code: 'REMOTE_BLOCKED', slide: 2, line: 26, fix: expect.stringContaining('--allow-host www.plantuml.com') },
    ]);
  });

  it('names a file once that the headmatter asks for on behalf of all slides', () => {
    const url = `${origin}/logo.svg`;
    const first = { ...slideWith(1), line: 1, raw: '---\nthemeConfig:\n  logo: /logo.svg\n---\n\n# Head' };
    const deck = deckWith([first, slideWith(2)]);
    const media = [sheetMedia(1, { urls: [url] }), sheetMedia(2, { urls: [url] })];
    expect(audit([], { deck, media, failedRequests: [missing(url)] })).toMatchObject([
      { code: 'IMAGE_MISSING', slides: [1, 2], line: 3, what: expect.stringContaining('`themeConfig.logo`') },
    ]);
  });

  it('says of what is no file what it is', () => {
    const whatOf = (url: string) => audit([], {}, [url]).map(({ what }) => what);
    expect(whatOf('')).toEqual(['An image has no address.']);
    expect(whatOf('data:image/png;base64,AAAA')).toEqual([
      'The data of an image cannot be read: “data:image/png;base64,AAAA”.',
    ]);
    expect(whatOf('data:'), 'the stand-in of a missing file in a `srcset`').toEqual([]);
  });

  it('blames a slide for every time its address was asked for', () => {
    const failedRequests = [missing(remote, { status: 0 }), missing(remote, { status: 0 })];
    expect(audit([remote], { failedRequests }).map(({ code }) => code)).toEqual(['REMOTE_BLOCKED']);
  });

  it.each([
    'https://a.example/shields/vue',
    'https://a.example/shields/vue?style=flat&label=',
    'https://a.example/shields/-114%20functions',
  ])('finds the line that names %s among others alike', (url) => {
    const image = `<img src="${url.replaceAll('&', '&amp;')}">`;
    const deck = deckWith([slideWith(1), slideWith(2, `[vue](https://vue.example)\n\n${image}`)]);
    expect(audit([url], { deck, failedRequests: [missing(url)] })).toMatchObject([{ slide: 2, line: 26 }]);
  });

  describe('what the theme loads by itself', () => {
    const cover = {
      address: 'https://a.example/pic',
      file: '/deck/theme/layouts/cover.vue',
      owner: 'theme-x',
      isTheme: true,
      layout: 'cover',
      setting: 'background',
    };
    const sheet = { ...cover, file: '/deck/theme/styles/a.css', layout: undefined, setting: undefined };
    const findings = (parts: Partial<ReturnType<typeof deckWith>>, content = '# Head', allowHost: string[] = []) => {
      const deck = deckWith([slideWith(1, content), slideWith(2, '# Head', { layout: 'cover' })], parts);
      return audit([remote], { deck, allowHost, failedRequests: [missing(remote, { status: 0 })] });
    };

    it('is a warning that names layout, theme and setting', () => {
      const [found, ...others] = findings({ themeDefaults: [sheet, cover] });
      expect(others).toEqual([]);
      expect(found).toMatchObject({ code: 'DEFAULT_BLOCKED', severity: 'warning', slide: 2 });
      expect(found?.what).toContain('the layout "cover" of the theme theme-x');
      expect(found?.fix).toContain('`background:`');
    });

    it('is said of a style sheet without a setting', () => {
      const [found] = findings({ themeDefaults: [{ ...sheet, isTheme: false }] });
      expect(found?.what).toContain('the default of the add-on theme-x');
    });

    it('is told from what the deck asks for, of the same host', () => {
      const themeDefaults = [cover];
      expect(findings({ themeDefaults }, `![x](${remote})`)).toMatchObject([{ code: 'REMOTE_BLOCKED' }]);
      const styleSheets = [{ file: '/deck/style.css', text: `a { background: url(${remote}) }` }];
      expect(findings({ themeDefaults, styleSheets })).toMatchObject([{ code: 'REMOTE_BLOCKED' }]);
      expect(findings({ themeDefaults: [] })).toMatchObject([{ code: 'REMOTE_BLOCKED' }]);
    });

    it('is an error where its host is allowed and does not answer', () => {
      expect(findings({ themeDefaults: [cover] }, '# Head', ['a.example'])).toMatchObject([
        { code: 'REMOTE_UNREACHABLE' },
      ]);
    });
  });

  it('names what no slide asked for', () => {
    const failedRequests = [missing(remote), missing('https://b.example/a.js', { type: 'script' })];
    expect(audit([], { failedRequests }).map(({ what }) => what)).toEqual([
      'The page asked a.example for an image: https://a.example/pic.png',
      'The page asked b.example for a script: https://b.example/a.js',
    ]);
  });

  it('names a post that is only a placeholder with its slide, whichever script was not loaded', () => {
    const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n<Tweet id="20" />')]);
    const failedRequests = [missing('https://platform.twitter.com/widgets.js', { type: 'script', status: 0 })];
    expect(audit([], { deck, failedRequests })).toMatchObject([
      { code: 'REMOTE_SKIPPED', slide: 2, line: 26, fix: expect.stringContaining('--allow-host platform.twitter.com') },
    ]);
    expect(audit([], { failedRequests })).toMatchObject([
      { code: 'REMOTE_SKIPPED', what: expect.stringContaining('widgets.js') },
    ]);
  });

  it('calls a style sheet of fonts a font', () => {
    const url = 'https://fonts.googleapis.com/css2?family=Inter';
    expect(audit([], { failedRequests: [missing(url, { type: 'stylesheet' })] })).toMatchObject([
      { what: `The page asked fonts.googleapis.com for a font: ${url}` },
    ]);
  });

  it('says that a # ends a path', () => {
    const url = `${origin}/images/a`;
    const deck = deckWith([slideWith(1), slideWith(2, '<img src="/images/a#b.png">')]);
    expect(audit([`${url}#b.png`], { deck, failedRequests: [missing(url)] })).toMatchObject([
      {
        code: 'IMAGE_MISSING',
        slide: 2,
        what: expect.stringContaining('`#` ends a path'),
        fix: expect.stringContaining('/images/a%23b.png'),
      },
    ]);
  });

  it('passes over what stands in for a file that the build has named', () => {
    expect(audit(['data:,'], {}, ['data:,#b.png'])).toEqual([]);
  });

  it('calls a film a film', () => {
    const url = `${origin}/talk.mp4`;
    expect(audit([url], { failedRequests: [missing(url)] })).toMatchObject([
      { why: expect.stringContaining('The film') },
    ]);
  });

  it('names an image that has no pixels though its file arrived', () => {
    const url = `${origin}/broken.png`;
    expect(audit([url], {}, [url])).toMatchObject([{ code: 'IMAGE_MISSING', slide: 2 }]);
  });

  it('tells a host that is not allowed from one that does not answer and from one that answers no', () => {
    const failedRequests = [missing(remote, { status: 0 })];
    const allowHost = ['a.example'];
    expect(audit([remote], { failedRequests })).toMatchObject([
      { code: 'REMOTE_BLOCKED', slide: 2, what: expect.stringContaining(remote) },
    ]);
    expect(audit([remote], { failedRequests, allowHost })).toMatchObject([
      { code: 'REMOTE_UNREACHABLE', what: expect.stringContaining('did not answer') },
    ]);
    expect(audit([remote], { failedRequests: [missing(remote)], allowHost })).toMatchObject([
      { code: 'REMOTE_UNREACHABLE', what: expect.stringContaining('404') },
    ]);
  });

  it.each([
    ['https://a.example:8443/x.png', 'a.example:8443'],
    ['https://a.example:8443/x.png', 'a.example'],
    ['https://img.a.example/x.png', '*.a.example'],
    ['https://a.example/x.png', 'A.Example'],
  ])('takes %s for allowed by %s', (url, host) => {
    expect(audit([url], { failedRequests: [missing(url)], allowHost: [host] })).toMatchObject([
      { code: 'REMOTE_UNREACHABLE' },
    ]);
  });

  it.each([
    ['https://b.example/x.png', 'a.example'],
    ['https://a.example.b.example/x.png', 'a.example'],
    ['https://a.example/x.png', 'a.example:8443'],
    ['https://b.example/x.png', '*.a.example'],
  ])('takes %s for not allowed by %s', (url, host) => {
    expect(audit([url], { failedRequests: [missing(url, { status: 0 })], allowHost: [host] })).toMatchObject([
      { code: 'REMOTE_BLOCKED' },
    ]);
  });

  it('takes another port of this machine for another host', () => {
    const url = 'http://127.0.0.1:9999/x.png';
    expect(audit([url], { failedRequests: [missing(url, { status: 0 })] })).toMatchObject([{ code: 'REMOTE_BLOCKED' }]);
  });

  it('names what the browser refused to load', () => {
    expect(audit([remote], { probe: { failures: [], blocked: [remote] } })).toMatchObject([
      { code: 'REMOTE_BLOCKED', slide: 2 },
    ]);
  });

  it('names what was refused and failed once, and no code that was refused', () => {
    const probe = { failures: [], blocked: [remote, remote, 'inline', 'eval', 'data'] };
    const failedRequests = [missing(remote, { status: 0 })];
    expect(audit([], { probe, failedRequests })).toMatchObject([{ code: 'REMOTE_SKIPPED' }]);
    expect(audit([], { probe })).toMatchObject([{ code: 'REMOTE_SKIPPED' }]);
  });

  it('finds the frame of which the browser tells only the origin', () => {
    const probe = { failures: [], blocked: ['https://a.example'] };
    expect(audit(['https://a.example/map?x=1'], { probe })).toMatchObject([
      { code: 'REMOTE_BLOCKED', slide: 2, what: expect.stringContaining('/map?x=1') },
    ]);
  });

  it('only warns of what no slide shows', () => {
    const failedRequests = [missing('https://a.example/script.js', { status: 0, type: 'script' })];
    expect(audit([], { failedRequests })).toMatchObject([
      { code: 'REMOTE_SKIPPED', severity: 'warning', what: expect.stringContaining('https://a.example/script.js') },
    ]);
  });

  it('names a local file that is missing, on the slide that names it', () => {
    const deck = deckWith([slideWith(1), slideWith(2, '<DataTable src="/data.json" />')]);
    const failedRequests = [missing(`${origin}/data.json`, { type: 'fetch' })];
    expect(audit([], { deck, failedRequests })).toMatchObject([
      { code: 'RESOURCE_MISSING', slide: 2, line: 24, what: expect.stringContaining('/data.json') },
    ]);
  });

  it('passes a local request that the page broke off itself', () => {
    expect(audit([], { failedRequests: [missing(`${origin}/film.mp4`, { status: 0 })] })).toEqual([]);
  });

  it('leaves fonts to the rule for fonts', () => {
    expect(audit([], { failedRequests: [missing(`${origin}/a.woff2`, { type: 'font' })] })).toEqual([]);
  });

  it('names an image once for all steps of a slide, and on every slide that shows it', () => {
    const url = `${origin}/a.png`;
    const media = [1, 2, 2].map((no) => sheetMedia(no, { urls: [url], brokenImages: [url] }));
    const findings = auditMediaLoaded(factsWith({ media, failedRequests: [missing(url)] }));
    expect(findings.map(({ slide }) => slide)).toEqual([1, 2]);
  });

  it.each([`${origin}/100%.png`, 'https://', 'http://a b/', '(no address)', ':::'])('bears the address %s', (url) => {
    expect(audit([url], {}, [url])).toMatchObject([{ code: 'IMAGE_MISSING', slide: 2 }]);
  });
});
