export { default } from '../handout/components/SlideOnly.vue';
