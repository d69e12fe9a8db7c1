/**
 * Parts of JavaScript that Node 24 has and Node 22 lacks. To be awaited before any other room is loaded; on Node 24 it
 * loads nothing. Drop it with Node 22.
 */
if (!('AsyncDisposableStack' in globalThis)) await import('core-js/actual/async-disposable-stack/index.js');
if (!('escape' in RegExp)) await import('core-js/actual/regexp/escape.js');

export {};
