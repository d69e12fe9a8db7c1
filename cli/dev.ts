/** `seminar-deck dev`: a server until Ctrl-C. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { chooseSlidev, passedOver, useSlidev } from '../deck/choose-slidev.ts';
import { readEntry } from '../deck/read-entry.ts';
import type { LookOut } from '../export/live/look-out.ts';
import { resolveOptions } from '../export/options/resolve-options.ts';
import { createWorkFolder, keepTemporaryFilesIn } from '../export/output/work-folder.ts';
import { renderFinding } from '../findings/render-finding.ts';
import { cacheFolder } from '../machine/cache-folder.ts';
import type { GivenTo } from './commands.ts';
import { explain } from './explain.ts';
import { here } from './here.ts';
import { parseCommandLine } from './parse-command-line.ts';

export async function run(argv: readonly string[]): Promise<number> {
  const { operands, given } = parseCommandLine('dev', argv);
  const { file } = readEntry(resolve(here, operands[0] ?? 'slides.md'));
  process.chdir(here); // findings are told with paths from where the user stands
  const over = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const job = new AsyncDisposableStack();
  const serving = serve(file, given, job).then(() => over);
  const exitCode = await Promise.race([serving, over]).then(
    () => 0,
    (error: unknown) => explain(error),
  );
  serving.catch(() => undefined); // after Ctrl-C nobody waits for it
  await job.disposeAsync();
  return process.exit(exitCode); // Slidev leaves watchers behind
}

async function serve(entry: string, given: GivenTo<'dev'>, job: AsyncDisposableStack): Promise<void> {
  const { port, open = false, remote = false, password, quiet = false } = given;
  const work = job.use(await createWorkFolder());
  job.use(keepTemporaryFilesIn(work.path));
  const request = {
    entry,
    port,
    remote: remote || password !== undefined ? (password ?? '') : undefined,
    cacheDir: join(cacheFolder, 'dev', createHash('sha256').update(entry).digest('hex').slice(0, 16)),
  };
  let hasOpened = false;
  const slidev = chooseSlidev(entry);
  useSlidev(slidev);
  for (const found of passedOver(slidev, entry)) process.stderr.write(`${renderFinding(found, { cwd: here })}\n`);
  const lookOut = given.noLook ? undefined : job.use(await startLookOut(entry));
  const { serveDeck } = await import('../deck/serve-deck.ts');
  const server = await serveDeck(request, {
    listening(vite) {
      if (!quiet) process.stdout.write(renderAddresses(vite, slidev.version, password));
      if (open && !hasOpened) vite.openBrowser();
      hasOpened = true;
      const again = () => server.restart('you asked for it');
      vite.bindCLIShortcuts({ customShortcuts: [{ key: 'r', description: 'start anew', action: again }] });
    },
    read: (reading) => lookOut?.notice(reading),
    restarting: (why) => void (quiet || process.stdout.write(`\n  Starting anew: ${why}.\n`)),
    failed: (error) => {
      explain(error);
      process.stderr.write('Waiting for a change.\n');
    },
  });
  job.use(server);
}

/** Draws the slides behind the scene and puts on them what an export would find. */
async function startLookOut(entry: string): Promise<LookOut> {
  const { createLookOut } = await import('../export/live/look-out.ts');
  const options = () => {
    const { file, headmatter, text } = readEntry(entry);
    return resolveOptions({ entry, given: {} }, headmatter, file, text);
  };
  return createLookOut(options, (error) => {
    explain(error);
    process.stderr.write('The slides are shown, but not looked at.\n');
  });
}

/** Where to find what, as a list. */
function renderAddresses({ resolvedUrls }: ViteDevServer, version: string, password = ''): string {
  const [local = ''] = resolvedUrls?.local ?? [];
  const rows = [
    ['slides', local],
    ['presenter', `${local}presenter`],
    ['handout', `${local}handout`],
    ['overview', `${local}overview`],
    ...(resolvedUrls?.network ?? []).map((url) => ['others', `${url}entry${password && `?password=${password}`}`]),
  ];
  return `\n  Slidev ${version}\n${rows.map(([what = '', where]) => `  ${what.padEnd(11)}${where}`).join('\n')}\n\n  Ctrl-C ends it.\n`;
}
