/** A site of a bundle that may have been made for another deck, and of what is this deck's own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedConfig } from 'vite';
import { type Brought, type BundlePlace, keepBundle, restoreBundle } from './kept/kept-bundle.ts';
import type { CompiledDeck } from './slides/compile-deck.ts';
import { slidesFile } from './slides/slides-file.ts';
import type { Typefaces } from './slides/typefaces.ts';
import type { UtilitySheet } from './slides/utility-sheet.ts';

export interface Apart {
  /** Folder of the site. */
  outDir: string;
  config: ResolvedConfig;
  sheet: UtilitySheet;
  typefaces: Typefaces;
  /** Where the bundle belongs. With the classes of the slides: one that holds the sheet of them. */
  placeOf: (classes?: readonly string[]) => BundlePlace;
  /** The slides: those that cannot be built are replaced while the bundle is made. */
  deck: () => CompiledDeck;
  /** Whether all is well, so that what is made may be kept. */
  isSound: () => boolean;
  /** Makes the bundle; says of what, and since when. */
  bundle: () => Promise<{ inputs: readonly string[]; listsTitles: boolean; startedAt: number }>;
}

/** @returns the files a bundle was made of that was there, if it was */
export async function restoreOrBundle(apart: Apart): Promise<readonly string[] | undefined> {
  const { placeOf, deck, isSound } = apart;
  const { classes } = deck();
  for (const held of isSound() ? [undefined, classes] : []) {
    const restored = restoreBundle(placeOf(held));
    if (restored && (await complete(apart, restored.brought))) return restored.inputs;
  }
  let brought: Brought;
  do brought = await bundleAndKeep(apart);
  while (!(await complete(apart, brought)));
  return undefined;
}

async function bundleAndKeep({ bundle, sheet, typefaces, deck, placeOf, isSound }: Apart): Promise<Brought> {
  const made = await bundle();
  const classes = sheet.brought();
  const brought = { ...(classes && { classes }), characters: typefaces.brought() };
  if (isSound()) keepBundle(placeOf(classes ? undefined : deck().classes), { ...made, brought });
  return brought;
}

/** Puts what is this deck's own beside the bundle, and into it: whether the bundle was just made or not. */
async function complete(apart: Apart, { classes, characters }: Brought): Promise<boolean> {
  const { sheet, typefaces, deck, config, outDir } = apart;
  if (classes && !(await sheet.fill(outDir, classes, config))) return false;
  const { code } = deck();
  await typefaces.put(outDir, characters, code);
  writeFileSync(join(outDir, slidesFile), code);
  return true;
}
