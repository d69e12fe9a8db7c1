/**
 * The builder's process. Slidev and Vite keep state, print, prompt and exit as they please, and
 * hold up to a gigabyte: in a process of their own they can do no harm and give everything back.
 * Its argument is the deck's entry file: the deck decides which Slidev is loaded.
 */
import '../machine/newer-javascript.ts';
import { chooseSlidev, useSlidev } from './choose-slidev.ts';

useSlidev(chooseSlidev(process.argv[2] ?? ''));
await import('./build-deck.ts');
