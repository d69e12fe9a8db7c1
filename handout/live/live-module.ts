/** Modules of a running server whose value pages follow: an address that begins with `virtual:`, and plain data. */
import type { ViteDevServer } from 'vite';

export const idOf = (address: string): string => `\0${address}`;

/** The source of such a module: a value that follows what the server sends; in a built site it stays as it is. */
export function renderLiveModule(address: string, value: object): string {
  return `import { shallowReactive } from 'vue'
const value = shallowReactive(${JSON.stringify(value)})
import.meta.hot?.on('${newsOf(address)}', (changed) => Object.assign(value, changed))
export default value`;
}

/** Sends what has changed to the open pages; a page that is opened later is given it as it then is. */
export function renewLiveModule({ moduleGraph, hot }: ViteDevServer, address: string, value: object): void {
  const module = moduleGraph.getModuleById(idOf(address));
  if (module) moduleGraph.invalidateModule(module);
  hot.send(newsOf(address), value);
}

const newsOf = (address: string): string => address.replace(/^virtual:/, 'handout:');
