import * as nodeModule from 'node:module';

/**
 * Setup files of a deck run in Node. A deck without packages of its own finds Slidev's there too, as it
 * would with Slidev installed globally. What is not there either is missing where the deck imports it.
 */
export function fallBackToOwnPackages(): void {
  // Node 22.14 and older lack it: a deck must bring its own packages there.
  nodeModule.registerHooks?.({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        const isPackage = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/|$)/.test(specifier);
        if (!isPackage || context.parentURL === import.meta.url) throw error;
        return { url: ownPackage(specifier, error), shortCircuit: true };
      }
    },
  });
}

function ownPackage(specifier: string, notFound: unknown): string {
  try {
    return import.meta.resolve(specifier);
  } catch {
    throw notFound;
  }
}
