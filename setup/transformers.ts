export { default } from '../handout/setup/transformers.ts';
