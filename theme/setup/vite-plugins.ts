export { default } from '../fonts/setup/vite-plugins.ts';
