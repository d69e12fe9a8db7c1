import { Failure } from '../../../findings/failure.ts';
import type { Finding } from '../../../findings/finding.ts';

/** The findings with which `act` stops the export; anything else it throws, or that it throws nothing, fails the test. */
export function failureOf(act: () => unknown): Finding[] {
  try {
    act();
  } catch (error) {
    return findingsOf(error);
  }
  throw new Error('it was expected to fail');
}

/** The same for a promise. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Finding[]> {
  return promise.then(() => {
    throw new Error('it was expected to fail');
  }, findingsOf);
}

function findingsOf(error: unknown): Finding[] {
  if (error instanceof Failure) return error.findings;
  throw error;
}
