import { type ConditionId, findCondition } from './conditions.ts';

export interface CheckFailure {
  /** Failure condition of the Matterhorn Protocol 1.1, such as `13-004`, or one of `furtherConditions`. */
  condition: ConditionId;
  /** Where, what, why and what to do. */
  message: string;
  /** Only what is wrong here, without the reason and the remedy that all failures of a condition share. */
  what: string;
  /** From 1. */
  page?: number;
  /** Object and generation number, such as `12 0`. */
  object?: string;
}

export interface CheckReport {
  /** No failure: every condition that a program can decide is met. A person has still to judge the others. */
  compliant: boolean;
  failures: CheckFailure[];
  /** What the file was judged by. */
  standards: string[];
}

export interface Where {
  page?: number | undefined;
  object?: string | undefined;
}

export type Fail = (condition: ConditionId, what: string, where?: Where) => void;

/** A broken file can be wrong in a million places: more of one kind help nobody. */
const mostOfOneCondition = 1000;

export function createReport(): { report: () => CheckReport; fail: Fail } {
  const failures: CheckFailure[] = [];
  const counts = new Map<ConditionId, number>();
  const fail: Fail = (condition, what, { page, object } = {}) => {
    const count = (counts.get(condition) ?? 0) + 1;
    counts.set(condition, count);
    if (count > mostOfOneCondition) return;
    const { says, fix } = findCondition(condition);
    const where = [page !== undefined && `page ${page}`, object && `object ${object}`].filter(Boolean).join(', ');
    failures.push({
      condition,
      message: `${where ? `${where[0]?.toUpperCase()}${where.slice(1)}: ` : ''}${what} ${says} ${fix}`,
      what,
      ...(page !== undefined && { page }),
      ...(object && { object }),
    });
  };
  return { fail, report: () => ({ compliant: failures.length === 0, failures, standards: ['PDF/UA-1'] }) };
}
