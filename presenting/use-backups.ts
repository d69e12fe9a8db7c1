import { computed, ref } from 'vue';
import { findBackups, findDefended, type LinkedSlide } from './backup-slides.ts';
import { slides, useNav } from './slidev-client.ts';

/** Where the speaker left the talk for a backup slide. */
const leftAt = ref<number>();

/** The way from a slide to the backup slides that defend it, and back. */
export function useBackups() {
  const { currentSlideNo, go } = useNav();
  const all = computed(() =>
    slides.value.map(({ no, meta }): LinkedSlide => {
      const { slide } = meta as { slide?: Pick<LinkedSlide, 'frontmatter'> };
      return { no, frontmatter: slide?.frontmatter ?? {} };
    }),
  );

  /** To the first backup of this slide; from a backup slide to where the speaker came from, else to what it defends. */
  function toBackupOrBack(): void {
    const no = currentSlideNo.value;
    const defended = findDefended(all.value, no);
    const [backup] = findBackups(all.value, no);
    const back = defended.find((slide) => slide.no === leftAt.value) ?? defended[0];
    if (back) void go(back.no);
    else if (backup) {
      leftAt.value = no;
      void go(backup.no);
    }
  }

  return { all, toBackupOrBack };
}
