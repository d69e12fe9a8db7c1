import { defineVitePluginsSetup } from '@slidev/types';
import { deckFonts } from '../deck-fonts.ts';
import { families } from '../families.ts';

/** The only thing a deck does for its typefaces is to name this add-on; see `deck-fonts.ts`. */
export default defineVitePluginsSetup(({ roots }) => [deckFonts(families, roots)]);
