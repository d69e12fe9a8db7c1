/** Has Slidev and Vite build the deck for the screen. */
import { join } from 'node:path';
import { build, type InlineConfig, mergeConfig, type Plugin } from 'vite';
import { describeDeck } from '../deck/describe-deck.ts';
import { keepIconLocal } from '../deck/local-icon.ts';
import { ownViteConfig } from '../deck/own-vite-config.ts';
import { createGlobModules } from '../deck/plugins/glob-modules.ts';
import { resolveDeck } from '../deck/resolve-deck.ts';
import { loadSlidev, type ResolvedSlidevOptions } from '../deck/slidev.ts';
import { addPages } from '../deck/tools.ts';
import { readTitleData } from '../handout/deck/title-data.ts';
import { anyBase } from './plugins/any-base.ts';
import { leaveOutUnused } from './plugins/leave-out-unused.ts';
import type { RoutedSlide } from './site-routes.ts';

export interface PagesOptions {
  /** Name of the PDF beside the page that the button "Download as PDF" fetches; none: no button. */
  slidesPdf: string | undefined;
  withNotes: boolean;
}

/** What a page that leads to a deck says of it, in the words of its headmatter; empty where that says nothing. */
export interface AboutDeck {
  title: string;
  subtitle: string;
  speaker: string;
  occasion: string;
  date: string;
  /** BCP 47 tag of the deck's language. */
  lang: string;
  /** Canvas size in CSS pixels. */
  width: number;
  height: number;
  /** Titles of the slides, in order. */
  slides: string[];
}

export interface BuiltPages {
  routes: RoutedSlide[];
  about: AboutDeck;
}

/**
 * @param entry absolute path of the deck's entry file
 * @param outDir absolute path of an empty folder
 * @throws {Failure} when the deck cannot be read
 */
export async function buildPages(
  entry: string,
  outDir: string,
  { slidesPdf, withNotes }: PagesOptions,
): Promise<BuiltPages> {
  const { resolveOptions, ViteSlidevPlugin } = await loadSlidev();
  const inMemory = createGlobModules(); // before Slidev's plug-ins start to write
  const options = await resolveDeck(resolveOptions, entry);
  const { config, slides } = options.data;
  config.download = (slidesPdf === undefined ? false : `./${slidesPdf}`) as boolean;
  config.monaco = false;
  options.withoutNotes = !withNotes;
  options.utils.define.__SLIDEV_FEATURE_PRINT__ = 'false'; // Slidev's own exporter is not used
  keepIconLocal(options);
  addPages(options.roots);
  const indexHtml = join(options.userRoot, 'index.html');
  const plugins = (await ViteSlidevPlugin(options, {})) as Plugin[];
  const own = await ownViteConfig(options.roots);
  const ours: InlineConfig = {
    configFile: false,
    root: options.userRoot,
    logLevel: 'warn',
    plugins: [
      inMemory,
      anyBase(),
      leaveOutUnused(slides, options.roots),
      serveIndexHtml(indexHtml, () => options.utils.indexHtml),
      plugins,
    ],
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: { index: indexHtml }, checks: { pluginTimings: false } },
    },
  };
  await build(mergeConfig(own, ours));
  const routes = slides.map(({ frontmatter }, index) => ({
    no: index + 1,
    alias: String(frontmatter.routeAlias ?? ''),
  }));
  return { routes, about: describe(options) };
}

function describe(options: ResolvedSlidevOptions): AboutDeck {
  const { title, lang, width, height, slides } = describeDeck(options);
  const { author, occasion, date, subtitle } = readTitleData(options.data.headmatter);
  const titles = options.data.slides.map((slide, i) => slides[i]?.title || slide.title || '');
  return { title, subtitle, speaker: author, occasion, date, lang, width, height, slides: titles };
}

function serveIndexHtml(id: string, html: () => string): Plugin {
  return {
    name: 'site:index-html',
    resolveId: { order: 'pre', handler: (source) => (source === id ? id : null) },
    load: { order: 'pre', handler: (source) => (source === id ? html() : null) },
  };
}
