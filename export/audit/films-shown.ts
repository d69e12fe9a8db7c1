import { type Finding, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, type TabFacts } from './facts.ts';
import { nameIn } from './media-loaded.ts';

/** A film has a picture to stand for it on paper. */
export function auditFilmsShown({ deck, media, failedRequests, probe }: TabFacts): Finding[] {
  const missing = [...failedRequests.map(({ url }) => url), ...probe.blocked]; // of these another rule tells
  return [...bySlide(media, ({ unshownFilms }) => unshownFilms)].flatMap(([no, urls]) =>
    urls
      .filter((url) => !missing.includes(url) && !url.startsWith('data:,'))
      .map((url) =>
        finding('FILM_UNSHOWN', `"${nameIn(url)}" cannot be played here.`, placeOnSlide(deck, no, nameIn(url))),
      ),
  );
}
