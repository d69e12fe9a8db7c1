/** Its modules change what is global and export nothing that is used here. */
declare module 'core-js/actual/*';
