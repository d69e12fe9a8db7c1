/** Compiles the slides of a deck, but for those that were compiled before and would come out the same. */
import type { Plugin } from 'vite';
import { hashOf } from '../kept/circumstances.ts';
import type { KeptSlide, SlideStore } from '../kept/slide-store.ts';
import type { SlideCompiler } from '../plugins/compile-slide.ts';
import type { ResolvedSlidevOptions } from '../slidev.ts';
import { findCommonParts } from './common-parts.ts';
import { compileSlides, type DeckSlides, type UncompiledSlide } from './deck-slides.ts';
import { renderSlidesFile } from './slides-file.ts';
import { findUtilityClasses } from './utility-classes.ts';

export interface CompiledDeck extends DeckSlides {
  /** Utility classes in slides, sorted. */
  classes: string[];
  /** The file of the slides. */
  code: string;
}

/**
 * @param store where slides are kept that were compiled before
 * @param compile where it gives nothing, a slide is a module of its own
 */
export async function compileDeck(
  options: ResolvedSlidevOptions,
  plugins: readonly Plugin[],
  store: SlideStore | undefined,
  compile: (slide: UncompiledSlide) => ReturnType<SlideCompiler>,
): Promise<CompiledDeck> {
  const used = new Set<string>();
  const compileOne = async (slide: UncompiledSlide): Promise<KeptSlide | undefined> => {
    const key = hashOf(JSON.stringify(slide));
    const known = store?.find(key);
    if (known) return known;
    const readBefore = countReads(options);
    const compiled = await compile(slide);
    const found = await findUtilityClasses(plugins, [slide.meta, ...(compiled?.scanned ?? [])], slide.module);
    if (!compiled) {
      for (const name of found) used.add(name);
      return undefined;
    }
    const made = { ...compiled, scanned: [], classes: found };
    if (countReads(options) === readBefore && !slide.content.includes('<<<')) store?.add(key, made);
    return made;
  };
  const compileSlide = async (slide: UncompiledSlide) => {
    const compiled = await compileOne(slide);
    for (const name of compiled?.classes ?? []) used.add(name);
    return compiled;
  };
  const deck = await compileSlides(options, plugins, compileSlide, store ? await findCommonParts(options) : []);
  store?.save();
  return { ...deck, classes: [...used].sort(), code: renderSlidesFile(deck) };
}

/** How often slides have named a file that they include: what is in it may change without them. */
const countReads = ({ data }: ResolvedSlidevOptions): number =>
  Object.values(data.watchFiles).reduce((sum, slides) => sum + [...(slides as Iterable<number>)].length, 0);
