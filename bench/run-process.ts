/** Runs one tool to its end, and takes its time or the memory of all its processes. */
import { spawn } from 'node:child_process';
import { createProcessTree } from './process-tree.ts';

export interface ProcessRequest {
  /** Arguments for Node. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** When to give up. */
  limitSeconds: number;
  /** Reading the memory often holds the processes up, those of a browser most: their time says little then. */
  memory?: { everyMs: number; told: (bytes: number) => void };
}

export interface ProcessResult {
  /** From the start of the process to its end. */
  seconds: number;
  /** Of the processor, used by all its processes. */
  cpuSeconds: number;
  /** Why it did not succeed; undefined if it did. */
  failure: string | undefined;
  /** The end of what it printed. */
  output: string;
}

const sampleMs = 100;
/** Node knows nothing of what those have used that its children started; a shell does (`times` in POSIX). */
const script = '"$@"; code=$?; times >&3; exit $code';

/**
 * Nothing the process started outlives this call.
 *
 * @param signal ends the process and everything it started
 * @throws the signal's reason
 */
export async function runProcess(
  { args, cwd, env, limitSeconds, memory }: ProcessRequest,
  signal: AbortSignal,
): Promise<ProcessResult> {
  signal.throwIfAborted();
  const start = performance.now();
  // Detached: it leads a session of its own, and a Ctrl-C in the terminal reaches us alone.
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, ...args], {
    ...{ cwd, env, detached: true },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let times = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (output = (output + chunk).slice(-8_000)));
  child.stdio[3]?.on('data', (chunk) => (times += chunk));
  const ended = new Promise<{ seconds: number; how: string | undefined }>((resolve, reject) => {
    child.once('error', reject);
    let seconds = 0;
    child.once('exit', () => (seconds = (performance.now() - start) / 1000));
    child.once('close', (code, killedBy) =>
      resolve({ seconds, how: code === 0 ? undefined : `${killedBy ?? `exit code ${code}`}` }),
    );
  });
  if (child.pid === undefined) return await ended.then(() => Promise.reject(new Error('The process did not start.')));

  const tree = createProcessTree(child.pid);
  const sampling = setInterval(() => (memory ? memory.told(tree.memory()) : tree.watch()), memory?.everyMs ?? sampleMs);
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    void tree.kill();
  }, limitSeconds * 1000);
  const stop = () => void tree.kill();
  signal.addEventListener('abort', stop);
  try {
    const { seconds, how } = await ended;
    return {
      seconds,
      cpuSeconds: secondsIn(times),
      output,
      failure: isLate ? `not done after ${limitSeconds} s` : how,
    };
  } finally {
    clearInterval(sampling);
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
    await tree.kill();
    signal.throwIfAborted();
  }
}

/** @param times what `times` writes: of the shell, and on the second line of its children, `0m1.50s 0m0.25s` */
function secondsIn(times: string): number {
  const [, children = ''] = times.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
