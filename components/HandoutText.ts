export { default } from '../handout/components/HandoutText.vue';
