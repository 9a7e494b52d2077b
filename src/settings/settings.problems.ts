import { defineProblem } from '../shared/http/problem';

defineProblem(
  'category-name-taken',
  409,
  {
    es: { title: 'Ya hay una categoría con ese nombre', detail: 'Use otro nombre, o reactive la que ya existe.' },
    en: { title: 'A category has that name already', detail: 'Use another name, or bring back the one that exists.' },
  },
  { constraint: ['uq_membership_categories_name_es', 'uq_membership_categories_name_en'] },
);
