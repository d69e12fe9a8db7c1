import type { InjectionKey } from 'vue';

/** True for what is drawn on the page `/handout`. */
export const inHandoutKey: InjectionKey<boolean> = Symbol('in handout');
