/** Makes a resolved deck into a static site, with our two pages and without Slidev's. The order of the steps. */
import { join } from 'node:path';
import { build, type InlineConfig, mergeConfig, preprocessCSS, type ResolvedConfig, resolveConfig } from 'vite';
import { Failure } from '../findings/failure.ts';
import type { Finding } from '../findings/finding.ts';
import { findAllowedRoots, isAllowedFile } from './allowed-roots.ts';
import type { SiteRequest } from './deck.ts';
import { explainBuildError } from './explain-build-error.ts';
import { describeCircumstances } from './kept/circumstances.ts';
import { canBeKept, describeBundle, describeTitles, titlesModule } from './kept/describe-bundle.ts';
import { findReadAside } from './kept/read-aside.ts';
import { openSlideStore } from './kept/slide-store.ts';
import { loadPlugins, type ViteSlidevPlugin } from './load-plugins.ts';
import { createSlideCompiler } from './plugins/compile-slide.ts';
import { createGlobModules } from './plugins/glob-modules.ts';
import { createHashInName } from './plugins/hash-in-name.ts';
import { createImportGuard } from './plugins/import-guard.ts';
import { createIndexHtml, putHeadBack } from './plugins/index-html.ts';
import { createInputRecorder } from './plugins/input-recorder.ts';
import { createMissingIcons } from './plugins/missing-icons.ts';
import { createMissingImports } from './plugins/missing-imports.ts';
import { createOneFile } from './plugins/one-file.ts';
import { createOnlyOurPages } from './plugins/only-our-pages.ts';
import { createPackageFallback } from './plugins/package-fallback.ts';
import { createPlayerSelectors } from './plugins/player-selectors.ts';
import { createSlidesApart } from './plugins/slides-apart.ts';
import { createStandIns } from './plugins/stand-ins.ts';
import { type TransformFault, wrapTransform } from './plugins/wrap-transform.ts';
import { restoreOrBundle } from './restore-or-bundle.ts';
import { type CompiledDeck, compileDeck } from './slides/compile-deck.ts';
import { findTypefaces } from './slides/typefaces.ts';
import { createUtilitySheet } from './slides/utility-sheet.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

export interface Bundle {
  findings: Finding[];
  inputs: string[];
  /** Whether the bundle was there, and the bundler has done nothing. */
  isRestored: boolean;
}

interface BundleRequest extends Pick<SiteRequest, 'outDir' | 'products' | 'allowHost'> {
  /** Otherwise it fails where there is no bundle. */
  mayBundle: boolean;
}

/**
 * @param options the deck, with our pages' root already among `options.roots`
 * @param onProgress called now and then while the build goes on
 * @returns a site that can be drawn even if there are errors among the findings: other files stand in for those at fault
 * @throws {Failure} with all that was found, if nothing can stand in for what is at fault, or a file lies outside
 */
