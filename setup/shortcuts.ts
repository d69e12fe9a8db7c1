export { default } from '../presenting/setup/shortcuts.ts';
