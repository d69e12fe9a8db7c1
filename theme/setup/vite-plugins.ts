import { defineVitePluginsSetup } from '@slidev/types';
import { chartTables } from '../charts/tables-plugin.ts';
import { deckFonts } from '../fonts/deck-fonts.ts';
import { families } from '../fonts/families.ts';

/** Typefaces cut down to what the deck can show, and the tables that its charts are drawn from. */
export default defineVitePluginsSetup((options) => [deckFonts(families, options.roots), chartTables(options)]);
