export { default } from '../handout/setup/routes.ts';
