/**
 * The shape of those internals of Slidev's browser side that we use. Slidev ships them as sources that do
 * not pass this project's type check; `paths` in tsconfig.json puts this file in the place of each of them.
 */
import type { ClicksContext, SlideRoute, SlidevConfig } from '@slidev/types';
import type { ComputedRef, DefineComponent, InjectionKey, Ref, ShallowRef } from 'vue';

// composables/useClicks.ts
export function createFixedClicks(route?: SlideRoute, clicks?: number): ClicksContext;

// composables/useNav.ts
export function useFixedNav(route: SlideRoute, clicks: ClicksContext): object;
export function useNav(): {
  printRange: Ref<number[]>;
  isPrintWithClicks: Ref<boolean>;
  isPresenter: Ref<boolean>;
  isPrintMode: Ref<boolean>;
  currentSlideNo: Ref<number>;
  go: (no: number, clicks?: number) => Promise<void>;
  enterPresenter: () => void;
  exitPresenter: () => void;
};

// composables/useTimer.ts
export function useTimer(): {
  status: Ref<'stopped' | 'running' | 'paused'>;
  /** Seconds. */
  passed: Ref<number>;
  toggle: () => void;
  resume: () => void;
  reset: () => void;
};

// constants.ts
export const CLICKS_MAX: number;
export const injectionClicksContext: InjectionKey<Ref<ClicksContext>>;
export const injectionCurrentPage: InjectionKey<Ref<number>>;
export const injectionSlideScale: InjectionKey<ComputedRef<number>>;

// env.ts
export const configs: SlidevConfig;
/** Base of the deck's addresses, `/` at the end. */
export const pathPrefix: string;
export const slideWidth: ComputedRef<number>;
export const slideHeight: ComputedRef<number>;

// logic/slides.ts
export const slides: ShallowRef<SlideRoute[]>;

// index.ts
// biome-ignore-start lint/suspicious/noExplicitAny: frontmatter and settings are what the author writes
export function useSlideContext(): {
  $frontmatter: Record<string, any>;
  $page: Ref<number>;
  $nav: Ref<{ slides: { no: number; meta: { slide: { title?: string; frontmatter: Record<string, any> } } }[] }>;
  $slidev: { configs: Record<string, any> };
};
// biome-ignore-end lint/suspicious/noExplicitAny: see above

// internals/PrintSlideClick.vue
declare const PrintSlideClick: DefineComponent<{ nav: object }>;
export default PrintSlideClick;
