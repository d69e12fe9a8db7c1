export { default } from '../presenting/setup/root.ts';
