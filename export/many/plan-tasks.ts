import { dirname, join } from 'node:path';
import type { FoundDeck } from '../../deck/find-decks.ts';
import { readEntry } from '../../deck/read-entry.ts';
import { Failure, findingsOf } from '../../findings/failure.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Options } from '../options/option-table.ts';
import { resolveOptions } from '../options/resolve-options.ts';
import { findTargets } from '../output/write-outputs.ts';
import type { Result, Task } from './task.ts';

export interface Plan {
  tasks: Task[];
  /** Decks that cannot even be read. */
  unreadable: Result[];
}

/** Those of a plan that belong to some of its decks. */
export function planOf({ tasks, unreadable }: Plan, decks: readonly FoundDeck[]): Plan {
  const names = new Set(decks.map(({ name }) => name));
  const isAmong = ({ deck }: { deck: string }) => names.has(deck);
  return { tasks: tasks.filter(isAmong), unreadable: unreadable.filter(isAmong) };
}

/**
 * What is to be made of each deck, and where: the folders of the decks are kept below the output folder.
 *
 * @param given options of the command line, for all decks
 * @param outDir absolute path
 * @throws {Failure} OUTPUT_SHARED with every two decks that would write one file
 */
export function planTasks(decks: readonly FoundDeck[], given: Partial<Options>, outDir: string): Plan {
  const plan: Plan = { tasks: [], unreadable: [] };
  for (const { file, name } of decks)
    try {
      const { headmatter, text } = readEntry(file);
      const options = resolveOptions({ entry: file, given }, headmatter, file, text);
      const targets = findTargets(options, join(outDir, dirname(name)), file, headmatter);
      plan.tasks.push({ deck: name, entry: file, targets, options });
    } catch (error) {
      plan.unreadable.push({ deck: name, seconds: 0, status: 'failed', findings: findingsOf(error) });
    }
  const shared = findShared(plan.tasks);
  if (shared.length > 0) throw new Failure(shared);
  return plan;
}

function findShared(tasks: readonly Task[]): Finding[] {
  const writers = new Map<string, Task>();
  const shared = new Map<Task, Finding>();
  for (const task of tasks)
    for (const { path } of task.targets) {
      const key = path.normalize('NFC').toLowerCase(); // disks of other systems take them for one
      const other = writers.get(key);
      if (other && other !== task && !shared.has(task))
        shared.set(
          task,
          finding('OUTPUT_SHARED', `${other.deck} and ${task.deck} would both write ${path}.`, { file: task.entry }),
        );
      writers.set(key, task);
    }
  return [...shared.values()];
}
