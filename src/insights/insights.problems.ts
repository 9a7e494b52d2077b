import { defineProblem } from '../shared/http/problem';

export const NoCycleYet = defineProblem('no-cycle-yet', 404, {
  es: { title: 'Sin cifras', detail: 'Ese ciclo no existe o todavía no se abre.' },
  en: { title: 'No figures', detail: 'That cycle does not exist, or has not been opened yet.' },
});
