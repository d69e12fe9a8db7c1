/** Compiles the slides of a deck, but for those that were compiled before and would come out the same. */
import { existsSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { keep, readKept } from '../../machine/kept.ts';
import type { CompiledSlide } from '../plugins/compile-slide.ts';
import { hashOf } from './circumstances.ts';

/** A compiled slide and the utility classes in it. */
export interface KeptSlide extends CompiledSlide {
  classes: string[];
}

export interface SlideStore {
  /** A slide as it was compiled before. */
  find: (key: string) => KeptSlide | undefined;
  add: (key: string, slide: KeptSlide) => void;
  /** Keeps the slides that were asked for or added, and no others. */
  save: () => void;
}

const kind = 'slides';

/**
 * @param name of the deck among all: its path and what it is built with
 * @param mayUse whether a slide may use a file that it has used before
 */
export function openSlideStore(name: string, mayUse: (file: string) => boolean, cache?: string): SlideStore {
  const key = hashOf(name);
  const before = readAll(key, cache);
  const now = new Map<string, KeptSlide>();
  return {
    find(slideKey) {
      const slide = before.get(slideKey);
      if (!slide?.files.every((file) => existsSync(file) && mayUse(file))) return undefined;
      now.set(slideKey, slide);
      return slide;
    },
    add: (slideKey, slide) => void now.set(slideKey, slide),
    save() {
      const isKnown = now.size === before.size && [...now.keys()].every((one) => before.has(one));
      if (!isKnown) keep(kind, key, serialize(now), cache);
    },
  };
}

function readAll(key: string, cache: string | undefined): Map<string, KeptSlide> {
  try {
    const bytes = readKept(kind, key, cache);
    const kept: unknown = bytes && deserialize(bytes);
    return kept instanceof Map ? kept : new Map();
  } catch {
    return new Map(); // written by another version of Node
  }
}
