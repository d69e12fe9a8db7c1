import type { DeckToCheck } from '../citations/deck/check-deck.ts';
import { hasSources } from '../citations/deck/has-sources.ts';
import type { Finding } from '../findings/finding.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** What is wrong with the quotations and citations of a deck that has sources beside its entry file. */
export async function findCitationFaults({
  entry,
  data,
}: Pick<ResolvedSlidevOptions, 'entry'> & { data: Omit<DeckToCheck, 'entry'> }): Promise<Finding[]> {
  if (!hasSources(entry)) return [];
  const { checkOnce } = await import('../citations/deck/check-once.ts');
  return (await checkOnce({ ...data, entry })).findings;
}
