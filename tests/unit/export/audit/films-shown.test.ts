import { expect, it } from 'vitest';
import { auditFilmsShown } from '../../../../export/audit/films-shown.ts';
import { deckWith, factsWith, origin, sheetMedia, slideWith } from './facts-builder.ts';

const url = `${origin}/talk.mp4`;
const deck = deckWith([slideWith(1, '# Head\n\n<video src="/talk.mp4"></video>')]);
const media = [1, 2].map((step) => sheetMedia(1, { id: `001-0${step}`, unshownFilms: [url] }));

it('names a film that cannot be played, once for all click steps, at its line', () => {
  expect(auditFilmsShown(factsWith({ deck, media }))).toMatchObject([
    { code: 'FILM_UNSHOWN', slide: 1, line: 16, what: '"talk.mp4" cannot be played here.' },
  ]);
});

it('leaves films that could not be loaded to the rule that tells why', () => {
  const failed = { url, type: 'media', status: 404, isRemote: false };
  expect(auditFilmsShown(factsWith({ deck, media, failedRequests: [failed] }))).toEqual([]);
  expect(auditFilmsShown(factsWith({ deck, media, probe: { failures: [], blocked: [url] } }))).toEqual([]);
  expect(auditFilmsShown(factsWith({ media: [sheetMedia(1, { unshownFilms: ['data:,'] })] }))).toEqual([]);
});
