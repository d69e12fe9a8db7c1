import { defineVitePluginsSetup } from '@slidev/types';
import { mendSlidev } from '../mend-slidev.ts';

export default defineVitePluginsSetup(() => [mendSlidev()]);
