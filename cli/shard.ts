/** Which part of many decks is made here, where several machines or jobs share them. */
import { hash } from 'node:crypto';
import { fail } from '../findings/failure.ts';

/** One of several parts, from 1. */
export interface Shard {
  index: number;
  total: number;
}

interface Engine {
  name: string;
  /** Which part a job is, as the engine counts. */
  index: string;
  /** The first of them. */
  first: number | { variable: string };
  /** How many there are; left out where the engine does not say. */
  total?: string;
  step?: string;
}

/** What job schedulers and build servers tell each of their parallel jobs. */
const engines: readonly Engine[] = [
  { name: 'GitLab', index: 'CI_NODE_INDEX', first: 1, total: 'CI_NODE_TOTAL' },
  { name: 'CircleCI', index: 'CIRCLE_NODE_INDEX', first: 0, total: 'CIRCLE_NODE_TOTAL' },
  { name: 'Buildkite', index: 'BUILDKITE_PARALLEL_JOB', first: 0, total: 'BUILDKITE_PARALLEL_JOB_COUNT' },
  { name: 'Semaphore', index: 'SEMAPHORE_JOB_INDEX', first: 1, total: 'SEMAPHORE_JOB_COUNT' },
  { name: 'Bitbucket', index: 'BITBUCKET_PARALLEL_STEP', first: 0, total: 'BITBUCKET_PARALLEL_STEP_COUNT' },
  { name: 'Azure Pipelines', index: 'SYSTEM_JOBPOSITIONINPHASE', first: 1, total: 'SYSTEM_TOTALJOBSINPHASE' },
  { name: 'Cloud Run', index: 'CLOUD_RUN_TASK_INDEX', first: 0, total: 'CLOUD_RUN_TASK_COUNT' },
  {
    name: 'Slurm',
    index: 'SLURM_ARRAY_TASK_ID',
    first: { variable: 'SLURM_ARRAY_TASK_MIN' },
    total: 'SLURM_ARRAY_TASK_COUNT',
    step: 'SLURM_ARRAY_TASK_STEP',
  },
  { name: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', first: 0 },
  { name: 'AWS Batch', index: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0 },
];

/**
 * The part that is asked for, or that the engine says this job is.
 *
 * @param asked `2/8`, `/8` (the engine says which) or `''` (the engine says both, if there is one)
 * @throws {Failure} OPTION_INVALID where the two do not make a part
 */
export function findShard(asked: string, environment: NodeJS.ProcessEnv): Shard | undefined {
  const [typedIndex = '', typedTotal = ''] = asked.split('/');
  if (typedIndex !== '') return checked(Number(typedIndex), Number(typedTotal), `--shard ${asked}`);
  const engine = engines.find(({ index }) => isNumber(environment[index]));
  if (!engine)
    return asked === ''
      ? undefined
      : fail('OPTION_INVALID', `--shard ${asked} does not say which part, and no variable of an engine does.`, {
          fix: `Write \`--shard 1${asked}\`, or run it as one of several jobs of an engine.`,
        });
  const number = (name = '') => Number(environment[name]);
  const first = typeof engine.first === 'number' ? engine.first : number(engine.first.variable) || 0;
  const step = engine.step ? number(engine.step) || 1 : 1;
  const index = (number(engine.index) - first) / step + 1;
  if (typedTotal === '' && !isNumber(environment[engine.total ?? '']))
    return fail('OPTION_INVALID', `${engine.name} says which part this is (${engine.index}), and not of how many.`, {
      fix: 'Write `--shard /8` for one of eight, or `--shard 1/1` for all decks.',
    });
  return checked(index, Number(typedTotal || environment[engine.total ?? '']), `${engine.name}’s ${engine.index}`);
}

function checked(index: number, total: number, said: string): Shard {
  if (Number.isInteger(index) && index >= 1 && index <= total) return { index, total };
  return fail('OPTION_INVALID', `${said} makes part ${index} of ${total}, and there is no such part.`, {
    fix: 'Say with `--shard 2/8` which part this is, from 1, and of how many.',
  });
}

const isNumber = (text: string | undefined): boolean => text !== undefined && /^\d+$/.test(text);

/** What `--shard` takes. */
export const isShard = (text: string): boolean => /^\d*\/[1-9]\d*$/.test(text);

/** The part a deck belongs to: by its name alone, so that a new deck moves no other. */
export const shardOf = (deck: string, total: number): number =>
  (Number.parseInt(hash('sha256', deck).slice(0, 12), 16) % total) + 1;
