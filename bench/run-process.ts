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
  /** Reading the memory holds the processes up, those of a browser most: their time says little then. */
  readsMemory?: boolean;
}

export interface ProcessResult {
  /** From the start of the process to its end. */
  seconds: number;
  /** The most that all its processes held at one moment; 0 if it was not read. */
  peakBytes: number;
  /** Why it did not succeed; undefined if it did. */
  failure: string | undefined;
  /** The end of what it printed. */
  output: string;
}

const sampleMs = 100;

/**
 * Nothing the process started outlives this call.
 *
 * @param signal ends the process and everything it started
 * @throws the signal's reason
 */
export async function runProcess(
  { args, cwd, env, limitSeconds, readsMemory = false }: ProcessRequest,
  signal: AbortSignal,
): Promise<ProcessResult> {
  signal.throwIfAborted();
  const start = performance.now();
  // Detached: it leads a session of its own, and a Ctrl-C in the terminal reaches us alone.
  const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-8_000)));
  const ended = new Promise<{ seconds: number; how: string | undefined }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, killedBy) =>
      resolve({
        seconds: (performance.now() - start) / 1000,
        how: code === 0 ? undefined : `${killedBy ?? `exit code ${code}`}`,
      }),
    );
  });
  if (child.pid === undefined) return await ended.then(() => Promise.reject(new Error('The process did not start.')));

  const tree = createProcessTree(child.pid);
  let peakBytes = 0;
  const sample = () => {
    if (readsMemory) peakBytes = Math.max(peakBytes, tree.memory());
    else tree.watch();
  };
  const sampling = setInterval(sample, sampleMs);
  let isLate = false;
  const limit = setTimeout(() => {
    isLate = true;
    void tree.kill();
  }, limitSeconds * 1000);
  const stop = () => void tree.kill();
  signal.addEventListener('abort', stop);
  try {
    const { seconds, how } = await ended;
    return { seconds, peakBytes, output, failure: isLate ? `not done after ${limitSeconds} s` : how };
  } finally {
    clearInterval(sampling);
    clearTimeout(limit);
    signal.removeEventListener('abort', stop);
    await tree.kill();
    signal.throwIfAborted();
  }
}
