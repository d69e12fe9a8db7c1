import { type ChildProcess, spawn } from 'node:child_process';
import { Failure } from '../findings/failure.ts';
import { finding } from '../findings/finding.ts';

/** The package manager by which this command was started; npm if nothing says which. */
export function packageManager(userAgent = process.env.npm_config_user_agent ?? ''): 'npm' | 'pnpm' | 'yarn' {
  const name = userAgent.split('/')[0];
  return name === 'pnpm' || name === 'yarn' ? name : 'npm';
}

/**
 * Installs what a folder's `package.json` asks for.
 *
 * @param job ends the installation if the work is interrupted
 * @throws {Failure} INSTALL_FAILED with the last lines of what the package manager said
 */
export async function install(folder: string, job: AsyncDisposableStack): Promise<void> {
  const manager = packageManager();
  const args = manager === 'npm' ? ['install', '--no-audit', '--no-fund'] : ['install'];
  const { code, said } = await run(manager, args, folder, job);
  if (code === 0) return;
  throw new Failure([
    finding('INSTALL_FAILED', `\`${manager} install\` ended with ${code ?? 'a signal'} in ${folder}.`, {
      file: folder,
      detail: said,
      fix: `The talk itself is whole. Run \`${manager} install\` in its folder when the registry can be reached.\n    ${said
        .trim()
        .split('\n')
        .slice(-6)
        .join('\n    ')}`,
    }),
  ]);
}

function run(command: string, args: readonly string[], cwd: string, job: AsyncDisposableStack) {
  // On Windows package managers are scripts, which only a shell starts; the words are our own.
  const child: ChildProcess = spawn(command, [...args], {
    cwd,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    // A talk is installed by itself, not as part of what npm is running now.
    env: { ...process.env, INIT_CWD: cwd, npm_config_local_prefix: cwd },
  });
  job.defer(() => void child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => (said = (said + String(chunk)).slice(-8_000)));
  return new Promise<{ code: number | null; said: string }>((ended) => {
    child.on('error', (error) => ended({ code: 127, said: error.message }));
    child.on('close', (code) => ended({ code, said }));
  });
}
