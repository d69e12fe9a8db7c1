import { fail } from '../../findings/failure.ts';

/** Deeper than any program nests what a person has written. */
const deepest = 10_000;

/** Refuses markup that is nested without end: reading it would take for ever. @throws {Failure} SOURCE_UNREADABLE */
export function refuseDepth(depth: number): void {
  if (depth <= deepest) return;
  fail('SOURCE_UNREADABLE', `The document nests its elements more than ${deepest} deep; it is no prose.`);
}
