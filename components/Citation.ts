export { default } from '../handout/components/Citation.vue';
