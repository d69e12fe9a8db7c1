/** Images, backgrounds, fonts and data that are missing or lie on another host. */
import { describe, test } from 'vitest';
import { expectExportAmong, expectRefusalAmong, together } from '../support/export-together.ts';

describe.concurrent('local files that are missing', together, () => {
  test('missing-image-markdown', () =>
    expectRefusalAmong('missing-image-markdown', [
      { code: 'IMAGE_MISSING', slide: 2, at: 'slides.md:13', says: '/charts/none.png' },
      { code: 'IMAGE_MISSING', slide: 3, at: 'slides.md:21', says: './charts/none.png' },
    ]));

  test('missing-image-html', () =>
    expectRefusalAmong('missing-image-html', [
      { code: 'IMAGE_MISSING', slide: 2, at: 'slides.md:13', says: '/charts/none.png' },
      { code: 'IMAGE_MISSING', slide: 3, at: 'slides.md:19', says: './charts/none.png' },
      { code: 'IMAGE_MISSING', slide: 4, at: 'slides.md:25', says: '/photos/none.jpg' },
    ]));

  test('missing-image-css', () =>
    expectRefusalAmong('missing-image-css', [
      { code: 'IMAGE_MISSING', slide: 2, at: 'slides.md:13', says: '/paper/none.png' },
      { code: 'IMAGE_MISSING', slide: 3, at: 'slides.md:23', says: '/paper/absent.png' },
    ]));

  test('missing-image-frontmatter', () =>
    expectRefusalAmong('missing-image-frontmatter', [
      { code: 'IMAGE_MISSING', slide: 2, at: 'slides.md:11', says: '/photos/none.jpg' },
      { code: 'IMAGE_MISSING', slide: 3, at: 'slides.md:16', says: '/absent.jpg' },
    ]));

  test('http-404', () =>
    expectRefusalAmong('http-404', [
      { code: 'RESOURCE_MISSING', slide: 2, at: 'slides.md:13', says: '/data/none.json' },
    ]));
});

test.concurrent('known-to-dev-server: what the author sees in `slidev` is printed', together, () =>
  expectExportAmong('known-to-dev-server', []),
);

describe.concurrent('files on other hosts', together, () => {
  test('remote-image', () =>
    expectRefusalAmong('remote-image', [
      { code: 'REMOTE_BLOCKED', slide: 2, at: 'slides.md:13', says: 'https://images.example.org/chart.png' },
      { code: 'REMOTE_BLOCKED', slide: 3, at: 'slides.md:19', says: 'https://images.example.org/photo.jpg' },
    ]));

  test('remote-background', () =>
    expectRefusalAmong('remote-background', [
      { code: 'REMOTE_BLOCKED', slide: 2, at: 'slides.md:11', says: 'https://images.example.org/cover.jpg' },
      { code: 'REMOTE_BLOCKED', slide: 3, at: 'slides.md:18', says: 'https://images.example.org/full.jpg' },
      { code: 'REMOTE_BLOCKED', slide: 4, at: 'slides.md:29', says: 'https://images.example.org/paper.jpg' },
    ]));

  test('remote-script: what no slide needs is a warning', () =>
    expectExportAmong('remote-script', [{ code: 'REMOTE_SKIPPED', says: 'scripts.example.org' }]));

  test('a host that is allowed and does not answer', () =>
    expectRefusalAmong(
      'remote-image',
      [
        { code: 'REMOTE_UNREACHABLE', slide: 2, at: 'slides.md:13', says: 'https://images.example.org/chart.png' },
        { code: 'REMOTE_UNREACHABLE', slide: 3, at: 'slides.md:19', says: 'https://images.example.org/photo.jpg' },
      ],
      { args: ['--allow-host', 'images.example.org'] },
    ));

  test('offline overrules an allowed host', () =>
    expectRefusalAmong(
      'remote-image',
      [
        { code: 'REMOTE_BLOCKED', slide: 2, at: 'slides.md:13' },
        { code: 'REMOTE_BLOCKED', slide: 3, at: 'slides.md:19' },
      ],
      { args: ['--allow-host', 'images.example.org', '--offline'] },
    ));
});

describe.concurrent('fonts', together, () => {
  test('remote-font: the substitute is a warning', () =>
    expectExportAmong('remote-font', [{ code: 'FONT_NOT_LOADED', says: 'Lobster' }]));

  test('missing-font-file: in the public folder, and beside the style sheet', () =>
    expectRefusalAmong('missing-font-file', [
      { code: 'FONT_FILE_MISSING', at: 'style.css:3', says: '"/fonts/house.woff2"' },
      { code: 'FONT_FILE_MISSING', at: 'style.css:8', says: '"./fonts/garden.woff2"' },
    ]));

  test('missing-glyph', () =>
    expectExportAmong('missing-glyph', [{ code: 'GLYPH_MISSING', slide: 2, at: 'slides.md:13', says: '\u{10FFFD}' }]));
});

test.concurrent('animated-gif', together, () =>
  expectExportAmong('animated-gif', [{ code: 'ANIMATED_IMAGE', slide: 2, at: 'slides.md:13', says: 'blinking.gif' }]),
);
