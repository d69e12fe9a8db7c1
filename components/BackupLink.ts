export { default } from '../presenting/components/BackupLink.vue';
