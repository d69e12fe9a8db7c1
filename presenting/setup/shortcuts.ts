import { defineShortcutsSetup } from '@slidev/types';
import { useNav, useTimer } from '../slidev-client.ts';
import { useBackups } from '../use-backups.ts';

/** Keys for the speaker, beside Slidev's own; `docs/present.md` lists them. */
export default defineShortcutsSetup((_, base) => {
  const { isPresenter, enterPresenter, exitPresenter } = useNav();
  const { toggle, reset } = useTimer();
  const { toBackupOrBack } = useBackups();
  return [
    ...base,
    { name: 'backup', key: 'b', fn: toBackupOrBack },
    { name: 'clock', key: 't', fn: toggle },
    { name: 'clock_reset', key: 'shift_t', fn: reset },
    { name: 'presenter', key: 'p', fn: () => (isPresenter.value ? exitPresenter() : enterPresenter()) },
  ];
});
