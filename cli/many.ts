/** What several decks are asked for by. */
import { availableParallelism } from 'node:os';
import { type FoundDeck, findDecks, meansSeveral } from '../deck/find-decks.ts';
import { type GivenTo, type GivenToMany, manyOptions } from './commands.ts';
import { here } from './here.ts';

/** Parts what was said of the run of several decks from what was said of each. */
export function partOf(given: GivenTo<'export'>): { many: GivenToMany; given: GivenTo<'export'> } {
  const isOfMany = ([name]: [string, unknown]) => name in manyOptions;
  const all = Object.entries(given);
  return {
    many: Object.fromEntries(all.filter(isOfMany)),
    given: Object.fromEntries(all.filter((one) => !isOfMany(one))),
  };
}

/** Whether several decks are meant, or something that is said of several only. */
export const meansMany = (operands: readonly string[], { decks = '', report = '', shard = '' }: GivenToMany): boolean =>
  report !== '' || shard !== '' || meansSeveral({ typed: operands, list: decks, cwd: here });

/** @throws {Failure} ENTRY_MISSING */
export const decksOf = (operands: readonly string[], list = ''): FoundDeck[] =>
  findDecks({ typed: operands.length > 0 || list !== '' ? operands : ['slides.md'], list, cwd: here });

/** An export keeps one and a half cores busy. */
export const defaultJobs = (): number => Math.max(1, Math.floor(availableParallelism() / 2));
