import { type InlineConfig, loadConfigFromFile, mergeConfig } from 'vite';

/** The `vite.config` files of the deck, its theme and add-ons, merged as Slidev merges them. */
export async function ownViteConfig(roots: readonly string[]): Promise<InlineConfig> {
  let merged: InlineConfig = {};
  for (const root of roots) {
    const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, undefined, root, 'silent');
    if (loaded) merged = mergeConfig(merged, loaded.config);
  }
  return merged;
}
