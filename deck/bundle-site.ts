/** Bundles a resolved deck, with our two pages and without Slidev's, into a static site. */
import { build, type InlineConfig, mergeConfig, type Plugin } from 'vite';
import { Failure } from '../findings/failure.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { SiteRequest } from './deck.ts';
import { explainBuildError } from './explain-build-error.ts';
import { explainSetupError } from './explain-setup-error.ts';
import { ownViteConfig } from './own-vite-config.ts';
import { createSlideCompiler, type SlideCompiler } from './plugins/compile-slide.ts';
import { createGlobModules } from './plugins/glob-modules.ts';
import { createHashInName } from './plugins/hash-in-name.ts';
import { createImportGuard } from './plugins/import-guard.ts';
import { createInputRecorder } from './plugins/input-recorder.ts';
import { createMissingIcons } from './plugins/missing-icons.ts';
import { createMissingImports } from './plugins/missing-imports.ts';
import { createOneFile } from './plugins/one-file.ts';
import { createOneSlidesModule } from './plugins/one-slides-module.ts';
import { createOnlyOurPages } from './plugins/only-our-pages.ts';
import { createPackageFallback } from './plugins/package-fallback.ts';
import { createPlayerSelectors } from './plugins/player-selectors.ts';
import { createStandIns } from './plugins/stand-ins.ts';
import { type TransformFault, wrapTransform } from './plugins/wrap-transform.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';
import { pagesRoot } from './tools.ts';
import { withoutEditor } from './without-editor.ts';

type ViteSlidevPlugin = typeof import('@slidev/cli').ViteSlidevPlugin;

export interface Bundle {
  findings: Finding[];
  inputs: string[];
}

/** Slidev's plug-ins that only serve its editor or its server, and cost time in a build that is printed. */
export const idlePlugins = new Set([
  'slidev:mcp',
  'slidev:hmr-patch',
  'slidev:slide-import-guard',
  'unocss:devtools',
  'unocss:inspector',
  'unocss:global',
  'unocss:global:post',
]);

/**
 * @param options the deck, with our pages' root already among `options.roots`
 * @param onProgress called now and then while the build goes on
 * @returns a site that can be drawn even if there are errors among the findings: other files stand in for those at fault
 * @throws {Failure} with all that was found, if nothing can stand in for what is at fault, or a file lies outside
 */
export async function bundleSite(
  options: ResolvedSlidevOptions,
  slidevPlugins: ViteSlidevPlugin,
  { outDir, products, allowHost }: Pick<SiteRequest, 'outDir' | 'products' | 'allowHost'>,
  preserveSymlinks: boolean,
  onProgress: () => void,
): Promise<Bundle> {
  const globModules = createGlobModules(); // before Slidev's plug-ins start to write
  const indexHtml = `${options.userRoot}/index.html`;
  const { own, plugins } = await loadPlugins(options, slidevPlugins);
  const isOwnBuild = Object.keys(own).length > 0;
  const inputs = createInputRecorder(options, onProgress);
  const missing = createMissingImports(options, allowHost);
  const icons = createMissingIcons(options);
  const guard = createImportGuard(options);
  const standIns = createStandIns();
  const compile = isOwnBuild ? undefined : createSlideCompiler(plugins, onProgress);
  const compileSlide: SlideCompiler = async (context, id, source) =>
    standIns.isReplaced(id) ? undefined : await compile?.(context, id, source);
  const faults: TransformFault[] = [];
  const ours: InlineConfig = {
    configFile: false,
    root: options.userRoot,
    base: '/',
    logLevel: 'silent',
    clearScreen: false,
    define: { __VUE_PROD_DEVTOOLS__: false },
    resolve: { preserveSymlinks },
    plugins: [
      globModules,
      icons.plugin,
      standIns.plugin,
      createHashInName(options),
      createOnlyOurPages(products),
      createOneSlidesModule(options, plugins, compileSlide),
      serveIndexHtml(indexHtml, options.utils.indexHtml),
      ...plugins.map((plugin) => wrapTransform(icons.standIn(plugin), faults)),
      createPackageFallback(options),
      ...missing.plugins,
      guard.plugin,
      inputs.plugin,
      createOneFile(),
      createPlayerSelectors(),
    ],
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
  };
  const broken: Finding[] = [];
  const all = () => [...missing.findings(), ...icons.findings(), ...broken, ...guard.findings()];
  for (;;) {
    try {
      await build(mergeConfig(own, ours));
      break;
    } catch (error) {
      const { findings, modules } = explainBuildError(error, options, faults);
      broken.push(...findings.filter((one) => !broken.some((known) => isSame(one, known))));
      if (!standIns.replace(modules)) throw new Failure(all());
    }
  }
  // A page with a file from elsewhere on the disk is not even opened.
  if (guard.findings().length > 0) throw new Failure(all());
  return { findings: all(), inputs: inputs.list() };
}

/** A file that nothing can stand in for is at fault again in the next round. */
const isSame = (one: Finding, other: Finding): boolean =>
  one.what === other.what && one.file === other.file && one.line === other.line;

/** Here settings and setup files of the deck run: `vite.config`, `setup/*.ts`. */
async function loadPlugins(options: ResolvedSlidevOptions, slidevPlugins: ViteSlidevPlugin) {
  const roots = options.roots.filter((root) => root !== pagesRoot);
  const own: InlineConfig & { slidev?: object } = await ownViteConfig(options.roots).catch((error: Error) => {
    const [what] = error.message.split('\n');
    const details = { file: options.entry, detail: error.stack };
    throw explainSetupError(error, roots) ?? new Failure([finding('BUILD_FAILED', `vite.config: ${what}`, details)]);
  });
  try {
    const slidev = await slidevPlugins(options, withoutEditor(options, own.slidev));
    const all = (await Promise.all([slidev])).flat(9) as (Plugin | null)[];
    return { own, plugins: all.filter((one): one is Plugin => Boolean(one) && !idlePlugins.has(one?.name ?? '')) };
  } catch (error) {
    throw explainSetupError(error, roots) ?? error;
  }
}

function serveIndexHtml(id: string, html: string): Plugin {
  return {
    name: 'export:index-html',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (source) => (source === id ? id : null) },
    load: { order: 'pre', handler: (source) => (source === id ? html : null) },
  };
}
