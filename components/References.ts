export { default } from '../handout/components/References.vue';
