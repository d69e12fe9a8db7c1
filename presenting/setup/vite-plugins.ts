import { defineVitePluginsSetup } from '@slidev/types';
import { mendSlidev } from '../mend-slidev.ts';
import { serveAsTheyAre } from '../serve-as-they-are.ts';

export default defineVitePluginsSetup(() => [mendSlidev(), serveAsTheyAre()]);
