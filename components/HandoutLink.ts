export { default } from '../presenting/components/HandoutLink.vue';
