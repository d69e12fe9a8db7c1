import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Cuts the typefaces of our theme down to the characters it sees in modules. */
const cutter = 'deck-fonts';

/** What it can be asked for, see `theme/fonts/deck-fonts.ts`. */
interface Cutter {
  add: (code: string) => void;
  leaveOut: () => void;
  characters: () => string;
  cut: (characters: string, code: string) => Promise<{ fileName: string; source: string | Uint8Array }[]>;
}

export interface Typefaces {
  /** The bundle is made without them. */
  leaveOut: () => void;
  /** The bundle is made with them: the characters of slides, which are not among its modules. */
  add: (code: string) => void;
  /** Characters that the bundle's modules brought. */
  brought: () => string;
  /** Puts them into a bundle that was made without them, cut to its characters and those of the slides. */
  put: (outDir: string, characters: string, code: string) => Promise<void>;
}

export function findTypefaces(plugins: readonly Plugin[]): Typefaces {
  const api = plugins.find(({ name }) => name === cutter)?.api as Cutter | undefined;
  return {
    leaveOut: () => api?.leaveOut(),
    add: (code) => api?.add(code),
    brought: () => api?.characters() ?? '',
    async put(outDir, characters, code) {
      for (const { fileName, source } of (await api?.cut(characters, code)) ?? []) {
        const file = join(outDir, fileName);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, source);
      }
    },
  };
}
