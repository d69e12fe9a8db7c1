/** Runs a command as a user does: a process of its own, in the folder where the command is typed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { project } from './scratch.ts';

export interface CommandRun {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/**
 * @param input what is typed in, line by line
 * @param variables of the environment, besides those there are
 */
export async function runCommand(
  args: readonly string[],
  cwd: string,
  input = '',
  variables: NodeJS.ProcessEnv = {},
): Promise<CommandRun> {
  const env = { ...process.env, INIT_CWD: cwd, ...variables };
  const child = spawn(process.execPath, [join(project, 'cli/main.ts'), ...args], { cwd, env, timeout: 300_000 });
  const run: CommandRun = { exitCode: null, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      run[name] += text;
    });
  child.stdin.end(input);
  [run.exitCode] = await once(child, 'close');
  return run;
}
