import { defineVitePluginsSetup } from '@slidev/types';
import { gallerySources } from '../gallery-sources.ts';

export default defineVitePluginsSetup(({ data }) => [
  gallerySources(() => data.slides.map(({ source }) => source.raw)),
]);
