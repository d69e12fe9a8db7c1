export { default } from '../handout/components/HandoutOnly.vue';
