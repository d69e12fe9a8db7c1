import deck from 'virtual:cited-deck';
import { defineAppSetup } from '@slidev/types';
import type { ComponentPublicInstance } from 'vue';
import { probe } from '../probe.ts';
import { finishMotion } from '../slides/finish-motion.ts';

/**
 * Marks a deck that has sources: only there do our styles of citations hold. While the exporter looks on, an error in a
 * component is reported with the slide it happened on.
 */
export default defineAppSetup(({ app }) => {
  document.documentElement.classList.toggle('has-sources', deck.sources.length > 0);
  finishMotion(app);
  if (!probe) return;
  app.config.errorHandler = (error, instance) => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    probe?.componentFailed(slideOf(instance), nameOf(instance), `${message}\n${stack ?? ''}`);
  };
});

function slideOf(instance: ComponentPublicInstance | null): number | undefined {
  for (let at = instance; at; at = at.$parent) {
    const { route } = at.$props as { route?: { no?: number } };
    if (route?.no !== undefined) return route.no;
  }
  return undefined;
}

function nameOf(instance: ComponentPublicInstance | null): string {
  const { name, __name } = (instance?.$options ?? {}) as { name?: string; __name?: string };
  return name ?? __name ?? 'a component';
}
