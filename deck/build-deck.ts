/** Builds a deck, and others after it: what the builder's process does once it knows which Slidev to load. */
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { loadDeck } from '../citations/deck/load-deck.ts';
import { Failure, withKnown } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { freeMemory } from '../machine/free-memory.ts';
import { bundleSite } from './bundle-site.ts';
import { chooseSlidev, passedOver } from './choose-slidev.ts';
import { findCitationFaults } from './citation-faults.ts';
import { publicFolders } from './conventions.ts';
import { type DeckToLookAt, findDataFaults } from './data/find-data-faults.ts';
import type { Site, SiteMessage, SiteRequest } from './deck.ts';
import { describeDeck } from './describe-deck.ts';
import { findThemeDefaults } from './find-defaults.ts';
import { findIconSets } from './find-icon-sets.ts';
import { preparePaperBuild } from './for-paper.ts';
import { findKnownNames } from './known-names.ts';
import { loadLate } from './late-packages.ts';
import { findMissingRegions } from './missing-snippets.ts';
import { endProcess, refuseToEnd, untilStray } from './own-end.ts';
import { fallBackToOwnPackages } from './own-packages.ts';
import { readStyleSheets } from './read-style-sheets.ts';
import { findLayoutFaults, findTextFaults } from './reading-faults.ts';
import { resolveDeck } from './resolve-deck.ts';
import { makeSafePath } from './safe-path.ts';
import { hasSettingsCode } from './slides/foreign-code.ts';
import { loadSlidev } from './slidev.ts';
import { beginToWatch, canStayOn, forgetEnvironment } from './stay-on.ts';
import { addPages } from './tools.ts';

const send = (message: SiteMessage) => new Promise((sent) => process.send?.(message, sent));

process.once('disconnect', () => endProcess(1)); // the exporter has gone: so do we
refuseToEnd();
// A deck's code may block this thread for ever; another one notices then that the exporter has gone.
new Worker(
  `const { ppid } = process; setInterval(() => process.ppid === ppid || process.kill(process.pid, 'SIGKILL'), 500)`,
  {
    eval: true,
  },
).unref();
loadLate();
beginToWatch();
let loading = load(); // while nobody knows yet which deck it is for
let decks = 0;
process.on('message', async (request: SiteRequest) => {
  decks++;
  mkdirSync(request.workDir, { recursive: true });
  const { entry, toUserPath } = makeSafePath(request.entry, request.workDir);
  const shown = (found: readonly Finding[]) =>
    found.map((f) => (f.file === undefined ? f : { ...f, file: toUserPath(f.file) }));
  const ended = new AbortController();
  try {
    const { site, isAsNew } = await Promise.race([buildDeck(entry, request), untilStray(entry, ended.signal)]);
    const shownFile = <T extends { file: string }>(one: T): T => ({ ...one, file: toUserPath(one.file) });
    const { deck } = site;
    const shownDeck = {
      ...deck,
      slides: deck.slides.map(shownFile),
      styleSheets: deck.styleSheets.map(shownFile),
      themeDefaults: deck.themeDefaults.map(shownFile),
    };
    const inputs = site.inputs.map(toUserPath);
    const built = { ...site, deck: shownDeck, findings: shown(site.findings), inputs };
    const staysOn = request.staysOn === true && isAsNew;
    if (staysOn) {
      forgetEnvironment();
      loading = load();
    }
    await send({ type: 'built', site: built, staysOn });
    if (!staysOn) endProcess();
    freeMemory(); // while the deck is drawn
  } catch (error) {
    await send({
      type: 'failed',
      findings: shown(error instanceof Failure ? error.findings : [internal(error)]),
    });
    endProcess();
  } finally {
    ended.abort();
  }
});

function load(): ReturnType<typeof loadSlidev> {
  const slidev = loadSlidev();
  slidev.catch(() => undefined); // whoever waits for it hears of it
  return slidev;
}

/** A deck, and whether the process has done nothing for it that the next one could notice. */
interface Built {
  site: Site;
  isAsNew: boolean;
}

async function buildDeck(entry: string, request: SiteRequest): Promise<Built> {
  void send({ type: 'progress', step: 'load' });
  const { resolveOptions, ViteSlidevPlugin } = await loading;
  const isFirst = decks === 1;
  if (isFirst) fallBackToOwnPackages(); // not before: it makes every import slower
  const options = await resolveDeck(resolveOptions, entry).catch((error) => withFaultsOfText(error, entry));
  if (!isFirst && hasSettingsCode(options)) throw new Error('The deck needs a process of its own.');
  const slidev = chooseSlidev(request.entry);
  const faults = [
    ...passedOver(slidev, request.entry),
    ...findTextFaults(options.data),
    ...options.data.slides.flatMap(({ source }, i) => findMissingRegions(source, i + 1, options.userRoot)),
    ...findLayoutFaults(options.data, Object.keys(await options.utils.getLayouts())),
    ...findDataFaultsOf(options),
    ...(await findCitationFaults(options)),
  ];
  const deck = describeDeck(options);
  preparePaperBuild(options, request.allowHost);
  addPages(options.roots);
  void send({ type: 'progress', step: 'build', count: deck.slides.length });
  let lastSign = 0;
  const onModule = () => {
    if (performance.now() - lastSign < 500) return;
    lastSign = performance.now();
    void send({ type: 'alive' });
  };
  const bundle = await withKnown(faults, () =>
    bundleSite(options, ViteSlidevPlugin, { ...request, mayBundle: isFirst }, entry !== request.entry, onModule),
  );
  const site = {
    deck: {
      ...deck,
      iconSets: await findIconSets(options),
      styleSheets: readStyleSheets(bundle.inputs),
      themeDefaults: findThemeDefaults(bundle.inputs, options),
    },
    slidev: { version: slidev.version, isOfDeck: slidev.isOfDeck },
    served: [request.outDir, ...publicFolders(options.userRoot)],
    pictures: options.userRoot,
    findings: [...faults, ...bundle.findings],
    inputs: bundle.inputs,
  };
  return { site, isAsNew: bundle.isRestored && canStayOn(decks, options) };
}

function findDataFaultsOf({ entry, data }: { entry: string; data: Omit<DeckToLookAt, 'entry'> }): Finding[] {
  const names = findKnownNames(entry, data.headmatter);
  return names ? findDataFaults({ ...data, entry }, names) : [];
}

/** A deck that Slidev cannot set up (a theme is missing) can still be read. */
async function withFaultsOfText(error: unknown, entry: string): Promise<never> {
  if (!(error instanceof Failure)) throw error;
  const data = await loadDeck(entry).catch(() => undefined);
  throw data
    ? new Failure([...error.findings, ...findTextFaults(data), ...(await findCitationFaults({ entry, data }))])
    : error;
}

function internal(error: unknown): Finding {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return finding('INTERNAL', `The builder stopped: ${message}`, { detail: stack });
}
