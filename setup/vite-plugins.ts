import { defineVitePluginsSetup } from '@slidev/types';
import handout from '../handout/setup/vite-plugins.ts';
import presenting from '../presenting/setup/vite-plugins.ts';

/** Both tools' plug-ins: this folder makes one Slidev add-on of them. */
export default defineVitePluginsSetup((options) => [handout(options), presenting(options)].flat());
