/** Runs the exporter as a user does: a process of its own, judged by its exit code and what it prints. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { JsonReport } from '../../cli/json-report.ts';
import { afterEachFile } from './after-file.ts';
import { createScratch, project } from './scratch.ts';

export interface CliRun {
  /** `null` where a signal ended the process. */
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  /** Folder the command is typed in; a new empty one if left out. */
  cwd?: string;
  env?: Record<string, string>;
  /** Another copy of the exporter than this project's. */
  program?: string;
  /** How long it may take. Less than the test's own time: then what the exporter said so far is in the message. */
  timeout?: number;
}

export interface RunningCli {
  pid: number;
  /** Resolves to the line of `--verbose` that reports the step; rejects if the process ends before. */
  step: (name: string) => Promise<string>;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<CliRun>;
}

const cli = join(project, 'cli/main.ts');
const running = new Set<ChildProcess>();
afterEachFile(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the exporter without waiting for its end. */
export function startCli(
  args: readonly string[],
  { cwd = createScratch(), env = {}, program = cli, timeout = 280_000 }: CliOptions = {},
): RunningCli {
  const child = spawn(process.execPath, [program, 'export', ...args], {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const listener of listeners) listener();
  });
  const ended = once(child, 'close').then(([exitCode, signal]): CliRun => {
    running.delete(child);
    return { exitCode, signal, stdout, stderr };
  });
  const step = (name: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = stderr.split('\n').find((text) => text.replace(/^\s*[\d.]+ s\s+/, '').startsWith(name));
        if (line === undefined) return;
        listeners.delete(look);
        resolve(line);
      };
      listeners.add(look);
      ended.then(() => reject(new Error(`The exporter ended before the step "${name}":\n${stderr}`)));
      look();
    });
  return { pid: child.pid ?? 0, step, kill: (signal) => void child.kill(signal), ended };
}

export const runCli = (args: readonly string[], options?: CliOptions): Promise<CliRun> => startCli(args, options).ended;

/** The report that `--json -` wrote. */
export function parseReport({ stdout, stderr }: CliRun): JsonReport {
  try {
    return JSON.parse(stdout) as JsonReport;
  } catch {
    throw new Error(`No JSON report on standard output.\nstdout: ${stdout}\nstderr: ${stderr}`);
  }
}

/** The environment of a shell: without what the test runner and npm add, on which the exporter may act. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(?:npm_|VITEST|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|CI$|SOURCE_DATE_EPOCH$|TEST$|DEV$|PROD$|MODE$|FORCE_COLOR$|NO_COLOR$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