export async function bundleSite(
  options: ResolvedSlidevOptions,
  slidevPlugins: ViteSlidevPlugin,
  request: BundleRequest,
  preserveSymlinks: boolean,
  onProgress: () => void,
): Promise<Bundle> {
  const startedAt = Date.now();
  const { outDir, products, allowHost, mayBundle } = request;
  const { userRoot } = options;
  const globModules = createGlobModules(); // before Slidev's plug-ins start to write
  const indexHtml = `${userRoot}/index.html`;
  const { own, plugins } = await loadPlugins(options, slidevPlugins);
  const inputs = createInputRecorder(options, onProgress);
  const missing = createMissingImports(options, allowHost);
  const icons = createMissingIcons(options);
  const guard = createImportGuard(options);
  const standIns = createStandIns();
  const faults: TransformFault[] = [];
  const allowed = findAllowedRoots(options);
  const mayUse = (file: string) => isAllowedFile(allowed, file);
  const isApart = canBeKept(options);
  const circumstances = isApart ? await describeCircumstances(options) : '';
  const store = isApart ? openSlideStore(options.entry + circumstances, mayUse) : undefined;
  const pictureRules = { publicFolder: join(userRoot, 'public'), isAllowed: mayUse };
  let resolved: ResolvedConfig | undefined;
  const readCss = async (css: string) =>
    (await preprocessCSS(css, join(userRoot, 'slide.css'), resolved as ResolvedConfig)).code;
  const compileSlide =
    Object.keys(own).length > 0
      ? undefined
      : createSlideCompiler(plugins, onProgress, pictureRules, isApart ? readCss : undefined);
  const sheet = createUtilitySheet(plugins, isApart);
  const typefaces = findTypefaces(plugins);
  if (isApart) typefaces.leaveOut();
  const broken: Finding[] = [];
  let deck: CompiledDeck | undefined;
  const compile = async (context: unknown): Promise<CompiledDeck> => {
    if (deck && broken.length === 0) return deck;
    const made = await compileDeck(options, plugins, store, async ({ module, content }) =>
      standIns.isReplaced(module) ? undefined : await compileSlide?.(context, module, content),
    );
    sheet.use(made.classes);
    if (!isApart) typefaces.add(made.code);
    deck = made;
    return made;
  };
  const config = mergeConfig(own, {
    ...paperConfig(userRoot, outDir, indexHtml),
    resolve: { preserveSymlinks },
    plugins: [
      globModules,
      icons.plugin,
      standIns.plugin,
      createHashInName(options),
      createOnlyOurPages(products),
      createSlidesApart(compile, isApart),
      createIndexHtml(indexHtml, options.utils.indexHtml),
      ...plugins.map((plugin) => wrapTransform(sheet.standIn(icons.standIn(plugin)), faults)),
      createPackageFallback(options),
      ...missing.plugins,
      guard.plugin,
      inputs.plugin,
      createOneFile(),
      createPlayerSelectors(),
    ],
  } satisfies InlineConfig);
  const findings = () => [...missing.findings(), ...icons.findings(), ...broken, ...guard.findings()];
  /** @returns the files that the bundle was made of */
  const bundle = async () => {
    if (!mayBundle) throw new Error('A bundle has to be made, in a process of its own.');
    for (;;) {
      try {
        await build(config);
        const read = [...inputs.modules(), ...findReadAside(inputs.modules())];
        inputs.add(read);
        return read;
      } catch (error) {
        const explained = explainBuildError(error, options, faults);
        broken.push(...explained.findings.filter((one) => !broken.some((known) => isSame(one, known))));
        if (!standIns.replace(explained.modules)) throw new Failure(findings());
      }
    }
  };

  let isRestored = false;
  if (!isApart) await bundle();
  else {
    resolved = await resolveConfig(config, 'build'); // tells the plug-ins what they work for
    const compiled = await compile(outsideBundle);
    const titles = describeTitles(options);
    const restored = await restoreOrBundle({
      ...{ outDir, config: resolved, sheet, typefaces },
      placeOf: (classes) => {
        const description = describeBundle(options, compiled, request, circumstances, classes);
        return { description, userRoot, outDir, titles };
      },
      deck: () => deck ?? compiled,
      isSound: () => findings().length === 0,
      async bundle() {
        return { inputs: await bundle(), listsTitles: inputs.hasRead(titlesModule), startedAt };
      },
    });
    isRestored = restored !== undefined;
    inputs.add(restored ?? []);
  }
  // A page with a file from elsewhere on the disk is not even opened.
  if (guard.findings().length > 0) throw new Failure(findings());
  putHeadBack(outDir, options.utils.indexHtml);
  return { findings: findings(), inputs: inputs.list(), isRestored };
}

/** What plug-ins may ask for while they transform a slide that no bundler has read. */
const outsideBundle = {
  resolve: async () => null,
  addWatchFile: () => undefined,
  warn: () => undefined,
  error: (error: unknown) => {
    throw error;
  },
};

const paperConfig = (root: string, outDir: string, indexHtml: string): InlineConfig => ({
  configFile: false,
  root,
  base: '/',
  logLevel: 'silent',
  clearScreen: false,
  define: { __VUE_PROD_DEVTOOLS__: false },
  build: {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: 0, // every image is a request, so that a missing or animated one is seen
    cssCodeSplit: false,
    minify: false,
    cssMinify: false,
    modulePreload: false,
    reportCompressedSize: false,
    sourcemap: false,
    target: 'esnext',
    rolldownOptions: { input: { index: indexHtml } },
  },
});

/** A file that nothing can stand in for is at fault again in the next round. */
const isSame = (one: Finding, other: Finding): boolean =>
  one.what === other.what && one.file === other.file && one.line === other.line;
