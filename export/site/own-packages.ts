import { registerHooks } from 'node:module';

/**
 * Setup files of a deck run in Node. A deck without packages of its own finds Slidev's there too, as it
 * would with Slidev installed globally.
 */
export function fallBackToOwnPackages(): void {
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        const isPackage = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?:\/|$)/.test(specifier);
        if (!isPackage || context.parentURL === import.meta.url) throw error;
        return { url: import.meta.resolve(specifier), shortCircuit: true };
      }
    },
  });
}
