import { defineProblem } from '../shared/http/problem';

export const MOST_SAVED_FILTERS = 50;

export const TooManySavedFilters = defineProblem('too-many-saved-filters', 409, {
  es: { title: 'Ya guardó muchos filtros', detail: 'Puede guardar {most}. Elimine alguno que ya no use.' },
  en: { title: 'You have saved many filters', detail: 'You may keep {most}. Delete one that you no longer use.' },
});

defineProblem(
  'saved-filter-named',
  409,
  {
    es: { title: 'Ya tiene un filtro con ese nombre', detail: 'Elija otro nombre, o cambie el que ya tiene.' },
    en: { title: 'You have a filter of that name', detail: 'Choose another name, or change the one you have.' },
  },
  { constraint: 'uq_saved_filters_name' },
);
