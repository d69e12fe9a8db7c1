export { default } from '../handout/setup/main.ts';
